/** What is wrong with the name of a file in a pack. */
export const nameTexts = {
	"absolute-path": {
		es: "El nombre {path} lleva fuera de la carpeta del curso.",
		en: "The name {path} leads out of the course’s folder.",
	},
	"parent-path": {
		es: "El nombre {path} lleva fuera de la carpeta del curso.",
		en: "The name {path} leads out of the course’s folder.",
	},
	"drive-letter": {
		es: "El nombre {path} lleva a otra unidad de disco.",
		en: "The name {path} leads to another drive.",
	},
	backslash: {
		es: "El nombre {path} tiene una barra invertida, que en cada sistema significa otra cosa.",
		en: "The name {path} has a backslash, which means something else on each system.",
	},
	"reserved-name": {
		es: "El nombre {path} está reservado en Windows. Cámbialo.",
		en: "The name {path} is reserved on Windows. Change it.",
	},
	"unsafe-name": {
		es: "El nombre {path} tiene caracteres que no valen en todos los sistemas, o empieza o acaba con un punto o un espacio. Cámbialo.",
		en: "The name {path} has characters that do not work on every system, or begins or ends with a dot or a space. Change it.",
	},
	"name-not-utf8": {
		es: "El nombre {path} no está escrito en UTF-8.",
		en: "The name {path} is not written in UTF-8.",
	},
	"name-not-nfc": {
		es: "El nombre {path} tiene acentos escritos de una manera que otros sistemas no encuentran. Escríbelo de nuevo.",
		en: "The name {path} has accents written in a way that other systems do not find. Type it anew.",
	},
	"name-too-long": {
		es: "El nombre {path} es demasiado largo. El máximo es {maximum}.",
		en: "The name {path} is too long. The maximum is {maximum}.",
	},
	"too-deep": {
		es: "El archivo {path} está dentro de demasiadas carpetas. El máximo es {maximum}.",
		en: "The file {path} is inside too many folders. The maximum is {maximum}.",
	},
	"duplicate-name": {
		es: "El archivo {path} está dos veces.",
		en: "The file {path} is there twice.",
	},
	"colliding-names": {
		es: "Los nombres {path} y {other} son el mismo en algunos sistemas. Cambia uno.",
		en: "The names {path} and {other} are the same on some systems. Change one.",
	},
	"symbolic-link": {
		es: "El archivo {path} es un enlace a otro lugar.",
		en: "The file {path} is a link to another place.",
	},
	"not-a-file": {
		es: "Lo que hay en {path} no es un archivo normal.",
		en: "What is at {path} is not a regular file.",
	},
	"unknown-kind-of-file": {
		es: "El archivo {path} no es de los que forman un curso.",
		en: "The file {path} is not of a kind that makes up a course.",
	},
} as const;
