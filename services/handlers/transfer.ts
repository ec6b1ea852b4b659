import type { Handlers, Output } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { RecordDifference } from "../../core/api/views.ts";
import { emptyState } from "../../core/learning/empty.ts";
import { mergeEvents } from "../../core/learning/merge-events.ts";
import { readName } from "../../core/learning/person-name.ts";
import { recordDifference } from "../../core/learning/record-difference.ts";
import { recordNow, recordOf } from "../backups/index.ts";
import {
	createTickets,
	importRecord,
	isHere,
	type ReadRecord,
	RecordFileError,
	readBroughtFile,
	recordFileName,
	reduceProfile,
	writeRecordFile,
} from "../transfer/index.ts";
import { type Context, stateOf } from "./context.ts";
import { courseTitles } from "./course-titles.ts";
import { summaries } from "./summaries.ts";

type Subject = Pick<Handlers, "transfer.export" | "transfer.preview" | "transfer.import">;

/** Whether a learner is here behind a PIN that has not been given. */
function isLocked(context: Context, learner: string): boolean {
	return context.learners.state(learner)?.pin !== undefined && !context.curtain.isOpen(learner);
}

/** What importing would change; of a learner who is not here yet, all that the record holds. */
async function difference(context: Context, { manifest, events }: ReadRecord): Promise<RecordDifference> {
	const before = isHere(context, manifest.learner)
		? await recordNow(context, manifest.learner)
		: { events: [], state: emptyState };
	return recordDifference(before, await recordOf(mergeEvents(before.events, events)), courseTitles(context));
}

export function transferHandlers(context: Context): Subject {
	const { learners, turns, now, random, version } = context;
	const tickets = createTickets(random.id);

	async function preview(bytes: Buffer): Promise<Output<"transfer.preview">> {
		const record = await readBroughtFile(bytes);
		const { manifest, events } = record;
		const state = await reduceProfile(events);
		return {
			kind: "ready",
			ticket: tickets.add(record),
			name: readName(state.name ?? "") ?? "",
			exportedAt: manifest.at,
			known: isHere(context, manifest.learner),
			...(isLocked(context, manifest.learner) ? {} : { difference: await difference(context, record) }),
		};
	}

	return {
		"transfer.export": async ({ learner }) => {
			const { name } = stateOf(context, learner);
			const events = await learners.events(learner);
			const at = now();
			const state = learners.state(learner);
			const { bytes } = await writeRecordFile({ learner, events, state, kind: "export", at, version });
			const file = recordFileName(readName(name ?? "") ?? "", at, events.at(-1)?.offset ?? 0);
			return { file, data: bytes.toString("base64") };
		},
		"transfer.preview": async ({ data }) => {
			try {
				return await preview(Buffer.from(data, "base64"));
			} catch (error) {
				if (!(error instanceof RecordFileError)) throw error;
				const { problem, where } = error;
				return { kind: "refused", problem, ...(where === undefined ? {} : { where }) };
			}
		},
		"transfer.import": async ({ ticket }) => {
			const record = tickets.find(ticket);
			if (record === undefined) throw new AppError("not-found", "There is no record to import under that ticket.");
			const { learner } = record.manifest;
			return turns(learner, async () => {
				// Not `stateOf`: a learner who was deleted may come back in this way.
				if (isLocked(context, learner))
					throw new AppError("locked", `The PIN of learner ${learner} has not been given.`);
				const undo = await importRecord(context, record);
				tickets.remove(ticket);
				const summary = summaries(context).find(({ id }) => id === learner);
				if (summary === undefined) throw new Error(`${learner} was imported and is not in the list.`);
				return { learner: summary, ...(undo === undefined ? {} : { undo }) };
			});
		},
	};
}
