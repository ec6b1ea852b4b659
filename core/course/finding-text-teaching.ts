import type { FindingTexts } from "./finding-text.ts";

/** About questions and metrics that can be read and marked, and would wrong or teach little. */
export const teachingTexts: FindingTexts = {
	"options-alike": {
		es: "La opción {value} dice lo mismo que otra anterior.",
		en: "The option {value} says the same as one before it.",
	},
	"correct-option-alike": {
		es: "La opción {value} dice lo mismo que la correcta. Quien la elija tendría razón: cámbiala.",
		en: "The option {value} says the same as the correct one. Whoever chose it would be right: change it.",
	},
	"all-options-correct": {
		es: "Todas las opciones son correctas. Añade alguna que no lo sea.",
		en: "All options are correct. Add one that is not.",
	},
	"answer-by-length": {
		es: "La opción correcta destaca por larga. Acórtala, o completa las demás.",
		en: "The correct option stands out by its length. Shorten it, or fill out the others.",
	},
	"answer-by-grammar": {
		es: "Solo la opción correcta concuerda con {value}, al final de la pregunta. Pasa el artículo a las opciones.",
		en: "Only the correct option agrees with {value}, at the end of the question. Move the article to the options.",
	},
	"answer-in-prompt": {
		es: "La pregunta misma dice la respuesta: {value}. Pregúntalo con otras palabras.",
		en: "The question itself says the answer: {value}. Ask it in other words.",
	},
	"answer-by-echo": {
		es: "Solo la opción correcta repite palabras de la pregunta: {value}. Dilo con otras, o repítelas también en otra.",
		en: "Only the correct option repeats words of the question: {value}. Use others, or repeat them in another one too.",
	},
	"metric-misconception-is-right": {
		es: "En la métrica {metric}, la vía errónea {name} da el resultado correcto con los ejemplos. Cambia la fórmula o los ejemplos.",
		en: "In the metric {metric}, the wrong way {name} gives the right result with the examples. Change the formula or the examples.",
	},
	"hints-cost-too-much": {
		es: "Las pistas juntas cuestan más de lo que vale la pregunta. Baja cost hasta que sumen 1 o menos.",
		en: "The hints together cost more than the question is worth. Lower cost until they add up to 1 or less.",
	},
};
