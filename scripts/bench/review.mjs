import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "../lib/project.mjs";
import { summary } from "./statistics.mjs";

/**
 * As much of the services as is measured.
 * @typedef {(method: string, input: unknown) => Promise<{ ok: boolean, value?: any, code?: string, message?: string }>} Serve
 * @typedef {{ serve: Serve, close: () => Promise<void> }} Services
 * @typedef {{ openServices: (options: object) => Promise<Services>, openLearners: (options: object) => Promise<any> }} Built
 */

const lessons = 400;
const questionsEach = 45;
const cards = 20_000;
const terms = cards - lessons * questionsEach;
const queues = 60;
const answers = 400;
const warmUp = 20;

const course = { course: "banco", version: "1.0.0" };
const lessonId = (/** @type {number} */ index) => `leccion-${index}`;

/** A course with a question for most of the cards and a term for the others. @param {string} folder */
async function writeCourse(folder) {
	const [content, quizzes] = [join(folder, "content"), join(folder, "quizzes")];
	await mkdir(join(content, "lessons"), { recursive: true });
	await mkdir(quizzes);
	const phases = Array.from({ length: 8 }, (_, phase) => ({
		...{ id: `fase-${phase}`, title: `Fase ${phase}`, motto: "Medir" },
		lessons: Array.from({ length: lessons / 8 }, (_, index) => {
			const id = lessonId(phase * (lessons / 8) + index);
			return { id, short: id };
		}),
	}));
	const yaml = (/** @type {unknown} */ value) => JSON.stringify(value);
	await writeFile(
		join(content, "course.yaml"),
		yaml({
			...{
				id: course.course,
				version: course.version,
				language: "es",
				title: "Banco de pruebas",
				summary: "Veinte mil tarjetas.",
			},
			...{ authors: ["Nadie"], licence: "CC BY-SA 4.0", phases },
		}),
	);
	const glossary = Array.from({ length: terms }, (_, index) => ({
		...{ id: `termino-${index}`, term: `Término ${index}`, definition: `Lo que significa el término ${index}.` },
	}));
	await writeFile(join(content, "glossary.yaml"), yaml({ terms: glossary }));
	await writeFile(join(content, "metrics.yaml"), yaml({ metrics: [] }));
	for (let index = 0; index < lessons; index++) {
		const id = lessonId(index);
		const named = Array.from(
			{ length: terms / lessons },
			(_, term) => `[T](term:termino-${index * (terms / lessons) + term})`,
		);
		const front = yaml({ id, title: `Lección ${index}`, summary: "Texto.", objectives: ["Recordar"] });
		await writeFile(
			join(content, "lessons", `${id}.md`),
			`---\n${front}\n---\n\n## Sección {#seccion}\n\nTexto con ${named.join(", ")}.\n`,
		);
		const questions = Array.from({ length: questionsEach }, (_, question) => ({
			...{ id: `pregunta-${question}`, kind: "one-choice", difficulty: 1, section: "seccion" },
			...{ prompt: `¿Cuál es la respuesta ${question} de la lección ${index}?`, explanation: "Porque es la primera." },
			options: ["a", "b", "c", "d"].map((option) => ({
				...{
					id: option,
					text: `Respuesta ${option} a la ${question}`,
					correct: option === "a",
					feedback: `Es ${option}.`,
				},
			})),
		}));
		await writeFile(join(quizzes, `${id}.yaml`), yaml({ lesson: id, questions }));
	}
	return { content, quizzes };
}

/** The services and the store as code that Node runs. @param {string} folder @returns {Promise<Built>} */
async function buildServices(folder) {
	const { build } = await import("vite");
	const entry = join(folder, "entry.ts");
	const at = (/** @type {string} */ path) => JSON.stringify(join(projectFolder, path));
	await writeFile(
		entry,
		`export { openServices } from ${at("services/open.ts")};\nexport { openLearners } from ${at("services/learners/index.ts")};\n`,
	);
	await build({
		...{ configFile: false, logLevel: "error", root: projectFolder, ssr: { noExternal: true } },
		build: {
			ssr: entry,
			outDir: join(folder, "built"),
			rolldownOptions: { output: { entryFileNames: "services.mjs" } },
		},
	});
	return import(pathToFileURL(join(folder, "built/services.mjs")).href);
}

const day = 24 * 60 * 60_000;

/**
 * Every card met two months ago and, but for one in twenty, reviewed since; a clock that the bench sets tells when.
 * @param {Built} built
 * @param {string} home
 */
