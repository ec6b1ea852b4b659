import type { FindingTexts } from "./finding-text.ts";

/** About the exams of a course. */
export const examTexts: FindingTexts = {
	"unknown-phase": { es: "No hay ninguna fase {id}.", en: "There is no phase {id}." },
	"exam-topic-of-another-phase": {
		es: "La lección {id} no es de la fase {phase}, de la que trata este examen.",
		en: "The lesson {id} is not of the phase {phase}, which this exam is about.",
	},
	"exam-topic-is-a-part": {
		es: "La sección {id} está dentro de otra. Un tema es un título de segundo nivel (##).",
		en: "The section {id} is inside another one. A topic is a heading of the second level (##).",
	},
	"exam-topics-overlap": {
		es: "Otro tema de este examen ya incluye estas preguntas de la lección {lesson}.",
		en: "Another topic of this exam has these questions of the lesson {lesson} already.",
	},
	"exam-quota-too-large": {
		es: "A {id} le tocan {wanted} preguntas y solo hay {available}. Baja su parte o el tamaño, o escribe más preguntas.",
		en: "The share of {id} is {wanted} questions and there are only {available}. Lower it or the size, or write more.",
	},
	"exam-difficulty-too-large": {
		es: "Le tocan {wanted} preguntas de dificultad {level} y solo hay {available}. Baja su parte o el tamaño, o escribe más.",
		en: "Its share is {wanted} questions of difficulty {level} and there are only {available}. Lower it or the size, or write more.",
	},
	"exam-cannot-be-filled": {
		es: "Con estas partes no salen {size} preguntas, sino {possible} como mucho. Los temas no tienen bastantes de cada dificultad.",
		en: "With these shares there are not {size} questions but {possible} at most. The topics lack questions of a difficulty.",
	},
};
