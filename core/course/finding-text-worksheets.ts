import type { FindingTexts } from "./finding-text.ts";

/** About worksheets: what their parts name, and whether the filled-in example fits them. */
export const worksheetTexts: FindingTexts = {
	"unknown-worksheet": {
		es: "El curso no tiene el taller {id} en worksheets/.",
		en: "The course has no worksheet {id} in worksheets/.",
	},
	"worksheet-of-another-lesson": {
		es: "El taller {id} dice que es de la lección {lesson}, y está puesto en {here}.",
		en: "The worksheet {id} says that it belongs to the lesson {lesson}, and is placed in {here}.",
	},
	"worksheet-twice": {
		es: "El taller {id} ya está en esta lección.",
		en: "The worksheet {id} is in this lesson already.",
	},
	"worksheet-unknown-option": {
		es: "{id} no es ninguna de las opciones de este campo.",
		en: "{id} is none of this field's options.",
	},
	"worksheet-unknown-item": {
		es: "La lista de comprobación no tiene el punto {id}.",
		en: "The checklist has no item {id}.",
	},
	"worksheet-unknown-column": { es: "La tabla no tiene la columna {id}.", en: "The table has no column {id}." },
	"worksheet-unknown-name": {
		es: "Aquí se nombra {name}, que no es ningún campo que se pueda usar. Un resultado solo usa números y resultados que estén antes.",
		en: "This names {name}, which is no field that can be used. A result uses only numbers and results that stand before it.",
	},
	"worksheet-number-outside": {
		es: "El número {value} queda fuera de los límites de su campo.",
		en: "The number {value} is outside the limits of its field.",
	},
	"worksheet-number-not-whole": {
		es: "Este campo pide números enteros, y {value} no lo es.",
		en: "This field asks for whole numbers, and {value} is none.",
	},
	"worksheet-no-day": {
		es: "{value} no es una fecha. Escríbela así: 2026-03-02.",
		en: "{value} is no date. Write it like this: 2026-03-02.",
	},
	"worksheet-scale-empty": {
		es: "La escala debe ir de menos a más.",
		en: "The scale must go from less to more.",
	},
	"worksheet-without-weight": {
		es: "Algún criterio debe pesar más que 0.",
		en: "Some criterion must weigh more than 0.",
	},
	"worksheet-score-count": {
		es: "La opción tiene {count} puntuaciones y hay {wanted} criterios.",
		en: "The option has {count} scores and there are {wanted} criteria.",
	},
	"worksheet-input-missing": {
		es: "A la métrica le faltan datos: {missing}.",
		en: "The metric lacks inputs: {missing}.",
	},
	"worksheet-example-stops": {
		es: "Con los números del ejemplo, {id} no da ningún resultado.",
		en: "With the numbers of the example, {id} gives no result.",
	},
};
