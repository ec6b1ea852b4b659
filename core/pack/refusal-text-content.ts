/** What is wrong with what a pack says of itself, and with the content of its files. */
export const contentTexts = {
	"no-manifest": {
		es: "El archivo no es un curso de Profundiza: le falta manifest.json.",
		en: "The file is not a Profundiza course: it has no manifest.json.",
	},
	"bad-manifest": {
		es: "La descripción del curso, manifest.json, no es correcta{key}.",
		en: "The description of the course, manifest.json, is not right{key}.",
	},
	"unknown-format": {
		es: "El curso está en un formato que esta versión no conoce ({format}). Actualiza Profundiza.",
		en: "The course is in a format that this version does not know ({format}). Update Profundiza.",
	},
	"newer-application": {
		es: "El curso necesita Profundiza {needed} y esta es la versión {application}. Actualiza Profundiza.",
		en: "The course needs Profundiza {needed} and this is version {application}. Update Profundiza.",
	},
	"file-not-in-manifest": {
		es: "El archivo {path} no está en la descripción del curso.",
		en: "The file {path} is not in the description of the course.",
	},
	"file-missing": {
		es: "Falta el archivo {path}.",
		en: "The file {path} is missing.",
	},
	"wrong-size": {
		es: "El archivo {path} ocupa {size} y debería ocupar {expected}. El curso está dañado: cópialo o descárgalo de nuevo.",
		en: "The file {path} is {size} and should be {expected}. The course is damaged: copy or download it again.",
	},
	"wrong-checksum": {
		es: "El archivo {path} no es el que empaquetó su autor. El curso está dañado o alguien lo ha cambiado.",
		en: "The file {path} is not the one that its author packed. The course is damaged or somebody has changed it.",
	},
	"wrong-crc": {
		es: "El archivo {path} está dañado. Copia o descarga el curso de nuevo.",
		en: "The file {path} is damaged. Copy or download the course again.",
	},
	"bad-signature": {
		es: "La firma no es válida: alguien ha cambiado el curso después de que su autor lo firmara. No lo instales.",
		en: "The signature is not valid: somebody has changed the course after its author signed it. Do not install it.",
	},
	"wrong-picture": {
		es: "La imagen {path} no es lo que dice su nombre ({expected}).",
		en: "The picture {path} is not what its name says ({expected}).",
	},
	"unsafe-drawing": {
		es: "El dibujo {path} tiene algo que un curso no puede llevar: {what}, en la línea {line}.",
		en: "The drawing {path} has something that a course must not have: {what}, in line {line}.",
	},
	"course-errors": {
		es: "El curso tiene errores: {errors}. El primero, en {file}, línea {line}.",
		en: "The course has errors: {errors}. The first is in {file}, line {line}.",
	},
	"too-hard-to-check": {
		es: "Revisar los textos del curso cuesta más tiempo o memoria que con cualquier curso normal. Avisa a quien lo hizo.",
		en: "Checking the texts of the course takes more time or memory than any usual course. Tell whoever made it.",
	},
	"changed-meanwhile": {
		es: "El archivo {path} ha cambiado mientras se leía. Vuelve a intentarlo.",
		en: "The file {path} has changed while it was read. Try again.",
	},
	"bad-key": {
		es: "El archivo no es una clave para firmar cursos. Usa el que creó profundiza keygen.",
		en: "The file is not a key to sign courses with. Use the one that profundiza keygen made.",
	},
	"bad-author": {
		es: "Ese nombre no vale para firmar. Escribe entre 1 y {maximum} caracteres, en una línea.",
		en: "That name cannot sign. Write 1 to {maximum} characters, in one line.",
	},
} as const;
