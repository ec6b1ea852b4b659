import type { Handlers } from "../../core/api/contract.ts";
import { recordDifference } from "../../core/learning/record-difference.ts";
import { recordNow, recordOf, restore } from "../backups/index.ts";
import { type Context, stateOf, viewLearner } from "./context.ts";
import { courseTitles } from "./course-titles.ts";

type Subject = Pick<Handlers, "backup.list" | "backup.create" | "backup.preview" | "backup.restore">;

export function backupHandlers(context: Context): Subject {
	const { backups, turns } = context;
	return {
		"backup.list": async ({ learner }) => {
			stateOf(context, learner);
			return { backups: await backups.list(learner) };
		},
		"backup.create": async ({ learner }) => {
			stateOf(context, learner);
			return backups.createByHand(learner);
		},
		"backup.preview": async ({ learner, backup }) => {
			stateOf(context, learner);
			const { events } = await backups.read(learner, backup);
			return recordDifference(await recordNow(context, learner), await recordOf(events), courseTitles(context));
		},
		"backup.restore": async ({ learner, backup }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const undo = await restore(context, learner, backup);
				return { learner: viewLearner(context, learner), undo };
			}),
	};
}
