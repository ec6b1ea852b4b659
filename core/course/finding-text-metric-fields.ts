import type { Locale } from "../locale.ts";

/** About the fields of metrics that their formulas do not read: units, places, plausible values, practice. */
export const metricFieldTexts: Record<string, Record<Locale, string>> = {
	"metric-unit-sum": {
		es: "La fórmula suma o resta cosas distintas: {quantity} y {other}.",
		en: "The formula adds or subtracts different things: {quantity} and {other}.",
	},
	"metric-unit-comparison": {
		es: "Aquí se comparan cosas distintas: {quantity} y {other}.",
		en: "Different things are compared here: {quantity} and {other}.",
	},
	"metric-unit-power": {
		es: "En una potencia no cabe esta unidad: {quantity}. El exponente de un dato con unidad es un número entero.",
		en: "This unit does not fit in a power: {quantity}. The exponent of an input with a unit is a whole number.",
	},
	"metric-unit-function": {
		es: "Esta función no lleva unidad, y aquí recibe esta: {quantity}.",
		en: "This function takes no unit, and is given this one here: {quantity}.",
	},
	"metric-unit-result": {
		es: "El resultado de la fórmula es otra cosa: {quantity}, y la unidad de la métrica pide {other}.",
		en: "The formula's result is something else: {quantity}, and the metric's unit asks for {other}.",
	},
	"metric-unknown-area": {
		es: "metrics.yaml no tiene el área {id}, que nombra la métrica {metric}.",
		en: "metrics.yaml has no area {id}, which the metric {metric} names.",
	},
	"metric-without-area": {
		es: "La métrica {metric} no dice su área.",
		en: "The metric {metric} does not say its area.",
	},
	"metric-unknown-phase": {
		es: "course.yaml no tiene la fase {id}, que nombra la métrica {metric}.",
		en: "course.yaml has no phase {id}, which the metric {metric} names.",
	},
	"metric-without-phase": {
		es: "La métrica {metric} no dice su fase.",
		en: "The metric {metric} does not say its phase.",
	},
	"metric-without-reading": {
		es: "La métrica {metric} tiene variantes; escribe en reading sobre qué divide su propia fórmula.",
		en: "The metric {metric} has variants; write in reading what its own formula divides by.",
	},
	"metric-without-range": {
		es: "Al dato {name} le falta range, con valores plausibles para probar y practicar.",
		en: "The input {name} lacks range, with plausible values to try and to practise with.",
	},
	"metric-duration-without-time": {
		es: "El dato {name} es una duración; escribe en time su unidad (minutes, hours, days, months o years).",
		en: "The input {name} is a duration; write its unit in time (minutes, hours, days, months or years).",
	},
	"metric-time-without-duration": {
		es: "El dato {name} no es una duración. Para un dato por unidad de tiempo, usa per.",
		en: "The input {name} is no duration. For a number per unit of time, use per.",
	},
	"metric-range-empty": {
		es: "El range del dato {name} debe ir de menos a más.",
		en: "The range of the input {name} must go from less to more.",
	},
	"metric-range-step": {
		es: "El step del dato {name} debe ser mayor que 0 y caber en su range.",
		en: "The step of the input {name} must be more than 0 and fit in its range.",
	},
	"metric-range-outside": {
		es: "El range del dato {name} llega a {value}, fuera de sus límites.",
		en: "The range of the input {name} reaches {value}, outside its limits.",
	},
	"metric-range-not-whole": {
		es: "El dato {name} cuenta cosas, y {value} no es un número entero.",
		en: "The input {name} counts things, and {value} is no whole number.",
	},
	"metric-example-outside-range": {
		es: "El ejemplo del dato {name}, {value}, queda fuera de su range.",
		en: "The example of the input {name}, {value}, is outside its range.",
	},
	"metric-value-outside": {
		es: "El dato {name} no admite {value}: queda fuera de sus límites o no es entero.",
		en: "The input {name} does not accept {value}: it is outside its limits or not whole.",
	},
	"metric-example-stops": {
		es: "Con los ejemplos de sus datos, la métrica {metric} no da ningún resultado.",
		en: "With the examples of its inputs, the metric {metric} gives no result.",
	},
	"metric-situation-unknown-input": {
		es: "La situación nombra {name}, que no es un dato de la métrica {metric}.",
		en: "The situation names {name}, which is no input of the metric {metric}.",
	},
	"metric-situation-lacks-input": {
		es: "La situación no dice el dato {name}, y sin él no se puede calcular.",
		en: "The situation does not tell the input {name}, and without it nothing can be worked out.",
	},
	"metric-practice-without-range": {
		es: "La práctica necesita un range para el dato {name}.",
		en: "Practice needs a range for the input {name}.",
	},
	"worked-rounded": {
		es: "El caso resuelto está redondeado. Escribe seis decimales, {value}, y rounded: true.",
		en: "The worked case is rounded. Write six decimals, {value}, and rounded: true.",
	},
};
