import type { FindingTexts } from "./finding-text.ts";

/** About a lesson's Markdown. */
export const markdownTexts: FindingTexts = {
	"heading-without-id": {
		es: "Al título le falta su id al final de la línea, como {#mi-seccion}.",
		en: "The heading lacks its id at the end of the line, like {#my-section}.",
	},
	"heading-level": {
		es: "Los títulos de una lección son de nivel 2 (##) o 3 (###), y este es de nivel {level}.",
		en: "Headings in a lesson are of level 2 (##) or 3 (###), and this one is of level {level}.",
	},
	"heading-inside": {
		es: "Un título no puede ir dentro de un recuadro, una lista o una cita.",
		en: "A heading cannot stand inside a callout, a list or a quotation.",
	},
	"duplicate-section": {
		es: "Ya hay otra sección con el id {id}.",
		en: "There is another section with the id {id} already.",
	},
	"unknown-tone": {
		es: "No hay recuadros de tipo {value}. Elige entre: {values}.",
		en: "There is no callout of the kind {value}. Choose one of: {values}.",
	},
	"callout-without-title": {
		es: "Al recuadro le falta el título, detrás de su tipo.",
		en: "The callout lacks its title, after its kind.",
	},
	"callout-open": {
		es: "Falta la línea «:::» que cierra el recuadro.",
		en: "The line “:::” that closes the callout is missing.",
	},
	"callout-inside": {
		es: "Un recuadro no puede ir dentro de otro, de una lista o de una cita.",
		en: "A callout cannot stand inside another, a list or a quotation.",
	},
	"callout-stray": {
		es: "Este «:::» no abre ni cierra ningún recuadro.",
		en: "This “:::” neither opens nor closes a callout.",
	},
	"block-inside": {
		es: "Un bloque {block} no puede ir dentro de un recuadro, una lista o una cita.",
		en: "A {block} block cannot stand inside a callout, a list or a quotation.",
	},
	"block-open": {
		es: "Falta la línea que cierra este bloque {block}: tres comillas invertidas, como la que lo abre.",
		en: "The line that closes this {block} block is missing: three backticks, as in the line that opens it.",
	},
	"unknown-block": {
		es: "No hay bloques {value}. Los que hay son calculator y question.",
		en: "There is no block {value}. There are calculator and question.",
	},
	"html-as-text": {
		es: "{value} es HTML, que aquí se muestra como texto. Si es lo que quieres, escríbelo entre comillas invertidas: un paquete no puede llevarlo de otra manera.",
		en: "{value} is HTML, which is shown as text here. If you mean it, write it in backticks: a pack cannot carry it in any other way.",
	},
	"bad-link": { es: "La dirección {address} no está bien escrita.", en: "The address {address} is not well written." },
	"empty-link": { es: "Al enlace le falta la dirección.", en: "The link lacks its address." },
	"link-scheme": {
		es: "La dirección {address} no se admite. Usa https, mailto, lesson: o term:.",
		en: "The address {address} is not accepted. Use https, mailto, lesson: or term:.",
	},
	"relative-link": {
		es: "La dirección {address} no lleva a ninguna parte. Para otra lección, usa lesson:su-id; para una sección, #su-id.",
		en: "The address {address} leads nowhere. For another lesson use lesson:its-id; for a section, #its-id.",
	},
	"section-link-outside-lesson": {
		es: "{address} solo vale dentro de una lección. Aquí escribe lesson:la-leccion{address}.",
		en: "{address} works inside a lesson only. Here, write lesson:the-lesson and the section.",
	},
	"term-link-outside-lesson": {
		es: "Los enlaces al glosario, como {address}, solo valen dentro de una lección.",
		en: "Links to the glossary, like {address}, work inside a lesson only.",
	},
	"image-without-alt": {
		es: "A la imagen le falta el texto alternativo, entre los corchetes.",
		en: "The picture lacks its alternative text, between the brackets.",
	},
	"remote-image": {
		es: "La imagen {address} no está en el curso. Ponla en media/ y escribe media/su-nombre.",
		en: "The picture {address} is not in the course. Put it in media/ and write media/its-name.",
	},
	"image-path": {
		es: "La dirección de la imagen, {address}, debe ser media/ y un nombre sin espacios ni acentos.",
		en: "The picture's address, {address}, must be media/ and a name without spaces or accents.",
	},
	"math-syntax": {
		es: "La fórmula no se entiende a partir de {near}.",
		en: "The formula cannot be read from {near} on.",
	},
	"math-unfinished": {
		es: "A la fórmula le falta algo al final.",
		en: "Something is missing at the end of the formula.",
	},
	"math-command": {
		es: "La orden {command} no se admite en una fórmula.",
		en: "The command {command} is not accepted in a formula.",
	},
	"math-style": {
		es: "La fórmula usa una orden de recuadros o colores que no se admite.",
		en: "The formula uses a command for boxes or colours that is not accepted.",
	},
	"math-too-long": {
		es: "La fórmula pasa de {maximum} caracteres.",
		en: "The formula has more than {maximum} characters.",
	},
};
