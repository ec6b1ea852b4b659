import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect, type Transport } from "../../core/api/connect.ts";
import { type Client, contract, type Method } from "../../core/api/contract.ts";
import { type Answer, type PublicQuestion, publicQuestionSchema } from "../../core/quiz/schema.ts";
import { prepareCourse } from "../../services/library/open-library.ts";
import { openServices, type Services } from "../../services/open.ts";
import { writePack } from "../../services/packs/write-pack.ts";
import { anyAnswer } from "../support/any-answer.ts";
import { type OpenTransport, transports } from "./transports.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const settings = { language: "es", theme: "system", textSize: "normal" } as const;
const lesson = "metricas-de-email";

function firstOf<T>(values: readonly T[]): T {
	const [first] = values;
	if (first === undefined) throw new Error("There is none.");
	return first;
}

describe.each(transports)("the services on the real course, over %s", (_name, open) => {
	let home: string;
	let services: Services;
	let opened: OpenTransport;
	let client: Client;
	let called: Set<string>;
	/** By how much the clock of the services is ahead, in ms. */
	let ahead = 0;
	const bugs: unknown[] = [];

	/** The course as it was checked once: each test opens it anew. */
	let prepared: { build: string; file: string };
	beforeAll(async () => {
		const folders = { content: folder("content"), quizzes: folder("quizzes") };
		prepared = { build: "contract", file: join(await mkdtemp(join(tmpdir(), "profundiza-course-")), "course") };
		await prepareCourse(folders, prepared.file, prepared.build);
	});
	afterAll(() => rm(dirname(prepared.file), { recursive: true }));

	async function openAll() {
		services = await openServices({
			home,
			content: folder("content"),
			quizzes: folder("quizzes"),
			prepared,
			version: "1.2.3",
			now: () => new Date(Date.now() + ahead),
			reportBug: (method, error) => bugs.push([method, error]),
		});
		opened = await open(services.serve);
		called = new Set();
		const counting: Transport = (method, input) => {
			called.add(method);
			return opened.transport(method, input);
		};
		client = connect(counting);
	}

	async function closeAll() {
		await opened.close();
		await services.close();
	}

	beforeEach(async () => {
		ahead = 0;
		home = await mkdtemp(join(tmpdir(), "profundiza-contract-"));
		await openAll();
	});

	afterEach(async () => {
		await closeAll();
		await rm(home, { recursive: true, force: true });
		expect(bugs).toEqual([]);
	});

	/** Every call about who there is, on a guest who becomes someone. */
	async function everythingAboutProfiles() {
		const { id: learner, name, guest } = await client["learner.create-guest"]({ settings });
		expect({ name, guest }).toEqual({ name: "", guest: true });
		const picture = { kind: "initials", hue: 3 } as const;
		expect((await client["learner.set-picture"]({ learner, picture })).picture).toEqual(picture);
		expect((await client["learner.set-pin"]({ learner, pin: "2468" })).hasPin).toBe(true);
		await client["learner.lock"]({ learner });
		await expect(client["learner.view"]({ learner })).rejects.toMatchObject({ name: "AppError", code: "locked" });
		const wrong = client["learner.unlock"]({ learner, pin: "1357" });
		await expect(wrong).rejects.toMatchObject({ name: "AppError", code: "wrong-pin" });
		expect((await client["learner.reset-pin"]({ learner })).done).toBe(false);
		expect((await client["learner.unlock"]({ learner, pin: "2468" })).id).toBe(learner);
		expect((await client["learner.update"]({ learner, name: "Rosa" })).guest).toBe(false);
		const { until } = await client["learner.remove"]({ learner });
		const listed = async () => (await client["learner.list"]({})).learners.find(({ id }) => id === learner);
		expect((await listed())?.removedUntil).toBe(until);
		await client["learner.recover"]({ learner });
		expect((await listed())?.removedUntil).toBeUndefined();
		const { id: other } = await client["learner.create-guest"]({ settings });
		expect(await client["learner.remove"]({ learner: other })).toEqual({ removed: true });
	}

	/** Work on a pack, once it is over. */
	async function over(work: string) {
		let state = await client["library.work"]({ work });
		while (state.state === "running") {
			// A transport that is nothing but promises would leave the work no turn.
			await new Promise(setImmediate);
			state = await client["library.work"]({ work });
		}
		return state;
	}

	/** Every call about courses, with one that is sent as a page sends it. */
	async function everythingAboutLibrary() {
		const file = join(home, "otro.curso");
		await writePack(
			{ content: folder("tests/courses/kinds/content"), quizzes: folder("tests/courses/kinds/quizzes") },
			file,
		);
		const send = async () => {
			const reply = await services.receiveUpload("otro.curso", createReadStream(file));
			return reply.ok ? (reply.value as { pack: string }).pack : "";
		};
		const [pack, unwanted] = [await send(), await send()];
		expect((await client["library.courses"]({})).waiting).toEqual([
			{ pack, file: "otro.curso" },
			{ pack: unwanted, file: "otro.curso" },
		]);
		await client["library.dismiss"]({ pack: unwanted });
		const examining = await client["library.examine"]({ pack });
		const examined = await over(examining.work);
		const course = { id: "clases-de-pregunta", version: "1.0.0", title: "Clases de pregunta" };
		expect(examined).toMatchObject({ state: "examined", report: { course, place: "new", trust: { state: "none" } } });
		await client["library.cancel"]({ work: examining.work });
		const installed = await over((await client["library.install"]({ pack, acceptChangedKey: false })).work);
		expect(installed).toEqual({ state: "installed", course: course.id, version: "1.0.0", title: course.title });
		await client["library.choose"]({ course: course.id, version: "1.0.0" });
		const there = async () => (await client["library.courses"]({})).courses.map(({ id }) => id);
		expect(await there()).toEqual(["marketing-relaciones-en-linea", course.id]);
		await client["library.remove"]({ course: course.id });
		expect(await there()).toEqual(["marketing-relaciones-en-linea"]);
		expect((await client["library.courses"]({})).waiting).toEqual([]);
	}

	/** Every call about notes, time and topics. */
	async function everythingAboutStudying(learner: string, section: string) {
		const anchor = { section, quote: "words that no lesson has in this order", prefix: "", suffix: "" };
		const note = { learner, lesson, annotation: "note-1", anchor, text: "Ask" };
		expect((await client["annotation.set"](note)).saved).toBe(true);
		const listed = async () => (await client["annotation.list"]({ learner })).annotations;
		expect(await listed()).toMatchObject([{ id: "note-1", text: "Ask", status: "changed", anchor }]);
		await client["annotation.remove"]({ learner, lesson, annotation: "note-1" });
		expect(await listed()).toEqual([]);
		await client["bookmark.set"]({ learner, lesson, marked: true });
		await client["time.add"]({ learner, lesson, seconds: 90 });
		const { record } = await client["learner.view"]({ learner });
		expect(Object.keys(record.bookmarks)).toEqual([lesson]);
		expect(Object.values(record.days)).toEqual([90]);
		const { topics } = await client["progress.topics"]({ learner });
		expect(topics.some((topic) => topic.lesson === lesson && topic.answers > 0)).toBe(true);
	}

	/** Every call about exams: one of each kind, and a paper. */
	async function everythingAboutExams(learner: string) {
		const { exams } = await client["exam.list"]({ learner });
		const [drawn, placement] = [
			firstOf(exams.filter(({ kind }) => kind !== "placement")),
			firstOf(exams.filter(({ kind }) => kind === "placement")),
		];
		const sitting = await client["exam.open"]({ learner, exam: drawn.id });
		expect(sitting.questions).toHaveLength(drawn.size);
		// Of every kind of question: no key, and no hint either.
		const said = JSON.stringify(sitting.questions.map((one) => one.question));
		expect(said).not.toMatch(/"(correct|feedback|explanation|solution|answer|accepted|formula|tolerance|expected)":/);
		expect(said).not.toMatch(/"hints":\[[^\]]/);
		const { lesson: of, question } = firstOf(sitting.questions);
		const about = { learner, exam: drawn.id, run: sitting.id, lesson: of, question: question.id };
		const answer = anyAnswer(question);
		const { learner: _, ...asking } = about;
		const begun = { place: { in: "exam", ...asking }, draft: { options: [], typed: "1", fields: {} } } as const;
		await client["draft.keep"]({ learner, ...begun, locale: "es" });
		const { drafts } = (await client["learner.view"]({ learner })).record;
		expect(Object.values(drafts ?? {})).toMatchObject([{ ...begun, locale: "es" }]);
		await client["exam.answer"]({ ...about, answer, typed: { at: new Date().toISOString(), upon: [null] } });
		expect((await client["learner.view"]({ learner })).record.drafts).toBeUndefined();
		await client["exam.flag"]({ ...about, flagged: true });
		expect(firstOf((await client["exam.open"]({ learner, exam: drawn.id })).questions)).toMatchObject({
			answer,
			flagged: true,
		});
		const key = { exam: drawn.id, code: sitting.code ?? "", key: true };
		await expect(client["exam.paper"](key)).rejects.toMatchObject({ code: "not-found" });
		const results = await client["exam.finish"]({ learner, exam: drawn.id, run: sitting.id });
		expect(results.questions).toHaveLength(drawn.size);
		expect(await client["exam.results"]({ learner, exam: drawn.id })).toEqual(results);
		const paper = await client["exam.paper"](key);
		expect(firstOf(paper.versions).questions.map((one) => one.question)).toEqual(
			sitting.questions.map((one) => one.question),
		);
		expect(await client["exam.code"]({ code: paper.code })).toMatchObject({ kind: "found", exam: drawn.id });

		const test = await client["exam.open"]({ learner, exam: placement.id });
		const first = firstOf(test.questions);
		const asked = { lesson: first.lesson, question: first.question.id };
		await client["exam.answer"]({ learner, exam: placement.id, run: test.id, ...asked, answer: null });
		const { placement: advice } = await client["exam.finish"]({ learner, exam: placement.id, run: test.id });
		expect(advice?.find((one) => one.lesson.id === first.lesson)).toMatchObject({ advice: "study" });
	}

	/** Every call about keeping the record: its copies, and taking it along. */
	async function everythingAboutKeptWork(learner: string, metric: string, values: Record<string, string>) {
		const kept = async () => (await client["learner.view"]({ learner })).record;
		const scenario = { scenario: "uno", metric, name: "Octubre", note: "", values, locale: "es" as const };
		await client["scenario.set"]({ learner, ...scenario });
		expect((await kept()).scenarios?.["uno"]).toMatchObject({ metric, name: "Octubre", values });
		await client["scenario.remove"]({ learner, scenario: "uno" });
		expect((await kept()).scenarios).toEqual({});

		const work = { laboratory: "funnel" as const, typed: { enviados: "1.000" } };
		const sheet = { sheet: "hoja", name: "", work, locale: "es" as const };
		const { at } = await client["sheet.set"]({ learner, ...sheet });
		expect((await kept()).sheets?.["hoja"]).toMatchObject({ work, at });
		await client["sheet.set"]({ learner, ...sheet, name: "Otoño", base: at });
		const late = client["sheet.set"]({ learner, ...sheet, base: "2026-01-02T03:04:05.000Z" });
		await expect(late).rejects.toMatchObject({ code: "superseded" });
		expect((await kept()).sheets?.["hoja"]?.name).toBe("Otoño");
		await client["sheet.remove"]({ learner, sheet: "hoja" });
		expect((await kept()).sheets).toEqual({});
	}

	/** Every call about practice of metrics: a wrong case and a right one. */
	async function everythingAboutCases(learner: string) {
		const asked = await client["case.open"]({ learner, metric: "tasa-apertura" });
		expect(asked).toMatchObject({ seed: 0, level: 1, metric: { id: "tasa-apertura", misconceptions: [] } });
		const { abiertos = 0, entregados = 0 } = asked.told;
		const about = { learner, metric: asked.metric.id, seed: 0, level: 1, steps: 0, locale: "es" } as const;
		const share = abiertos / entregados;
		const answer = { value: share, typed: String(share) };
		const wrong = await client["case.answer"]({ ...about, answer });
		expect(wrong).toMatchObject({ correct: false, slip: { kind: "way", name: "Olvidaste × 100" } });
		expect(wrong.expected).toBeCloseTo(share * 100, 6);
		expect(await client["case.answer"]({ ...about, answer })).toEqual(wrong);
		const late = client["case.answer"]({ ...about, answer: { value: 1, typed: "1" } });
		await expect(late).rejects.toMatchObject({ name: "AppError", code: "superseded" });
		expect((await client["learner.view"]({ learner })).record.practised?.["tasa-apertura"]?.worked).toBe(1);
		expect(await client["case.open"]({ learner, metric: "tasa-apertura" })).toMatchObject({ seed: 1, level: 1 });
	}

	async function everythingAboutKeeping(learner: string) {
		expect(await client["record.status"]({ learner })).toEqual({ unsaved: 0 });
		expect(await client["record.retry"]({ learner })).toEqual({ unsaved: 0 });
		const { name } = await client["learner.view"]({ learner });
		const backup = (await client["backup.create"]({ learner })).id;
		await client["learner.update"]({ learner, name: "Beatriz" });
		const preview = await client["backup.preview"]({ learner, backup });
		expect([preview.eventsLost, preview.eventsGained]).toEqual([1, 0]);
		const restored = await client["backup.restore"]({ learner, backup });
		expect(restored.learner.name).toBe(name);
		const { backups } = await client["backup.list"]({ learner });
		expect(backups.map(({ id }) => id)).toEqual(expect.arrayContaining([backup, restored.undo]));
		const { data } = await client["transfer.export"]({ learner });
		const looked = await client["transfer.preview"]({ data });
		if (looked.kind !== "ready") throw new Error(`The file just written is refused: ${looked.problem}`);
		expect(looked).toMatchObject({ name, known: true, difference: { eventsGained: 0, eventsLost: 0 } });
		expect((await client["transfer.import"]({ ticket: looked.ticket })).learner.id).toBe(learner);
	}

	/** Every call about reviewing, of what was met before: a day later all of it is asked. */
	async function everythingAboutReviewing(learner: string) {
		const term = firstOf(Object.keys((await client["course.lesson"]({ lesson })).terms));
		expect((await client["term.read"]({ learner, lesson, term })).recorded?.saved).toBe(true);
		expect(await client["term.read"]({ learner, lesson, term })).toEqual({ recorded: null });
		expect((await client["review.next"]({ learner })).shown).toBeUndefined();
		const settings = { newPerDay: 30, reviewsPerDay: 60, retention: 0.9 };
		expect((await client["review.settings"]({ learner, settings })).saved).toBe(true);
		ahead += 24 * 60 * 60_000;
		const before = await client["review.overview"]({ learner });
		expect(before).toMatchObject({ settings, cards: { new: before.left.new, aside: 0 }, done: { new: 0 } });
		let { shown } = await client["review.next"]({ learner });
		const card = shown?.card;
		if (card === undefined) throw new Error("Nothing is asked.");
		await client["review.set-aside"]({ learner, card, aside: true });
		expect((await client["review.next"]({ learner })).shown?.card).not.toBe(card);
		await client["review.set-aside"]({ learner, card, aside: false });
		({ shown } = await client["review.next"]({ learner }));
		const kinds = new Set<string>();
		for (let turn = 0; turn < 3 * before.left.new && shown !== undefined; turn++) {
			const { card, reps } = shown;
			kinds.add(shown.kind);
			if (shown.kind === "question") {
				const hint = client["review.hint"]({ learner, card, reps, number: 5 });
				await expect(hint).rejects.toMatchObject({ name: "AppError", code: "bad-input" });
				const answer = anyAnswer(shown.question);
				const told = await client["review.answer"]({ learner, card, reps, answer });
				expect(told.feedback.answer).toEqual(answer);
				expect(told.choices).toContain(told.rating);
				shown = told.next.shown;
			} else shown = (await client["review.rate"]({ learner, card, reps, rating: 4 })).next.shown;
			// What was wrong comes again within the day, and is put aside here, so that there is an end.
			if (shown?.stage === "step") {
				await client["review.set-aside"]({ learner, card: shown.card, aside: true });
				({ shown } = await client["review.next"]({ learner }));
			}
		}
		expect([...kinds].sort()).toEqual(["metric", "question", "term"]);
		const { last, done } = await client["review.next"]({ learner });
		expect(done.new).toBe(before.left.new);
		if (last === undefined) throw new Error("Nothing was reviewed.");
		const back = await client["review.undo"]({ learner, card: last.card, at: last.at });
		expect(back.shown?.card).toBe(last.card);
		const counted = ({ new: first, reviews, steps }: typeof done) => first + reviews + steps;
		expect(counted(back.done)).toBe(counted(done) - 1);
		const { aside } = await client["review.cards"]({ learner });
		expect(aside.length).toBe((await client["review.overview"]({ learner })).cards.aside);
	}

	it("serve every call of the contract to a new learner", async () => {
		expect((await client["app.start"]({})).learners).toEqual([]);
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const start = await client["app.start"]({ learner });
		expect([start.version, start.learner?.name]).toEqual(["1.2.3", "Ana"]);
		expect((await client["learner.update"]({ learner, name: "Ana María" })).name).toBe("Ana María");

		const view = await client["course.lesson"]({ lesson });
		const question = firstOf(Object.values(view.questions));
		const answer = anyAnswer(question);
		const practice = await client["practice.answer"]({ learner, lesson, question: question.id, answer });
		expect(practice.answer).toEqual(answer);
		expect((await client["practice.recall"]({ learner, lesson })).answered.map(({ feedback }) => feedback)).toEqual([
			practice,
		]);
		expect((await client["practice.again"]({ learner, lesson, question: question.id })).id).toBe(question.id);

		const { metric } = firstOf((await client["course.metrics"]({})).metrics);
		const { terms } = await client["course.glossary"]({});
		expect(terms.find(({ id }) => id in view.terms)?.lessons.map(({ id }) => id)).toContain(lesson);
		expect((await client["course.figures"]({})).sources).toEqual(expect.arrayContaining(view.sources));
		const listed = firstOf((await client["course.worksheets"]({})).worksheets);
		const { worksheet, lesson: its } = await client["course.worksheet"]({ worksheet: listed.id });
		expect([worksheet.title, its]).toEqual([listed.title, listed.lesson]);
		const values = { [firstOf(metric.inputs).id]: "1.240" };
		await client["calculator.save"]({ learner, metric: metric.id, lesson: null, values, locale: "es" });
		await everythingAboutKeptWork(learner, metric.id, values);
		const section = firstOf(view.sections).id;
		await client["position.set"]({ learner, lesson, section });

		const run = await client["quiz.open"]({ learner, lesson });
		const drawn = firstOf(run.questions);
		const given = { learner, lesson, run: run.id, question: drawn.id, answer: anyAnswer(drawn) };
		const feedback = await client["quiz.answer"](given);
		expect((await client["quiz.open"]({ learner, lesson })).answered).toEqual([feedback]);

		const place = { in: "run", run: run.id } as const;
		const late = client["hint.take"]({ learner, lesson, place, question: drawn.id, number: 1 });
		await expect(late).rejects.toMatchObject({ code: "bad-input" });
		const unfinished = client["quiz.retry"]({ learner, lesson, run: run.id });
		await expect(unfinished).rejects.toMatchObject({ code: "bad-input" });

		const { record } = await client["learner.view"]({ learner });
		expect(record.calculators).toMatchObject([{ metric: metric.id, values }]);
		expect(record.lessons[lesson]).toMatchObject({ section, practice: { [question.id]: { answer } } });
		expect(await client["app.notices"]({})).toEqual({ notices: [] });
		await everythingAboutCases(learner);
		await everythingAboutStudying(learner, section);
		await everythingAboutExams(learner);
		await everythingAboutReviewing(learner);
		await everythingAboutKeeping(learner);
		await everythingAboutProfiles();
		await everythingAboutLibrary();
		const methods = Object.keys(contract) as Method[];
		expect([...called].sort()).toEqual([...methods].sort());
	});

	it("show no key of any question before it is answered", async () => {
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const { outline } = await client["app.start"]({ learner });
		const written = outline.phases.flatMap((phase) => phase.lessons).filter((stop) => stop.quizSize > 0);
		expect(written.length).toBeGreaterThan(0);
		for (const stop of written) {
			const { questions } = await client["course.lesson"]({ lesson: stop.id });
			const run = await client["quiz.open"]({ learner, lesson: stop.id, fresh: true });
			expect(run.questions.length).toBe(stop.quizSize);
			for (const question of [...Object.values(questions), ...run.questions]) {
				// Its schema drops what is not public.
				expect(publicQuestionSchema.parse(question)).toEqual(question);
			}
		}
	});

	it("refuse what is not there", async () => {
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const missing = { name: "AppError", code: "not-found" };
		await expect(client["course.lesson"]({ lesson: "no-such" })).rejects.toMatchObject(missing);
		await expect(client["learner.view"]({ learner: "no-such" })).rejects.toMatchObject(missing);
		await expect(client["quiz.open"]({ learner, lesson: "no-such" })).rejects.toMatchObject(missing);
		await expect(client["position.set"]({ learner, lesson: "no-such", section: null })).rejects.toMatchObject(missing);
	});

	it("find everything again after closing", async () => {
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const run = await client["quiz.open"]({ learner, lesson });
		const drawn = firstOf(run.questions);
		const given = { learner, lesson, run: run.id, question: drawn.id, answer: anyAnswer(drawn) };
		const feedback = await client["quiz.answer"](given);
		const before = await client["learner.view"]({ learner });
		await closeAll();
		await openAll();
		expect((await client["app.start"]({})).learner).toEqual(before);
		expect(await client["quiz.open"]({ learner, lesson })).toEqual({ ...run, answered: [feedback] });
	});

	it("keep apart what two windows do at the same time", async () => {
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const other = await open(services.serve);
		const second = connect(other.transport);
		const run = await client["quiz.open"]({ learner, lesson });
		expect(await second["quiz.open"]({ learner, lesson })).toEqual(run);
		const answering = run.questions.map((question, index) =>
			(index % 2 === 0 ? client : second)["quiz.answer"]({
				learner,
				lesson,
				run: run.id,
				question: question.id,
				answer: anyAnswer(question),
			}),
		);
		const feedback = await Promise.all(answering);
		const { answered, score } = await second["quiz.open"]({ learner, lesson });
		expect(answered).toHaveLength(run.questions.length);
		expect(answered).toEqual(expect.arrayContaining(feedback));
		expect(score).toBeDefined();
		await other.close();
	});

	it("let the first of two answers to a quiz question stand", async () => {
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const run = await client["quiz.open"]({ learner, lesson });
		// Fewer than the run asks are of other kinds: one of these is always drawn.
		const answersTo = (question: PublicQuestion): [Answer, Answer] | undefined => {
			const kind = question.kind;
			const number = (value: number) => ({ kind: "number" as const, value, typed: `${value}` });
			if (kind === "number") return [number(1), number(2)];
			if (kind !== "one-choice" && kind !== "several-choices") return undefined;
			const [first = "", second = ""] = question.options.map(({ id }) => id);
			if (kind === "one-choice")
				return [
					{ kind, option: first },
					{ kind, option: second },
				];
			return [
				{ kind, options: [first] },
				{ kind, options: [second] },
			];
		};
		const asked = run.questions.find((question) => answersTo(question) !== undefined);
		const answers = asked && answersTo(asked);
		if (asked === undefined || answers === undefined) throw new Error("The run has no question to answer in two ways.");
		const give = (answer: Answer) =>
			client["quiz.answer"]({ learner, lesson, run: run.id, question: asked.id, answer });
		const feedback = await give(answers[0]);
		expect(await give(answers[1])).toEqual(feedback);
	});
});
