import type { Locale } from "../locale.ts";
import type { MetricProblem } from "../metrics/work.ts";

/** About the formulas of metrics: a sentence for every problem that compiling one can find. */
export const metricTexts: Record<`metric-${MetricProblem["code"]}`, Record<Locale, string>> = {
	"metric-unknown-name": {
		es: "La fórmula nombra {name}, que no es un dato de la métrica {metric}.",
		en: "The formula names {name}, which is no input of the metric {metric}.",
	},
	"metric-unknown-lever": {
		es: "lever nombra {name}, que no es un dato de la métrica {metric}.",
		en: "lever names {name}, which is no input of the metric {metric}.",
	},
	"metric-duplicate-input": {
		es: "El dato {name} aparece dos veces en la métrica {metric}.",
		en: "The input {name} is there twice in the metric {metric}.",
	},
	"metric-duplicate-variant": {
		es: "La métrica {metric} tiene dos variantes con el id {name}.",
		en: "The metric {metric} has two variants with the id {name}.",
	},
	"metric-mixed-benchmarks": {
		es: "Las recomendaciones de la métrica {metric} piden cosas opuestas.",
		en: "The recommendations of the metric {metric} ask for opposite things.",
	},
	"metric-empty": { es: "La fórmula está vacía.", en: "The formula is empty." },
	"metric-too-long": { es: "La fórmula es demasiado larga.", en: "The formula is too long." },
	"metric-too-deep": {
		es: "La fórmula tiene demasiados paréntesis unos dentro de otros.",
		en: "The formula has too many parentheses inside one another.",
	},
	"metric-too-many-nodes": {
		es: "La fórmula tiene demasiadas operaciones.",
		en: "The formula has too many operations.",
	},
	"metric-unexpected-character": {
		es: "El signo {value} no se admite en una fórmula.",
		en: "The sign {value} is not accepted in a formula.",
	},
	"metric-bad-number": {
		es: "Este número no está bien escrito. Usa cifras y un punto decimal, como 0.5.",
		en: "This number is not well written. Use digits and a decimal point, like 0.5.",
	},
	"metric-unexpected-token": {
		es: "En la fórmula no se esperaba {name} aquí.",
		en: "The formula does not expect {name} here.",
	},
	"metric-unexpected-end": {
		es: "A la fórmula le falta algo al final.",
		en: "Something is missing at the end of the formula.",
	},
	"metric-unclosed-parenthesis": {
		es: "Falta el paréntesis que cierra este.",
		en: "The parenthesis that closes this one is missing.",
	},
	"metric-unknown-function": { es: "No hay ninguna función {name}.", en: "There is no function {name}." },
	"metric-wrong-argument-count": {
		es: "La función {name} no lleva esa cantidad de valores.",
		en: "The function {name} does not take that many values.",
	},
	"metric-chained-comparison": {
		es: "Las comparaciones no se encadenan. Únelas con &&.",
		en: "Comparisons cannot be chained. Join them with &&.",
	},
};
