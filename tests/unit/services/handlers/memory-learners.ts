import { connect } from "../../../../core/api/connect.ts";
import type { Client } from "../../../../core/api/contract.ts";
import { serve } from "../../../../core/api/serve.ts";
import { emptyState } from "../../../../core/learning/empty.ts";
import type { Fact } from "../../../../core/learning/events.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { reduceWhole } from "../../../../core/review/reduce-whole.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import { createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import type { Learners } from "../../../../services/learners/types.ts";
import type { Library } from "../../../../services/library/index.ts";
import { emptyLibraryHandlers } from "../../../support/empty-room.ts";
import { courseLibrary } from "./course.ts";

/** What handlers that only read and append need of the store, in memory. A minute passes between events. */
export function memoryLearners(): Pick<Learners, "create" | "state" | "append" | "list"> {
	const states = new Map<string, LearnerState>();
	let minute = 0;
	return {
		list: () => [],
		state: (id) => states.get(id),
		create: async () => {
			const id = `learner-${states.size + 1}`;
			states.set(id, emptyState);
			return id;
		},
		append: async (id, ...facts) => {
			const events = facts.map((fact: Fact) => {
				const seq = (states.get(id)?.seq ?? 0) + 1;
				const at = new Date(Date.UTC(2026, 10, 20, 10, minute++)).toISOString();
				const event = { seq, at, offset: 60, origin: { writer: "memory", seq }, fact };
				states.set(id, reduceWhole(states.get(id) ?? emptyState, event));
				return event;
			});
			return { events, saved: true };
		},
	};
}

/** The handlers over learners in memory, called through the contract; with a learner called Ana. */
export async function memoryHouse(library: Library = courseLibrary()) {
	const learners = memoryLearners();
	let [ids, seeds] = [0, 0];
	const random = { id: () => `run-${++ids}`, seed: () => ++seeds };
	const now = () => new Date(Date.UTC(2026, 10, 20, 10));
	// Handlers of other subjects are there too, and would fail on what this store does not have.
	const said = { notices: createNotices(), version: "0.1.0", home: "/data", random, now };
	const store = learners as Learners;
	const backups = createBackups({ learners: store, disk: realDisk, now, version: said.version });
	const options = { library, learners: store, backups, ...said };
	const served = serve({ ...createHandlers(options), ...emptyLibraryHandlers() }, (method, error) => {
		throw new Error(`A bug in ${method}`, { cause: error });
	});
	const client: Client = connect(async (method, input) =>
		structuredClone(await served(method, structuredClone(input))),
	);
	const ana = await learners.create();
	await learners.append(ana, { type: "profile-set", name: "Ana" });
	return { client, learners, ana };
}
