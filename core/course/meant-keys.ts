import type { z } from "zod";
import { nearest, plainName } from "./nearest.ts";
import { keysOf, kindsWith, neededKeys, nestedWith, schemasAt } from "./schema-shape.ts";
import type { DataProblem } from "./zod-findings.ts";

/** What people write in place of keys, in the course's language or with other words. */
const otherWords = new Map(
	Object.entries({
		prompt: ["pregunta", "enunciado", "question", "stem"],
		options: ["opciones", "alternativas", "choices", "answers", "respuestas"],
		answer: ["respuesta", "solucion", "result", "resultado"],
		correct: ["correcta", "correcto", "right"],
		explanation: ["explicacion"],
		section: ["seccion", "apartado"],
		difficulty: ["dificultad", "nivel", "level"],
		kind: ["tipo", "type"],
		question: ["id", "pregunta"],
		metric: ["id", "metrica"],
		hints: ["pistas", "ayudas"],
		solution: ["solucion", "resolucion"],
		unit: ["unidad"],
		units: ["unidades"],
		tolerance: ["tolerancia", "margen"],
		feedback: ["retroalimentacion"],
		text: ["texto"],
		decimals: ["decimales"],
		steps: ["pasos"],
		conditions: ["condiciones"],
		reasons: ["razones", "motivos"],
		pairs: ["parejas", "pares"],
		items: ["elementos"],
		groups: ["grupos"],
		group: ["grupo"],
		gaps: ["huecos", "espacios"],
		parts: ["partes", "preguntas"],
		questions: ["preguntas"],
		lesson: ["leccion"],
		accepted: ["aceptadas", "aceptados"],
		also: ["tambien"],
		misconceptions: ["errores", "errores-conocidos", "mistakes"],
		name: ["nombre"],
		cost: ["coste", "costo"],
		weight: ["peso"],
		formula: ["formulas"],
		given: ["datos"],
		values: ["valores"],
		from: ["desde", "min"],
		to: ["hasta", "max"],
		step: ["paso"],
		absolute: ["absoluta", "absoluto", "abs"],
		relative: ["relativa", "relativo", "rel"],
		right: ["bien", "acierto", "correct"],
		wrong: ["mal", "error", "incorrect"],
		title: ["titulo"],
		summary: ["resumen"],
		objectives: ["objetivos"],
		sources: ["fuentes"],
		calculators: ["calculadoras", "metrics", "metricas"],
		phases: ["fases"],
		lessons: ["lecciones"],
		authors: ["autores", "autor", "author"],
		licence: ["license", "licencia"],
		language: ["idioma", "lang"],
		terms: ["terminos"],
		term: ["termino"],
		definition: ["definicion"],
	}),
);

/** The key that was meant by one that is not there: by another word for it, or by a slip. */
export function meantKey(written: string, keys: readonly string[]): string | undefined {
	const plain = plainName(written.trim());
	return keys.find((key) => otherWords.get(key)?.includes(plain) === true) ?? nearest(written, keys);
}

/**
 * What an unknown key most likely is: another one, misspelt or in other words; one that stands too far out or in; one of
 * another kind of question. `renamed`: the key that it is, where that one is not there. `where`: the one that it belongs to,
 * and that will lack it.
 */
export function readUnknownKey(
	problem: DataProblem,
	schema: z.ZodType,
	data: unknown,
): { problem: DataProblem; renamed?: string; where?: string } {
	const key = String(problem.path.at(-1));
	const outside = problem.path.slice(0, -1);
	const here = schemasAt(schema, outside, data);
	const keys = keysOf(here);
	const say = (code: string, params: DataProblem["params"]) => ({ problem: { ...problem, code, params } });
	const parent: unknown = outside.reduce<unknown>(
		(value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
		data,
	);
	const isThere = (one: string) => typeof parent === "object" && parent !== null && Object.hasOwn(parent, one);

	const { by, kinds } = kindsWith(schema, outside, data, key);
	if (kinds.length > 0) {
		// What this kind has in its place is not missing besides: "value" for "values".
		const instead = nearest(
			key,
			neededKeys(here).filter((one) => !isThere(one)),
		);
		const params = { key, by, kinds: kinds.join(", "), ...(instead === undefined ? {} : { meant: instead }) };
		return { ...say("key-of-another-kind", params), ...(instead === undefined ? {} : { where: instead }) };
	}
	const inside = nestedWith(here, key);
	if (inside !== undefined && isThere(inside.key)) {
		const code = inside.list ? "key-belongs-in-list" : "key-belongs-inside";
		return { ...say(code, { key, where: inside.key }), where: inside.key };
	}
	const meant = meantKey(key, keys);
	if (meant !== undefined && !isThere(meant)) {
		return { problem: { ...problem, params: { key, meant } }, renamed: meant };
	}
	const [container] = outside.filter((step) => typeof step === "string").slice(-1);
	const above = keysOf(schemasAt(schema, outside.slice(0, typeof outside.at(-1) === "number" ? -2 : -1), data));
	if (container !== undefined && above.includes(key)) return say("key-belongs-outside", { key, where: container });
	if (meant !== undefined) return say("key-there-already", { key, meant });
	return keys.length === 0 ? { problem } : say("unknown-key", { key, keys: keys.join(", ") });
}
