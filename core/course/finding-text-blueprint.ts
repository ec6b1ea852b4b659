import type { FindingTexts } from "./finding-text.ts";

/** About how a quiz is drawn from its bank. */
export const blueprintTexts: FindingTexts = {
	"blueprint-size": {
		es: "El cuestionario pide {value} preguntas y el banco tiene {maximum}.",
		en: "The quiz asks for {value} questions and the bank has {maximum}.",
	},
	"blueprint-difficulty": {
		es: "Se piden {value} preguntas de esta dificultad y el banco tiene {maximum}.",
		en: "There are {value} questions of this difficulty asked for and the bank has {maximum}.",
	},
	"blueprint-section": {
		es: "Se piden {value} preguntas de la sección {id} y el banco tiene {maximum}.",
		en: "There are {value} questions about the section {id} asked for and the bank has {maximum}.",
	},
	"blueprint-over": {
		es: "Estas cuotas suman {value} preguntas y el cuestionario tiene {maximum}.",
		en: "These quotas add up to {value} questions and the quiz has {maximum}.",
	},
	"blueprint-under": {
		es: "Estas cuotas suman {value} preguntas, y las que quedan fuera de ellas no bastan para llegar a {minimum}.",
		en: "These quotas add up to {value} questions, and those outside of them are not enough to reach {minimum}.",
	},
	"blueprint-together": {
		es: "El banco cumple las cuotas de dificultad y las de sección por separado, pero no todas a la vez.",
		en: "The bank meets the quotas of difficulty and those of sections each on their own, but not all at once.",
	},
};
