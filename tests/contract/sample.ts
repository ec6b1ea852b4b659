import type { Handlers, Input, Method, Output } from "../../core/api/contract.ts";

/** One right input and one right output for each call. A call added to the contract does not compile without them. */

const settings = { language: "es", theme: "system", textSize: "normal" } as const;
const learner = {
	id: "learner-1",
	name: "Ana",
	picture: { kind: "initials" as const, hue: 2 },
	hasPin: true,
	guest: false,
	settings,
	record: {
		lessons: {},
		calculators: [],
		bookmarks: { metricas: "2026-01-02T03:04:05.000Z" },
		annotations: {
			"nota-1": {
				lesson: "metricas",
				anchor: { section: "apertura", quote: "cuenta aperturas", prefix: "Porque ", suffix: "." },
				text: "Preguntar en clase",
				createdAt: "2026-01-02T03:04:05.000Z",
				at: "2026-01-02T03:04:05.000Z",
			},
		},
		days: { "2026-01-02": 90 },
	},
	seq: 2,
};
const summary = {
	id: "learner-1",
	name: "Ana",
	picture: { kind: "initials" as const, hue: 2 },
	hasPin: true,
	guest: false,
	lastAt: "2026-01-02T03:04:05.000Z",
	pinReset: { askedAt: "2026-01-02T03:04:05.000Z", from: "2026-01-03T03:04:05.000Z" },
	pinWaitUntil: "2026-01-02T03:05:05.000Z",
};
const holdings = {
	events: 12,
	lessonsOpened: 2,
	lessonsDone: 1,
	answers: 9,
	notes: 1,
	bookmarks: 1,
	lastAt: "2026-01-02T03:04:05.000Z",
};
const backup = {
	id: "2026-01-02.aprendiz",
	kind: "automatic" as const,
	at: "2026-01-02T03:04:05.000Z",
	bytes: 2048,
	holds: holdings,
};
const difference = {
	before: holdings,
	after: { ...holdings, events: 10 },
	eventsLost: 2,
	eventsGained: 0,
	notesLost: 1,
	bookmarksLost: 0,
	lessons: [{ id: "metricas", title: "Métricas", before: { answers: 9, best: 0.8 }, after: { answers: 7 } }],
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
	saved: true,
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
const saved = { at: "2026-01-02T03:04:05.000Z", seq: 3, offset: -360, saved: false };
const own = { learner: "learner-1" };

export const inputs: { readonly [M in Method]: Input<M> } = {
	"app.start": { learner: "learner-1" },
	"app.notices": {},
	"learner.create": { name: "Ana", settings },
	"learner.update": { learner: "learner-1", name: "Ana María" },
	"learner.view": own,
	"learner.create-guest": { settings },
	"learner.list": {},
	"learner.set-picture": { ...own, picture: { kind: "image", data: "data:image/png;base64,iVBORw0KGgo=" } },
	"learner.set-pin": { ...own, pin: "1234", current: "98765" },
	"learner.unlock": { ...own, pin: "1234" },
	"learner.lock": own,
	"learner.reset-pin": own,
	"learner.remove": own,
	"learner.recover": own,
	"record.status": own,
	"record.retry": own,
	"backup.list": own,
	"backup.create": own,
	"backup.preview": { ...own, backup: backup.id },
	"backup.restore": { ...own, backup: backup.id },
	"transfer.export": own,
	"transfer.preview": { data: "UEsFBgAAAAAAAA==" },
	"transfer.import": { ticket: "ticket-1" },
	"bookmark.set": { ...own, lesson: "metricas", marked: true },
	"annotation.set": {
		...own,
		lesson: "metricas",
		annotation: "nota-1",
		anchor: { section: null, quote: "cuenta aperturas", prefix: "", suffix: "" },
		text: "",
	},
	"annotation.remove": { ...own, lesson: "metricas", annotation: "nota-1" },
	"annotation.list": own,
	"progress.topics": own,
	"time.add": { ...own, lesson: null, seconds: 90 },
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
		dataFolder: "/home/ana/.local/share/profundiza",
		learners: [summary],
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
	"app.notices": { notices: [{ code: "record-damaged", name: "Ana", lost: 2, files: ["2026-01.jsonl.damaged"] }] },
	"learner.create": learner,
	"learner.update": learner,
	"learner.view": learner,
	"learner.create-guest": learner,
	"learner.list": { learners: [summary, { ...summary, id: "learner-2", removedUntil: "2026-02-01T03:04:05.000Z" }] },
	"learner.set-picture": learner,
	"learner.set-pin": learner,
	"learner.unlock": learner,
	"learner.lock": { closed: true },
	"learner.reset-pin": { done: false, from: "2026-01-03T03:04:05.000Z" },
	"learner.remove": { removed: true, until: "2026-02-01T03:04:05.000Z" },
	"learner.recover": summary,
	"record.status": { unsaved: 2, reason: "no-room" },
	"record.retry": { unsaved: 0 },
	"backup.list": { backups: [backup] },
	"backup.create": backup,
	"backup.preview": difference,
	"backup.restore": { learner, undo: backup.id },
	"transfer.export": { file: "Ana-2026-01-02.aprendiz", data: "UEsFBgAAAAAAAA==" },
	"transfer.preview": {
		kind: "ready",
		ticket: "ticket-1",
		name: "Ana",
		exportedAt: "2026-01-02T03:04:05.000Z",
		known: true,
		difference,
	},
	"transfer.import": { learner: summary, undo: backup.id },
	"bookmark.set": saved,
	"annotation.set": saved,
	"annotation.remove": saved,
	"annotation.list": {
		annotations: [
			{
				...learner.record.annotations["nota-1"],
				id: "nota-1",
				status: "found",
				section: { id: "apertura", title: "Apertura" },
				lessonTitle: "Métricas",
				lessonNumber: "1.4",
				phase: 1,
			},
		],
	},
	"progress.topics": {
		topics: [
			{
				lesson: "metricas",
				lessonNumber: "1.4",
				lessonTitle: "Métricas",
				phase: 1,
				section: "apertura",
				title: "Apertura",
				questions: 4,
				answered: 3,
				right: 2,
				answers: 5,
				reviewed: 1,
			},
		],
	},
	"time.add": saved,
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
