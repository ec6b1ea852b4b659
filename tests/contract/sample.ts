import type { Handlers, Input, Method, Output } from "../../core/api/contract.ts";

/** One right input and one right output for each call. A call added to the contract does not compile without them. */

const settings = { language: "es", theme: "system", textSize: "normal" } as const;
const learner = {
	id: "learner-1",
	name: "Ana",
	settings,
	record: { lessons: {}, calculators: [] },
	seq: 2,
};
const question = {
	kind: "one-choice" as const,
	id: "que-mide",
	prompt: "¿Qué mide?",
	options: [
		{ id: "a", text: "Aperturas" },
		{ id: "b", text: "Clics" },
	],
};
const answer = { kind: "one-choice" as const, option: "a" };
const feedback = {
	question: "que-mide",
	answer,
	mark: {
		kind: "one-choice" as const,
		score: 1,
		correct: true,
		options: [{ id: "a", chosen: true, correct: true, feedback: "Eso es." }],
	},
	explanation: "<p>Porque cuenta aperturas.</p>",
	section: { lesson: "metricas", id: "apertura", title: "Apertura" },
	at: "2026-01-02T03:04:05.000Z",
};
const metric = {
	id: "tasa-apertura",
	name: "Tasa de apertura",
	aka: [],
	summary: "Qué parte se abre.",
	formula: "abiertos / entregados * 100",
	inputs: [{ id: "abiertos", label: "Abiertos", unit: "correos", kind: "count" as const, example: 10 }],
	output: { unit: "%" as const, decimals: 1 },
	benchmarks: [],
	direction: "higher-better" as const,
	advice: {},
	edgeCases: [],
	worked: [],
};
const saved = { at: "2026-01-02T03:04:05.000Z", seq: 3 };

export const inputs: { readonly [M in Method]: Input<M> } = {
	"app.start": { learner: "learner-1" },
	"app.notices": {},
	"learner.create": { name: "Ana", settings },
	"learner.update": { learner: "learner-1", name: "Ana María" },
	"learner.view": { learner: "learner-1" },
	"course.lesson": { lesson: "metricas" },
	"course.metrics": {},
	"quiz.open": { learner: "learner-1", lesson: "metricas", fresh: true },
	"quiz.answer": { learner: "learner-1", lesson: "metricas", run: "run-1", question: "que-mide", answer },
	"practice.answer": { learner: "learner-1", lesson: "metricas", question: "que-mide", answer },
	"practice.recall": { learner: "learner-1", lesson: "metricas" },
	"position.set": { learner: "learner-1", lesson: "metricas", section: null },
	"calculator.save": {
		learner: "learner-1",
		metric: "tasa-apertura",
		lesson: null,
		values: { abiertos: "1.240" },
		locale: "es",
	},
};

export const outputs: { readonly [M in Method]: Output<M> } = {
	"app.start": {
		version: "1.2.3",
		learners: [{ id: "learner-1", name: "Ana" }],
		learner,
		outline: {
			id: "curso",
			version: "1.0.0",
			language: "es",
			title: "Curso",
			summary: "Un curso.",
			authors: ["Autora"],
			licence: "CC BY-SA 4.0",
			phases: [{ id: "atraer", number: 1, title: "Atraer", motto: "Que te encuentren", lessons: [] }],
		},
	},
	"app.notices": { notices: [{ code: "record-repaired", file: "log" }] },
	"learner.create": learner,
	"learner.update": learner,
	"learner.view": learner,
	"course.lesson": {
		id: "metricas",
		number: "1.4",
		phase: { id: "atraer", number: 1, title: "Atraer" },
		title: "Métricas",
		summary: "Qué se mide.",
		objectives: ["Medir"],
		minutes: 12,
		blocks: [{ kind: "html", html: "<p>Texto con «comillas» y café.</p>" }],
		sections: [{ id: "apertura", title: "Apertura", level: 2 }],
		terms: {},
		metrics: { "tasa-apertura": metric },
		questions: { "que-mide": question },
		sources: [],
		quizSize: 1,
	},
	"course.metrics": { metrics: [{ metric, lessons: [{ id: "metricas", number: "1.4", title: "Métricas" }] }] },
	"quiz.open": {
		id: "run-1",
		lesson: { id: "metricas", number: "1.4", title: "Métricas", short: "Métricas", phase: 1 },
		questions: [question],
		answered: [],
	},
	"quiz.answer": feedback,
	"practice.answer": feedback,
	"practice.recall": { answered: [feedback] },
	"position.set": saved,
	"calculator.save": saved,
};

/** Handlers that give the sample outputs, except those replaced. */
export function sampleHandlers(replaced: Partial<Handlers> = {}): Handlers {
	const giving = Object.entries(outputs).map(([method, output]) => [method, async () => output]);
	return { ...(Object.fromEntries(giving) as Handlers), ...replaced };
}
