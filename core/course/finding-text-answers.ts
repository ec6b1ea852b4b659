import type { FindingTexts } from "./finding-text.ts";

/** About the keys of questions: what is right, known mistakes, formulas, units. */
export const answerTexts: FindingTexts = {
	"answer-missing": {
		es: "La pregunta no dice lo que es correcto. Escribe answer (un número), formula o range.",
		en: "The question does not say what is right. Write answer (a number), formula or range.",
	},
	"answer-formula-or-range": {
		es: "Escribe lo que es correcto de una sola manera: answer, formula o range.",
		en: "Write what is right in one way only: answer, formula or range.",
	},
	"range-with-tolerance": {
		es: "Un intervalo (range) ya dice hasta dónde vale: quita tolerance.",
		en: "A range says already how far it goes: remove tolerance.",
	},
	"unit-or-units": {
		es: "Escribe unit, si la unidad se muestra, o units, si se pregunta: una de las dos.",
		en: "Write unit, where the unit is shown, or units, where it is asked for: one of the two.",
	},
	"units-need-a-factor-of-one": {
		es: "Al menos una unidad debe llevar factor: 1. Es la unidad de la respuesta.",
		en: "At least one unit must have factor: 1. It is the unit of the answer.",
	},
	"duplicate-unit": { es: "La unidad {value} ya está en esta lista.", en: "The unit {value} is in this list already." },
	"value-or-formula": {
		es: "Un error conocido lleva value o formula: uno de los dos.",
		en: "A known mistake has value or formula: one of the two.",
	},
	"unknown-given": {
		es: "La fórmula nombra {name}, que no está en given.",
		en: "The formula names {name}, which is not in given.",
	},
	"formula-decimal-comma": {
		es: "En una fórmula los decimales van con punto, como 0.5.",
		en: "In a formula decimals are written with a point, like 0.5.",
	},
	"formula-with-equals": {
		es: "Escribe solo lo que va detrás del signo =, que es lo que se calcula.",
		en: "Write only what follows the = sign, which is what is worked out.",
	},
	"condition-with-equals": {
		es: "Para comparar se escribe ==, con dos signos.",
		en: "To compare, write ==, with two signs.",
	},
	"tolerance-too-wide": {
		es: "La respuesta es {value}, y con esta tolerancia también valdría 0. Redúcela.",
		en: "The answer is {value}, and with this tolerance 0 would be right as well. Narrow it.",
	},
	"answer-finer-than-asked": {
		es: "{value} no se puede escribir como pide require, sino solo {rounded}. Pide más cifras, o escribe en answer el número redondeado.",
		en: "{value} cannot be written the way require asks, but only {rounded}. Ask for more digits, or write the rounded number in answer.",
	},
	"value-twice": {
		es: "{value} está dos veces en esta lista. Quita uno; si era parte de un decimal, escríbelo con punto, como 1.5.",
		en: "{value} is twice in this list. Remove one; if it was part of a decimal, write that with a point, like 1.5.",
	},
	"formula-with-percent": {
		es: "En una fórmula no va el signo %. Multiplica por 100 si el resultado es un porcentaje.",
		en: "There is no % sign in a formula. Multiply by 100 where the result is a percentage.",
	},
	"formula-bad-name": {
		es: "El nombre {name} no vale en una fórmula: lleva mayúsculas o acentos.",
		en: "The name {name} will not do in a formula: it has capitals or accents.",
	},
	"formula-without-value": {
		es: "Con los números de given, la fórmula no da ningún resultado. Revisa si divide entre cero.",
		en: "With the numbers in given, the formula gives no result. Check whether it divides by zero.",
	},
	"misconceptions-overlap": {
		es: "Este error conocido, {value}, y uno anterior se tocan por la tolerancia: un número entre los dos podría ser cualquiera.",
		en: "This known mistake, {value}, and an earlier one meet because of the tolerance: a number between them could be either.",
	},
	"unreachable-score": {
		es: "Ningún número con esa cantidad de decimales cae en el intervalo: nadie puede responder bien.",
		en: "No number with that many decimals lies in the range: nobody can answer it right.",
	},
	"reasons-need-one-correct": {
		es: "Las razones necesitan exactamente una con correct: true.",
		en: "The reasons need exactly one with correct: true.",
	},
	"short-text-needs-full-score": {
		es: "Al menos una respuesta aceptada debe valer 1 (quítale score).",
		en: "At least one accepted answer must be worth 1 (leave out its score).",
	},
	"answer-without-letters": {
		es: "{value} no tiene letras ni cifras: nadie puede escribirlo.",
		en: "{value} has no letters or digits: nobody can write it.",
	},
	"duplicate-answer": {
		es: "{value} ya está en esta lista, escrito igual o de otra manera que cuenta como la misma.",
		en: "{value} is in this list already, written the same or in a way that counts as the same.",
	},
	"misconception-is-accepted": {
		es: "El error conocido {value} está también entre las respuestas aceptadas.",
		en: "The known mistake {value} is among the accepted answers as well.",
	},
};
