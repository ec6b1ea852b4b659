import type { FindingTexts } from "./finding-text.ts";

/** About the files themselves, and values that do not fit their schema. */
export const yamlTexts: FindingTexts = {
	"not-utf8": {
		es: "El archivo no es texto en UTF-8. Guárdalo con esa codificación.",
		en: "The file is not UTF-8 text. Save it in that encoding.",
	},
	"wrong-ending": {
		es: "El archivo no se lee, porque su nombre acaba de otra manera.",
		en: "The file is not read, because its name ends in another way.",
	},
	"file-too-large": { es: "El archivo pasa de {maximum} MB.", en: "The file is larger than {maximum} MB." },
	"long-file-amiss": {
		es: "El archivo no es como debe ser, y es demasiado largo para explicar cada error. Revísalo con profundiza lint.",
		en: "The file is not as it should be, and too long to explain every mistake. Look at it with profundiza lint.",
	},
	"unreadable-file": {
		es: "El archivo no se puede leer. Revisa sus permisos.",
		en: "The file cannot be read. Check its permissions.",
	},
	"unreadable-folder": {
		es: "La carpeta no se puede leer. Revisa sus permisos.",
		en: "The folder cannot be read. Check its permissions.",
	},
	"not-a-file": {
		es: "Aquí solo valen archivos normales: no enlaces ni carpetas.",
		en: "Only regular files count here: no links, no folders.",
	},
	"empty-value": { es: "{key} está sin valor.", en: "{key} has no value." },
	"wrong-type": { es: "{key} debe ser {expected}.", en: "{key} must be {expected}." },
	"bad-id": {
		es: "{value} no vale como id. Usa minúsculas sin acentos, cifras y guiones, hasta 64 caracteres.",
		en: "{value} is not an id. Use lower-case letters without accents, digits and hyphens, up to 64 characters.",
	},
	"bad-variable": {
		es: "{value} no vale como nombre. Usa minúsculas sin acentos, cifras y guiones bajos, y empieza por una letra.",
		en: "{value} is not a name. Use lower-case letters without accents, digits and underscores, beginning with a letter.",
	},
	"bad-version": {
		es: "{value} no es una versión. Escribe tres números, como 1.0.0.",
		en: "{value} is not a version. Write three numbers, like 1.0.0.",
	},
	"bad-format": {
		es: "{value} no tiene la forma que pide {key}: {pattern}.",
		en: "{value} does not have the form that {key} asks for: {pattern}.",
	},
	"not-one-of": {
		es: "{value} no vale para {key}. Elige entre: {values}.",
		en: "{value} will not do for {key}. Choose one of: {values}.",
	},
	"empty-text": { es: "{key} está vacío.", en: "{key} is empty." },
	"text-too-small": {
		es: "{key} necesita al menos {minimum} caracteres.",
		en: "{key} needs at least {minimum} characters.",
	},
	"text-too-big": { es: "{key} pasa de {maximum} caracteres.", en: "{key} has more than {maximum} characters." },
	"list-too-small": { es: "{key} necesita al menos {minimum} elementos.", en: "{key} needs at least {minimum} items." },
	"list-too-big": { es: "{key} admite como mucho {maximum} elementos.", en: "{key} takes at most {maximum} items." },
	"number-too-small": { es: "{key} no puede estar por debajo de {minimum}.", en: "{key} cannot be below {minimum}." },
	"number-too-big": { es: "{key} no puede pasar de {maximum}.", en: "{key} cannot be above {maximum}." },
	"not-low-to-high": {
		es: "Escribe los dos valores de {key} de menor a mayor.",
		en: "Write the two values of {key} from low to high.",
	},
	"bad-value": { es: "El valor de {key} no vale.", en: "The value of {key} will not do." },
	"one-choice-needs-one-correct": {
		es: "Una pregunta de una sola opción necesita exactamente una con correct: true.",
		en: "A one-choice question needs exactly one option with correct: true.",
	},
	"several-choices-needs-a-correct": {
		es: "Al menos una opción debe llevar correct: true.",
		en: "At least one option must have correct: true.",
	},
	"front-matter-missing": {
		es: "La lección debe empezar por una línea «---», sus datos en YAML y otra línea «---».",
		en: "The lesson must begin with a line “---”, its data in YAML, and another line “---”.",
	},
	"front-matter-open": {
		es: "Falta la línea «---» que cierra los datos de la lección.",
		en: "The line “---” that closes the lesson's data is missing.",
	},
};
