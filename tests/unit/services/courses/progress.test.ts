import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../../../core/api/connect.ts";
import type { Client } from "../../../../core/api/contract.ts";
import { serve } from "../../../../core/api/serve.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import {
	chooseVersion,
	examinePack,
	installPack,
	listInstalled,
	readInstalled,
	removeCourse,
	removeVersion,
	versionFolders,
} from "../../../../services/courses/index.ts";
import { createCommon, createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { type Learners, openLearners } from "../../../../services/learners/index.ts";
import { openLibrary } from "../../../../services/library/index.ts";
import { emptyLibraryHandlers } from "../../../support/empty-room.ts";
import { type Edit, EditedCourse, editScript, firstCourse } from "../../../support/packs/edits.ts";
import { type ModelCourse, writtenCourse } from "../../../support/packs/model-course.ts";
import { runs } from "../../../support/runs.ts";
import { type Bench, bench } from "./helpers.ts";

/** Two courses whose lessons and questions have the same ids. */
const courses = ["curso-modelo", "otro-curso"] as const;
type CourseId = (typeof courses)[number];

interface Version {
	model: ModelCourse;
	pack: string;
}

/** The application over one data folder, and beside it what its author and its learner did. */
class World {
	readonly #bench: Bench;
	readonly #learners: Learners;
	readonly #now: () => Date;
	#ana = "";
	#ids = 0;
	/** The versions of each course that were ever published, and the one in use. */
	readonly published: Record<CourseId, Version[]> = { "curso-modelo": [], "otro-curso": [] };
	readonly inUse: Record<CourseId, number> = { "curso-modelo": 0, "otro-curso": 0 };
	/** How often each question was answered, as "course lesson question". */
	readonly answers = new Map<string, number>();

	constructor(made: Bench, learners: Learners, now: () => Date) {
		this.#bench = made;
		this.#learners = learners;
		this.#now = now;
	}

	static async open(): Promise<World> {
		const made = await bench();
		let minute = 0;
		const now = () => new Date(Date.UTC(2026, 10, 20, 10, minute++));
		const learners = await openLearners({ home: made.home, now });
		onTestFinished(() => learners.close());
		const world = new World(made, learners, now);
		for (const course of courses) await world.publish(course, firstCourse(course));
		const settings = { language: "es", theme: "dark", textSize: "large" } as const;
		const { id } = await (await world.#client("curso-modelo"))["learner.create"]({ name: "Ana", settings });
		world.#ana = id;
		return world;
	}

	model(course: CourseId): ModelCourse {
		const version = this.published[course][this.inUse[course]];
		if (version === undefined) throw new Error(`Nothing of ${course} is in use.`);
		return version.model;
	}

	/** A window of the course, with the version that the data folder says is in use. */
	async #client(course: CourseId): Promise<Client> {
		const { home } = this.#bench;
		const inUse = (await readInstalled(home, course))?.inUse ?? "";
		const library = await openLibrary(versionFolders(home, course, inUse));
		expect(library.course).toMatchObject({ id: course, version: this.model(course).version });
		const [learners, now, version] = [this.#learners, this.#now, "0.1.0"];
		const backups = createBackups({ learners, disk: realDisk, now, version, delay: 2 ** 30 });
		const random = { id: () => `run-${++this.#ids}`, seed: () => ++this.#ids };
		const options = {
			library,
			learners: backups.learners,
			backups,
			notices: createNotices(),
			version,
			home,
			random,
			now,
		};
		const served = serve(
			{ ...createHandlers(options, createCommon(now)), ...emptyLibraryHandlers() },
			(method, error) => {
				throw new Error(`A bug in ${method}`, { cause: error });
			},
		);
		return connect(async (method, input) => structuredClone(await served(method, structuredClone(input))));
	}

	async publish(course: CourseId, model: ModelCourse): Promise<void> {
		const version = `1.${this.published[course].length}.0`;
		const next = { ...structuredClone(model), version };
		const pack = await this.#bench.pack(writtenCourse(next));
		const report = await examinePack(pack, this.#bench.options());
		await installPack(pack, this.#bench.options());
		this.published[course].push({ model: next, pack });
		this.inUse[course] = this.published[course].length - 1;
		await this.#expectKept(course, report.update?.kinds.question.gone ?? []);
	}

	/** Answers to what an update took away stay in the record, as many as were given. */
	async #expectKept(course: CourseId, gone: readonly { id: string; home: string | null }[]): Promise<void> {
		const lessons = this.#learners.state(this.#ana)?.courses[course]?.lessons ?? {};
		for (const { id, home } of gone) {
			const kept = lessons[home ?? ""]?.questions[id]?.answered ?? 0;
			expect(kept).toBe(this.answers.get(`${course} ${home} ${id}`) ?? 0);
		}
	}

	async update(course: CourseId, script: readonly Edit[]): Promise<void> {
		const edited = new EditedCourse(this.model(course));
		for (const edit of script) edited.do(edit);
		await this.publish(course, edited.model);
	}

	async rollBack(course: CourseId, pick: number): Promise<void> {
		const { home, options } = this.#bench;
		const versions = (await readInstalled(home, course))?.versions.map(({ version }) => version) ?? [];
		const version = versions[pick % versions.length] ?? "";
		await chooseVersion(home, course, version, options());
		this.inUse[course] = this.published[course].findIndex(({ model }) => model.version === version);
	}

	/** Removes all or all but one version, and installs one that was there once. */
	async reinstall(course: CourseId, pick: number): Promise<void> {
		const { home, options } = this.#bench;
		const installed = (await readInstalled(home, course))?.versions ?? [];
		if (pick % 2 === 0) await removeCourse(home, course, options());
		else for (const { version } of installed.slice(1)) await removeVersion(home, course, version, options());
		const again = pick % this.published[course].length;
		await installPack(this.published[course][again]?.pack ?? "", options({ acceptOlder: true }));
		this.inUse[course] = again;
	}

	async answer(course: CourseId, lessonPick: number, pick: number): Promise<void> {
		const asked = this.model(course).phases.flatMap(({ lessons }) => lessons.filter(({ questions }) => questions[0]));
		const lesson = asked[lessonPick % asked.length];
		const question = lesson?.questions[pick % lesson.questions.length];
		if (lesson === undefined || question === undefined) return;
		const version = this.model(course).version;
		const common = { lesson: lesson.id, question: question.id };
		const answer = { kind: "true-false", verdict: pick % 3 > 0 } as const;
		if (pick % 2 === 0) {
			const mark = { answer, score: 1, correct: true };
			await this.#learners.append(this.#ana, { type: "practice-answered", course, version, ...common, ...mark });
		} else {
			const client = await this.#client(course);
			const { id: run } = await client["quiz.open"]({ learner: this.#ana, lesson: lesson.id, fresh: true });
			await client["quiz.answer"]({ learner: this.#ana, ...common, run, answer });
		}
		const key = `${course} ${lesson.id} ${question.id}`;
		this.answers.set(key, (this.answers.get(key) ?? 0) + 1);
	}

	/** What both courses show is what was answered of what they have now, and the record has all that was ever answered. */
	async check(): Promise<void> {
		for (const course of courses) {
			const { topics } = await (await this.#client(course))["progress.topics"]({ learner: this.#ana });
			const shown = topics.map(({ lesson, questions, answered, answers }) => [lesson, questions, answered, answers]);
			const lessons = this.model(course).phases.flatMap((phase) => phase.lessons);
			const due = lessons.flatMap(({ id, questions }) => {
				if (questions.length === 0) return [];
				const counts = questions.map((question) => this.answers.get(`${course} ${id} ${question.id}`) ?? 0);
				return [[id, questions.length, counts.filter((count) => count > 0).length, counts.reduce((a, b) => a + b, 0)]];
			});
			expect(shown).toEqual(due);
		}
		const events = await this.#learners.events(this.#ana);
		const given = events.filter(({ fact }) => /^(practice|run)-answered$/.test(fact.type)).length;
		expect(given).toBe([...this.answers.values()].reduce((a, b) => a + b, 0));
		expect((await listInstalled(this.#bench.home)).map(({ id }) => id)).toEqual(courses);
	}
}

type Move =
	| { does: "answer" | "roll-back" | "reinstall"; course: CourseId; a: number; b: number }
	| { does: "update"; course: CourseId; script: Edit[] };

const course = fc.constantFrom(...courses);
const pick = fc.nat(1000);
const move: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ does: fc.constant("answer" as const), course, a: pick, b: pick }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constant("update" as const), course, script: editScript }) },
	{
		weight: 2,
		arbitrary: fc.record({
			does: fc.constantFrom("roll-back" as const, "reinstall" as const),
			course,
			a: pick,
			b: pick,
		}),
	},
);

async function go(world: World, next: Move): Promise<void> {
	if (next.does === "update") await world.update(next.course, next.script);
	else if (next.does === "answer") await world.answer(next.course, next.a, next.b);
	else if (next.does === "roll-back") await world.rollBack(next.course, next.a);
	else await world.reinstall(next.course, next.a);
}

describe("what was learned", () => {
	it("stays through updates, going back, removals and updates again, and never mixes two courses", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 12 }), async (moves) => {
				const world = await World.open();
				for (const next of moves) {
					await go(world, next);
					await world.check();
				}
			}),
			{ numRuns: runs(2) },
		);
	}, 1_800_000);

	it("of a question that an update drops comes back with the version that has it", async () => {
		const world = await World.open();
		const drop: Edit = { does: "delete-question", a: 0, b: 0 };
		await world.answer("curso-modelo", 0, 0);
		await world.answer("curso-modelo", 0, 0);
		await world.answer("otro-curso", 0, 0);
		await world.update("curso-modelo", [drop]);
		await world.check();
		expect(world.answers.get("curso-modelo alba pregunta-1")).toBe(2);
		// The latest is the first of two.
		await world.rollBack("curso-modelo", 1);
		await world.answer("curso-modelo", 0, 0);
		await world.check();
		await world.rollBack("curso-modelo", 0);
		await world.check();
		await world.rollBack("curso-modelo", 1);
		await world.check();
		expect(world.answers.get("curso-modelo alba pregunta-1")).toBe(3);
	});
});
