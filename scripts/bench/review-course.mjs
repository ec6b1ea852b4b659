import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "../lib/project.mjs";

/**
 * As much of the services as is measured.
 * @typedef {(method: string, input: unknown) => Promise<{ ok: boolean, value?: any, code?: string, message?: string }>} Serve
 * @typedef {{ serve: Serve, close: () => Promise<void> }} Services
 * @typedef {{ openServices: (options: object) => Promise<Services>, openLearners: (options: object) => Promise<any> }} Built
 */

const lessons = 400;
const questionsEach = 45;
export const cards = 20_000;
const terms = cards - lessons * questionsEach;

const course = { course: "banco", version: "1.0.0" };
const lessonId = (/** @type {number} */ index) => `leccion-${index}`;

/** A course with a question for most of the cards and a term for the others. @param {string} folder */
export async function writeCourse(folder) {
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
export async function buildServices(folder) {
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
export async function fill(built, home) {
	let clock = Date.now() - 60 * day;
	const learners = await built.openLearners({ home, now: () => new Date(clock) });
	const id = await learners.create();
	await learners.append(id, { type: "profile-set", name: "Banco de pruebas" });
	const answer = { kind: "one-choice", option: "a" };
	const all = Array.from({ length: cards }, (_, place) => {
		// One in ten is a term.
		const tenth = Math.floor(place / 10);
		const index = place % 10 === 9 ? lessons * questionsEach + tenth : place - tenth;
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
		for (let from = 0; from < facts.length; from += 1000) {
			await learners.append(id, ...facts.slice(from, from + 1000));
			clock += 60_000;
		}
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