async function fill(built, home) {
	let clock = Date.now() - 60 * day;
	const learners = await built.openLearners({ home, now: () => new Date(clock) });
	const id = await learners.create();
	await learners.append(id, { type: "profile-set", name: "Banco de pruebas" });
	const answer = { kind: "one-choice", option: "a" };
	const all = Array.from({ length: cards }, (_, index) => {
		if (index >= lessons * questionsEach) {
			const term = index - lessons * questionsEach;
			const lesson = lessonId(Math.floor(term / (terms / lessons)));
			return { key: `term:termino-${term}`, met: { type: "term-read", ...course, lesson, term: `termino-${term}` } };
		}
		const [lesson, question] = [lessonId(Math.floor(index / questionsEach)), `pregunta-${index % questionsEach}`];
		const met = { type: "practice-answered", ...course, lesson, question, answer, score: 1, correct: true };
		return { key: `question:${lesson}/${question}`, met };
	});
	const inBatches = async (/** @type {object[]} */ facts) => {
		for (let from = 0; from < facts.length; from += 200) await learners.append(id, ...facts.slice(from, from + 200));
	};
	await inBatches(all.map(({ met }) => met));
	for (const round of [1, 2]) {
		clock += 12 * round * day;
		const reviewed = all.filter((_, index) => index % 20 !== 7 && (round === 1 || index % 3 === 0));
		const facts = reviewed.map(({ key }, index) => ({
			...{ type: "review-answered", ...course, card: key },
			...{ rating: index % 7 === 0 ? 1 : 3, algorithm: "FSRS-6" },
		}));
		await inBatches(facts);
	}
	const settings = { newPerDay: 999, reviewsPerDay: 9999, retention: 0.9 };
	await inBatches([{ type: "review-settings-set", ...course, settings }]);
	await learners.close();
	return id;
}

/** @param {Serve} serve @param {string} method @param {unknown} input */
async function call(serve, method, input) {
	const reply = await serve(method, input);
	if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
	// As it would go over the wire.
	return JSON.parse(JSON.stringify(reply.value));
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/**
 * Reviewing with 20,000 cards: the queue of a day, made from nothing and again after an answer, and an answer saved with
 * the next card in the same reply.
 */
export async function benchReview() {
	const cache = join(projectFolder, "node_modules/.cache");
	await mkdir(cache, { recursive: true });
	const folder = await mkdtemp(join(cache, "bench-review-"));
	try {
		const built = await buildServices(folder);
		const { content, quizzes } = await writeCourse(folder);
		const home = join(folder, "home");
		await mkdir(home);
		const learner = await fill(built, home);
		let ahead = 0;
		const started = performance.now();
		const services = await built.openServices({
			...{ home, content, quizzes, version: "0.0.0", now: () => new Date(Date.now() + ahead) },
			reportBug: (/** @type {string} */ method, /** @type {unknown} */ error) => {
				throw new Error(`${method} failed unexpectedly.`, { cause: error });
			},
		});
		const opened = performance.now() - started;
		const { serve } = services;
		const first = await timed(() => call(serve, "review.overview", { learner }));
		const { left, cards: counted } = await call(serve, "review.overview", { learner });

		// Another day: no shelf has been looked at for it.
		const fresh = [];
		const again = [];
		for (let turn = 0; turn < queues; turn++) {
			ahead += day;
			fresh.push(await timed(() => call(serve, "review.next", { learner })));
			again.push(await timed(() => call(serve, "review.next", { learner })));
		}

		const saving = [];
		const views = [];
		const alone = [];
		const raw = await open(join(folder, "raw"), "wx");
		const line = Buffer.alloc(450, "x");
		let { shown } = await call(serve, "review.next", { learner });
		for (let turn = 0; turn < warmUp + answers && shown !== undefined; turn++) {
			const { card, reps } = shown;
			const rating = turn % 9 === 0 ? 1 : 3;
			const answer = { kind: "one-choice", option: turn % 9 === 0 ? "b" : "a" };
			let reply = { next: { shown } };
			const took = await timed(async () => {
				reply =
					shown.kind === "question"
						? await call(serve, "review.answer", { learner, card, reps, answer, seconds: 5 })
						: await call(serve, "review.rate", { learner, card, reps, rating, seconds: 5 });
			});
			shown = reply.next.shown;
			if (turn >= warmUp) saving.push(took);
			const write = async () => {
				await raw.write(line, 0, line.length, turn * line.length);
				await raw.sync();
			};
			alone.push(await timed(write));
			if (turn % 8 === 0) views.push(await timed(() => call(serve, "review.overview", { learner })));
		}
		await raw.close();
		await services.close();
		return {
			"cards, and those due on the first day": `${counted.all}, ${left.reviews + left.new + left.steps}`,
			"opening course and record (ms)": Math.round(opened),
			"the first look at all cards (ms)": Math.round(first),
			"the day's queue, no shelf looked at before (ms)": summary(fresh),
			"the day's queue once more (ms)": summary(again),
			"an answer saved, marked, and the next card (ms)": summary(saving),
			"one write and fsync of this disk (ms)": summary(alone),
			"the overview with forecast by day and phase (ms)": summary(views),
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
