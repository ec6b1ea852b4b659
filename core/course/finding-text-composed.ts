import type { FindingTexts } from "./finding-text.ts";

/** About calculations with drawn numbers, texts with gaps, and cases. */
export const composedTexts: FindingTexts = {
	"range-falls": {
		es: "El intervalo acaba antes de empezar: from debe ser menor o igual que to.",
		en: "The range ends before it begins: from must be at most to.",
	},
	"unknown-number": {
		es: "La fórmula nombra {name}, que no es un número de la pregunta ni un paso anterior.",
		en: "The formula names {name}, which is neither a number of the question nor an earlier step.",
	},
	"unused-number": {
		es: "Ninguna fórmula ni texto usa el número {name}. Úsalo o quítalo.",
		en: "No formula and no text uses the number {name}. Use it or remove it.",
	},
	"text-says-result": {
		es: "Este texto se lee antes de responder y dice el resultado del paso {name}.",
		en: "This text is read before answering and says the result of the step {name}.",
	},
	"conditions-never-hold": {
		es: "No se encontró ningún grupo de números que cumpla las condiciones. Amplía los números o quita esta condición.",
		en: "No set of numbers was found that meets the conditions. Widen the numbers or remove this condition.",
	},
	"numbers-never-fit": {
		es: "Con cualquier número, algún error conocido da el resultado correcto o un paso no da ninguno.",
		en: "Whatever the numbers, some known mistake gives the right result, or a step gives none.",
	},
	"numbers-without-result": {
		es: "Con {values} la fórmula no da ningún resultado. Añade una condición que lo impida, por ejemplo que el divisor no sea cero.",
		en: "With {values} the formula gives no result. Add a condition against it, for example that the divisor is not zero.",
	},
	"result-absurd": {
		es: "Con {values} el resultado pasa de un billón. Acota los números.",
		en: "With {values} the result is beyond a million million. Narrow the numbers.",
	},
	"percent-below-zero": {
		es: "Con {values} sale un porcentaje negativo. Añade una condición que lo impida.",
		en: "With {values} a percentage comes out negative. Add a condition against it.",
	},
	"count-below-zero": {
		es: "Con {values} salen {value} {unit}, menos que nada. Añade una condición que lo impida.",
		en: "With {values} there are {value} {unit}, fewer than none. Add a condition against it.",
	},
	"answer-below-zero": {
		es: "La respuesta es {value} {unit}, menos que nada. Revisa el signo.",
		en: "The answer is {value} {unit}, fewer than none. Check its sign.",
	},
	"percent-over-hundred": {
		es: "Con {values} sale {value} %. Si es una parte de un todo, añade una condición y limit: 100; si puede pasar de 100, di en limit hasta dónde.",
		en: "With {values} it comes to {value}%. Where it is a part of a whole, add a condition and limit: 100; where it may pass 100, say in limit how far.",
	},
	"single-braces": {
		es: "{name} se verá tal cual. Para que salga el número, escríbelo entre llaves dobles.",
		en: "{name} will be seen as it is. To show the number, write it between double braces.",
	},
	"number-outside-calculation": {
		es: "{value} se verá tal cual: solo las preguntas «calculation» tienen números que cambian.",
		en: "{value} will be seen as it is: only “calculation” questions have numbers that change.",
	},
	"gap-outside-cloze": {
		es: "{value} se verá tal cual: solo las preguntas «cloze» tienen huecos, en su clave text.",
		en: "{value} will be seen as it is: only “cloze” questions have gaps, in their key text.",
	},
	"result-over-limit": {
		es: "Con {values} el resultado pasa de {maximum}, el límite del paso. Añade una condición que lo impida.",
		en: "With {values} the result is above {maximum}, the limit of the step. Add a condition against it.",
	},
	"tolerance-under-rounding": {
		es: "Con {values}, el resultado bien redondeado es {value} y la tolerancia no lo acepta. Amplía la tolerancia o pide más decimales.",
		en: "With {values}, the result rightly rounded is {value} and the tolerance does not accept it. Widen the tolerance or ask for more decimals.",
	},
	"way-without-value": {
		es: "El error conocido {name} no da ningún resultado con ningún número.",
		en: "The known mistake {name} gives no result, whatever the numbers.",
	},
	"way-always-right": {
		es: "El error conocido {name} da el resultado correcto con todos los números.",
		en: "The known mistake {name} gives the right result, whatever the numbers.",
	},
	"way-always-hidden": {
		es: "El error conocido {name} da lo mismo que otro anterior con todos los números: nadie lo verá nunca.",
		en: "The known mistake {name} gives the same as an earlier one, whatever the numbers: nobody will ever see it.",
	},
	"gap-undefined": {
		es: "El texto tiene el hueco {id}, pero gaps no dice qué va en él.",
		en: "The text has the gap {id}, but gaps does not say what goes there.",
	},
	"gap-not-in-text": {
		es: "El hueco {id} no aparece en el texto. Escríbelo entre corchetes dobles donde vaya, o quítalo.",
		en: "The gap {id} is not in the text. Write it between double brackets where it goes, or remove it.",
	},
	"gap-twice": {
		es: "El hueco {id} ya está en el texto. Cada hueco va una sola vez.",
		en: "The gap {id} is in the text already. Each gap goes there once.",
	},
	"gap-in-code": {
		es: "El hueco {id} está dentro de código, de una fórmula o de un enlace, donde no puede haber un campo.",
		en: "The gap {id} stands in code, in a formula or in a link, where no field can be.",
	},
	"answer-under-rounding": {
		es: "La respuesta bien redondeada es {value} y la tolerancia no la acepta. Amplía la tolerancia o pide más decimales.",
		en: "The answer rightly rounded is {value} and the tolerance does not accept it. Widen the tolerance or ask for more decimals.",
	},
	"weight-of-no-part": {
		es: "En weights, {id} no es ninguna pregunta del caso.",
		en: "In weights, {id} is no question of the case.",
	},
	"part-with-hints": {
		es: "Las pistas de un caso son de todo el caso: pásalas a él.",
		en: "The hints of a case are of the whole case: move them there.",
	},
	"block-only-in-lessons": {
		es: "Los títulos y los recuadros son solo para las lecciones.",
		en: "Headings and callouts are for lessons only.",
	},
};
