import type { FindingTexts } from "./finding-text.ts";

/** About what must hold between the files of a course. */
export const referenceTexts: FindingTexts = {
	"course-missing": { es: "Falta el archivo course.yaml.", en: "The file course.yaml is missing." },
	"lesson-file-missing": {
		es: "La lección {id} no tiene archivo en lessons/. Escríbelo o márcala con planned.",
		en: "The lesson {id} has no file in lessons/. Write it, or mark it with planned.",
	},
	"planned-lesson-has-file": {
		es: "La lección {id} ya tiene archivo. Quita planned.",
		en: "The lesson {id} has a file already. Remove planned.",
	},
	"lesson-not-listed": { es: "La lección {id} no está en course.yaml.", en: "The lesson {id} is not in course.yaml." },
	"lesson-not-written": { es: "La lección {id} todavía no está escrita.", en: "The lesson {id} is not written yet." },
	"lesson-without-quiz": { es: "La lección {id} no tiene cuestionario.", en: "The lesson {id} has no quiz." },
	"id-not-file-name": {
		es: "El id {id} y el nombre del archivo, {name}, deben ser iguales.",
		en: "The id {id} and the file's name, {name}, must be the same.",
	},
	"duplicate-id": { es: "El id {id} ya está en esta lista.", en: "The id {id} is in this list already." },
	"unknown-term": { es: "El glosario no tiene el término {id}.", en: "The glossary has no term {id}." },
	"figure-not-in-lesson": {
		es: "La lección {lesson} no dice la cifra {value}. Escríbela igual en las dos partes o quita la lección.",
		en: "The lesson {lesson} does not tell the figure {value}. Write it alike in both places, or take the lesson out.",
	},
	"unused-term": { es: "Ninguna lección enlaza el término {id}.", en: "No lesson links to the term {id}." },
	"unknown-metric": { es: "metrics.yaml no tiene la métrica {id}.", en: "metrics.yaml has no metric {id}." },
	"calculator-in-text": {
		es: "La métrica {metric} ya tiene su calculadora en el texto de la lección. Quítala de esta lista.",
		en: "The metric {metric} has its calculator in the lesson's text already. Take it out of this list.",
	},
	"unknown-input": { es: "La métrica {metric} no tiene el dato {id}.", en: "The metric {metric} has no input {id}." },
	"unknown-segment": {
		es: "La métrica {metric} no tiene ninguna recomendación para {value}.",
		en: "The metric {metric} has no recommendation for {value}.",
	},
	"unknown-question": {
		es: "El cuestionario de {lesson} no tiene la pregunta {id}.",
		en: "The quiz of {lesson} has no question {id}.",
	},
	"unknown-section": {
		es: "La lección {lesson} no tiene la sección {id}.",
		en: "The lesson {lesson} has no section {id}.",
	},
	"unknown-lesson": { es: "No hay ninguna lección {id}.", en: "There is no lesson {id}." },
	"unknown-source": { es: "course.yaml no tiene la fuente {id}.", en: "course.yaml has no source {id}." },
	"unknown-image": { es: "No está el archivo {path}.", en: "The file {path} is not there." },
	"misconception-is-right": {
		es: "Este error conocido, {value}, cuenta como respuesta correcta por la tolerancia.",
		en: "This known mistake, {value}, counts as a right answer because of the tolerance.",
	},
	"misconception-hidden": {
		es: "Este error conocido, {value}, no se distingue de uno anterior por la tolerancia.",
		en: "This known mistake, {value}, cannot be told from an earlier one because of the tolerance.",
	},
	"worked-wrong": {
		es: "El caso resuelto dice {expected}, pero la fórmula da {value}.",
		en: "The worked case says {expected}, but the formula gives {value}.",
	},
	"worked-incomplete": {
		es: "Al caso resuelto le faltan datos: {missing}.",
		en: "The worked case lacks inputs: {missing}.",
	},
	"worked-stopped": {
		es: "El caso resuelto no da ningún resultado: un dato queda fuera de sus límites.",
		en: "The worked case gives no result: an input is outside its limits.",
	},
};
