import type { NoteTexts } from "./note-text.ts";

/** About question banks in GIFT. */
export const giftNotes: NoteTexts = {
	"gift-left-description": {
		es: "«{question}» es un texto sin pregunta: ponlo en la lección si hace falta.",
		en: "“{question}” is a text that asks nothing: put it into the lesson if it is needed.",
	},
	"gift-left-essay": {
		es: "«{question}» pide una respuesta libre, que nadie puede corregir sin leerla: podría ser un taller.",
		en: "“{question}” asks for a free answer, which nobody can mark without reading it: it might be a worksheet.",
	},
	"gift-left-open": {
		es: "«{question}»: las llaves de las respuestas no se abren y cierran bien.",
		en: "“{question}”: the braces of its answers do not open and close well.",
	},
	"gift-left-answers": {
		es: "«{question}»: entre las llaves no hay respuestas que se entiendan.",
		en: "“{question}”: there are no answers between the braces that can be read.",
	},
	"gift-left-number": {
		es: "«{question}»: hay un número que no se entiende.",
		en: "“{question}”: there is a number that cannot be read.",
	},
	"gift-left-empty": { es: "«{question}»: hay una respuesta vacía.", en: "“{question}”: one of the answers is empty." },
	"gift-left-few": { es: "«{question}» solo tiene una opción.", en: "“{question}” has one option only." },
	"gift-left-few-of-several": {
		es: "«{question}»: con varias correctas hacen falta al menos tres opciones.",
		en: "“{question}”: where several are right, at least three options are needed.",
	},
	"gift-left-many": { es: "«{question}» tiene demasiadas opciones.", en: "“{question}” has too many options." },
	"gift-left-no-right": {
		es: "«{question}»: ninguna respuesta vale todos los puntos.",
		en: "“{question}”: no answer is worth all points.",
	},
	"gift-left-long": {
		es: "«{question}»: una respuesta es demasiado larga para escribirla.",
		en: "“{question}”: an answer is too long to be typed.",
	},
	"gift-left-several-numbers": {
		es: "«{question}» tiene varios números correctos, y aquí solo puede haber uno o un intervalo.",
		en: "“{question}” has several right numbers, and here there can be one or a range only.",
	},
	"gift-left-pairs": {
		es: "«{question}»: para emparejar hacen falta de 3 a 8 parejas y hasta 4 destinos de más (para clasificar, de 3 a 12).",
		en: "“{question}”: matching needs 3 to 8 pairs and up to 4 more targets (sorting, 3 to 12).",
	},
	"gift-left-groups": {
		es: "«{question}»: varias parejas tienen el mismo destino, y no forman de 2 a 5 grupos.",
		en: "“{question}”: several pairs have the same target, and they do not make 2 to 5 groups.",
	},
	// Its sentence is that of the finding, behind the question's name.
	"gift-left-finding": { es: "«{question}»: ", en: "“{question}”: " },
	"gift-part-lost": {
		es: "«{question}»: las opciones que valían una parte ya no valen nada; aquí solo cuenta la correcta.",
		en: "“{question}”: options that were worth a part are worth nothing now; here the right one alone counts.",
	},
	"gift-several-right": {
		es: "«{question}» tenía varias correctas y bastaba una: ahora hay que marcarlas todas.",
		en: "“{question}” had several right ones of which one would do: now all are to be chosen.",
	},
	"gift-weights-lost": {
		es: "«{question}»: cada opción vale ahora lo mismo, acierte o falle.",
		en: "“{question}”: every option counts the same now, rightly or wrongly chosen.",
	},
	"gift-wildcard": {
		es: "«{question}»: el asterisco de «{text}» ya no vale por cualquier texto. Añade las formas que faltan en also.",
		en: "“{question}”: the asterisk of “{text}” does not stand for any text now. Add the ways that are missing under also.",
	},
	"gift-part-of-number": {
		es: "«{question}»: los números que valían una parte ya no valen nada.",
		en: "“{question}”: numbers that were worth a part are worth nothing now.",
	},
	"gift-range-lost": {
		es: "«{question}»: un intervalo equivocado no se pudo conservar como error conocido.",
		en: "“{question}”: a wrong range could not be kept as a known mistake.",
	},
	"gift-sorted": {
		es: "«{question}»: varias parejas tienen el mismo destino, así que ahora se clasifica en grupos.",
		en: "“{question}”: several pairs have the same target, so that it sorts into groups now.",
	},
	"gift-blank": {
		es: "«{question}»: el hueco es ahora una línea en la pregunta, y se responde debajo.",
		en: "“{question}”: the gap is a line in the question now, and the answer is given below.",
	},
	"gift-difficulty": {
		es: "GIFT no dice la dificultad: tienen 1 las {count}. Súbela donde haya que aplicar (2) o decidir (3).",
		en: "GIFT does not tell difficulty: all {count} have 1. Raise it where one applies (2) or decides (3).",
	},
	"gift-section": {
		es: "No se sabe qué título hay que releer en {count}: tienen el primero de la lección. Revisa section.",
		en: "Which heading to read again is not known of {count}: they have the lesson's first. Look over section.",
	},
};
