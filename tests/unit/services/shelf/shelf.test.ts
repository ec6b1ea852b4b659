import { describe, expect, it } from "vitest";
import { connect } from "../../../../core/api/connect.ts";
import type { Client } from "../../../../core/api/contract.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import { createCommon, createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import type { OpenedLibrary } from "../../../../services/library/open-library.ts";
import { type ChosenCourse, createShelf, type Shelf } from "../../../../services/shelf/shelf.ts";
import { emptyLibraryHandlers } from "../../../support/empty-room.ts";
import { courseLibrary } from "../handlers/course.ts";
import { freshHome, open as openLearners } from "../learners/helpers.ts";

/** The tests' course under another id and version, with the same ids of lessons and questions inside. */
function libraryOf(id: string, version = "1.0.0"): OpenedLibrary {
	const library = courseLibrary();
	const course = { ...library.course, id, version };
	const outline = { ...library.outline, id, version };
	const contents = { lessons: 1, questions: 4, terms: 0, worksheets: 0, pictures: 0 };
	return {
		...library,
		course,
		outline,
		contents,
		mediaFolder: `/media-of/${id}/${version}`,
		prepare: async () => undefined,
	};
}

interface Installed {
	version: string;
	library?: OpenedLibrary;
}

interface Shelved {
	shelf: Shelf;
	unsound: string[];
	opened: string[];
	client(course?: string): Client;
}

async function shelfWith(installed: Map<string, Installed>): Promise<Shelved> {
	const home = await freshHome();
	let minute = 0;
	const now = () => new Date(Date.UTC(2026, 10, 20, 10, minute++));
	const learners = await openLearners(home, { now });
	const backups = createBackups({ learners, disk: realDisk, now, version: "0.1.0", delay: 2 ** 30 });
	const common = createCommon(now);
	const unsound: string[] = [];
	const opened: string[] = [];
	let seeds = 0;
	const shelf = createShelf({
		own: libraryOf("propio"),
		chosen: async (course) => {
			const found = installed.get(course);
			return found && { version: found.version, folders: { content: course, quizzes: course } };
		},
		open: async (course, { version }: ChosenCourse) => {
			opened.push(`${course} ${version}`);
			const library = installed.get(course)?.library;
			if (library === undefined) throw new Error("damaged");
			return library;
		},
		handlersOf: (library) => ({
			...emptyLibraryHandlers(),
			...createHandlers(
				{
					library,
					learners: backups.learners,
					backups,
					notices: createNotices(),
					version: "0.1.0",
					home,
					random: { id: () => `run-${++seeds}`, seed: () => seeds },
					now,
				},
				common,
			),
		}),
		onUnsound: (course, version) => unsound.push(`${course} ${version}`),
		reportBug: (method, error) => {
			throw new Error(`A bug in ${method}`, { cause: error });
		},
	});
	const client = (course?: string) => connect((method, input) => shelf.serve(method, input, course));
	return { shelf, unsound, opened, client };
}

const settings = { language: "es", theme: "dark", textSize: "large" } as const;

describe("several courses in one application", () => {
	it("gives each window the course that it is in, and the application's own where it names none", async () => {
		const { client, shelf } = await shelfWith(
			new Map([["otro", { version: "2.0.0", library: libraryOf("otro", "2.0.0") }]]),
		);
		expect((await client()["app.start"]({})).outline).toMatchObject({ id: "propio", version: "1.0.0" });
		expect((await client("otro")["app.start"]({})).outline).toMatchObject({ id: "otro", version: "2.0.0" });
		expect(shelf.mediaFolder(undefined)).toBe("/media-of/propio/1.0.0");
		expect(shelf.mediaFolder("otro")).toBe("/media-of/otro/2.0.0");
	});

	it("keeps apart what a learner did in two courses with the same ids, and the learner is one", async () => {
		const { client } = await shelfWith(new Map([["otro", { version: "2.0.0", library: libraryOf("otro", "2.0.0") }]]));
		const { id: learner } = await client()["learner.create"]({ name: "Ana", settings });
		const place = { learner, lesson: "leccion", section: "que-es" };
		await client("otro")["position.set"](place);
		const inOwn = await client()["app.start"]({ learner });
		const inOther = await client("otro")["app.start"]({ learner });
		expect(inOwn.learner).toMatchObject({ id: learner, name: "Ana" });
		expect(inOther.learner).toMatchObject({ id: learner, name: "Ana" });
		expect(inOwn.learner?.record.lessons).toEqual({});
		expect(inOther.learner?.record.lessons).toMatchObject({ leccion: { section: "que-es" } });
	});

	it("says of a course that is not there that it is not, whatever is asked", async () => {
		const { client, shelf } = await shelfWith(new Map());
		await expect(client("nadie")["app.start"]({})).rejects.toMatchObject({ code: "no-course" });
		await expect(client("../propio")["app.start"]({})).rejects.toMatchObject({ code: "no-course" });
		expect(shelf.mediaFolder("nadie")).toBeUndefined();
	});

	it("lets a window whose course is not there leave its learner, and look at the library", async () => {
		const { client } = await shelfWith(new Map());
		const { id: learner } = await client()["learner.create"]({ name: "Ana", settings });
		await client()["learner.set-pin"]({ learner, pin: "4821" });
		expect(await client("nadie")["learner.lock"]({ learner })).toEqual({ closed: true });
		expect((await client("nadie")["learner.list"]({})).learners).toMatchObject([{ id: learner }]);
		await expect(client()["learner.view"]({ learner })).rejects.toMatchObject({ code: "locked" });
		// What is kept in a course is another one's in another course.
		await client()["learner.unlock"]({ learner, pin: "4821" });
		await expect(client("nadie")["learner.view"]({ learner })).rejects.toMatchObject({ code: "no-course" });
		await expect(client("nadie")["library.work"]({ work: "x" })).rejects.toMatchObject({ code: "not-found" });
	});

	it("finds a course that was installed after it had been asked for in vain", async () => {
		const installed = new Map<string, Installed>();
		const { client } = await shelfWith(installed);
		await expect(client("otro")["app.start"]({})).rejects.toMatchObject({ code: "no-course" });
		installed.set("otro", { version: "1.0.0", library: libraryOf("otro") });
		expect((await client("otro")["app.start"]({})).outline.id).toBe("otro");
	});

	it("opens a course once, and another version of it once it is to be used or another page begins", async () => {
		const installed = new Map([["otro", { version: "1.0.0", library: libraryOf("otro", "1.0.0") }]]);
		const { client, shelf, opened } = await shelfWith(installed);
		await Promise.all([client("otro")["app.start"]({}), client("otro")["app.start"]({})]);
		installed.set("otro", { version: "1.1.0", library: libraryOf("otro", "1.1.0") });
		await client("otro")["course.lesson"]({ lesson: "leccion" });
		expect(opened).toEqual(["otro 1.0.0"]);
		shelf.forget("otro");
		await client("otro")["course.lesson"]({ lesson: "leccion" });
		expect(opened).toEqual(["otro 1.0.0", "otro 1.1.0"]);
		installed.set("otro", { version: "1.2.0", library: libraryOf("otro", "1.2.0") });
		expect((await client("otro")["app.start"]({})).outline.version).toBe("1.2.0");
	});

	it("falls back on what came with the application where an installed version of its course cannot be opened", async () => {
		const { client, unsound } = await shelfWith(new Map<string, Installed>([["propio", { version: "9.0.0" }]]));
		expect((await client()["app.start"]({})).outline).toMatchObject({ id: "propio", version: "1.0.0" });
		expect(unsound).toEqual(["propio 9.0.0"]);
	});
});
