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
	"option-names-others": {
		es: "La opción {value} habla de las otras por su lugar, y cada vez salen en otro orden. Di lo que quieres decir sin nombrarlas.",
		en: "The option {value} speaks of the others by their place, and they come in another order each time. Say it without naming them.",
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
	"metric-without-given": {
		es: "Los errores conocidos de la métrica {metric} no se usan, porque a la pregunta le faltan números: {missing}. Escríbelos así: given: {example}.",
		en: "The known mistakes of the metric {metric} are not used, because the question lacks numbers: {missing}. Write them like this: given: {example}.",
	},
	"metric-without-variables": {
		es: "Los errores conocidos de la métrica {metric} no se usan, porque antes de este paso faltan números con estos nombres: {missing}. Llama así a los de variables o a un paso anterior.",
		en: "The known mistakes of the metric {metric} are not used, because numbers with these names are missing before this step: {missing}. Name those of variables so, or an earlier step.",
	},
	"arithmetic-wrong": {
		es: "La cuenta {written} no sale: da {result}.",
		en: "The sum {written} does not come out: it gives {result}.",
	},
	"to-complete": {
		es: "Falta completar: {value}. Escríbelo y quita la marca TO-COMPLETE.",
		en: "To complete: {value}. Write it and take the mark TO-COMPLETE away.",
	},
	"hints-cost-too-much": {
		es: "Las pistas juntas cuestan más de lo que vale la pregunta. Baja cost hasta que sumen 1 o menos.",
		en: "The hints together cost more than the question is worth. Lower cost until they add up to 1 or less.",
	},
};
