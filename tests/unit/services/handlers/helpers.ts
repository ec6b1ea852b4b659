import { connect } from "../../../../core/api/connect.ts";
import type { Client } from "../../../../core/api/contract.ts";
import { serve } from "../../../../core/api/serve.ts";
import type { Answer } from "../../../../core/quiz/schema.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import { createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices, type Notices } from "../../../../services/handlers/notices.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import type { Learners } from "../../../../services/learners/index.ts";
import type { Library } from "../../../../services/library/index.ts";
import { emptyLibraryHandlers } from "../../../support/empty-room.ts";
import { freshHome, open } from "../learners/helpers.ts";
import { courseLibrary } from "./course.ts";

export interface House {
	client: Client;
	learners: Learners;
	notices: Notices;
	home: string;
}

const settings = { language: "es", theme: "dark", textSize: "large" } as const;

export interface HouseOptions {
	library?: Library;
	home?: string;
	/** A clock of the test's own, in place of one that goes a minute further whenever it is looked at. */
	now?: () => Date;
}

/** The handlers over a data folder, called through the contract as a page calls them. Seeds count from 1. */
export async function house(options: HouseOptions = {}): Promise<House> {
	const home = options.home ?? (await freshHome());
	let minute = 0;
	const now = options.now ?? (() => new Date(Date.UTC(2026, 10, 20, 10, minute++)));
	const learners = await open(home, { now });
	const notices = createNotices();
	let [ids, seeds] = [0, 0];
	const library = options.library ?? courseLibrary();
	const random = { id: () => `run-${++ids}`, seed: () => ++seeds };
	const version = "0.1.0";
	// Nothing is backed up of itself within the time of a test: that would ask for the time as well.
	const backups = createBackups({ learners, disk: realDisk, now, version, delay: 2 ** 30 });
	const handlers = createHandlers({
		library,
		learners: backups.learners,
		backups,
		notices,
		version,
		home,
		random,
		now,
	});
	const served = serve({ ...handlers, ...emptyLibraryHandlers() }, (method, error) => {
		throw new Error(`A bug in ${method}`, { cause: error });
	});
	const client = connect(async (method, input) => structuredClone(await served(method, structuredClone(input))));
	return { client, learners, notices, home };
}

/** The same with a learner called Ana. */
export async function houseWithAna(options: HouseOptions = {}): Promise<House & { ana: string }> {
	const made = await house(options);
	const { id } = await made.client["learner.create"]({ name: "Ana", settings });
	return { ...made, ana: id };
}

export const choose = (option: string): Answer => ({ kind: "one-choice", option });
export const chooseAll = (...options: string[]): Answer => ({ kind: "several-choices", options });
export const type = (value: number): Answer => ({ kind: "number", value, typed: String(value) });

/** A right answer to each question of the course. */
export const right: Record<string, Answer> = {
	una: choose("b"),
	constructor: choose("b"),
	varias: chooseAll("a", "c"),
	numero: type(77.25),
};
