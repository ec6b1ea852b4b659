import type { Locale } from "../core/locale.ts";

const es = {
	about: "Herramientas para quien escribe cursos de Profundiza.",
	lint: "Revisa un curso y dice qué hay que corregir, y dónde.",
	stats: "Cuenta lo que hay en un curso: lecciones, palabras, preguntas, métricas, términos.",
	statsUsage: "<carpeta o archivo> [opciones]",
	statsJson: "los datos para otros programas",
	statsWithErrors: (errors: number) =>
		`El curso tiene ${errors} ${errors === 1 ? "error" : "errores"}: se contó lo que se pudo leer. Mira cuáles con profundiza lint.`,
	folder: "carpeta del curso, la que tiene course.yaml, o el curso empaquetado (.curso)",
	onlyFolder: (option: string) =>
		`${option} es para la carpeta de un curso. Uno empaquetado es de una pieza y no cambia.`,
	quizzes: "carpeta de los cuestionarios (por omisión, quizzes dentro del curso o a su lado)",
	json: "lo mismo que --format json",
	format: "cómo se escribe el resultado: text, json o sarif",
	formatName: "formato",
	fix: "corrige antes lo que no deja lugar a dudas",
	fixed: (count: number) =>
		count === 0
			? "Nada que corregir sin preguntar."
			: `${count} ${count === 1 ? "hallazgo corregido" : "hallazgos corregidos"}.`,
	notFixed: (why: string) => `No se pudo escribir la corrección: ${why}. Lo demás sigue como estaba.`,
	lang: "idioma de los mensajes: es o en",
	help: "muestra esta ayuda",
	folderName: "carpeta",
	langName: "idioma",
	programUsage: "<orden> [opciones]",
	lintUsage: "<carpeta o archivo> [opciones]",
	usage: "Uso:",
	arguments: "Argumentos:",
	options: "Opciones:",
	commands: "Órdenes:",
	error: "error",
	warning: "aviso",
	advice: "consejo",
	noFolder: (path: string) => `No existe la carpeta «${path}».`,
	badUsage: (what: string) => `No se entiende la orden${what === "" ? "" : `: ${what}`}.`,
	seeHelp: "Escribe profundiza --help para ver cómo se usa.",
	clean: "Sin errores ni avisos.",
	summary: (errors: number, warnings: number, advice: number) =>
		`${errors} ${errors === 1 ? "error" : "errores"}, ${warnings} ${warnings === 1 ? "aviso" : "avisos"}${
			advice === 0 ? "" : `, ${advice} ${advice === 1 ? "consejo" : "consejos"}`
		}.`,
	missing: "falta la carpeta del curso",
	missingOf: (usage: string) => `falta algo: profundiza ${usage}`,
	unknownOption: (name: string, known: readonly string[], meant: string | undefined) =>
		`la opción ${name} no existe. ${meant === undefined ? `Las que hay: ${known.join(", ")}` : `Prueba con ${meant}`}`,
	unknownCommand: (name: string, known: readonly string[], meant: string | undefined) =>
		`la orden ${name} no existe. ${meant === undefined ? `Las que hay: ${known.join(", ")}` : `Prueba con ${meant}`}`,
	optionWithoutValue: (name: string) => `a ${name} le falta su valor`,
	notOneOf: (name: string, value: string, values: readonly string[], meant: string | undefined) =>
		`${value} no vale para ${name}. ${meant === undefined ? "" : `Prueba con ${meant}. `}Los valores son: ${values.join(", ")}`,
	givenFile: (path: string, folder: string) => `«${path}» no es una carpeta. Escribe la del curso: «${folder}».`,
	optionValue: (name: string) => `el valor de ${name} no vale`,
	tooMany: "sobran argumentos",
};

export type CliTexts = typeof es;

const en: CliTexts = {
	about: "Tools for authors of Profundiza courses.",
	lint: "Checks a course and says what to mend, and where.",
	stats: "Counts what there is in a course: lessons, words, questions, metrics, terms.",
	statsUsage: "<folder or file> [options]",
	statsJson: "the figures for other programs",
	statsWithErrors: (errors) =>
		`The course has ${errors} ${errors === 1 ? "error" : "errors"}: what could be read was counted. See which with profundiza lint.`,
	folder: "the course's folder, the one with course.yaml, or the packed course (.curso)",
	onlyFolder: (option) => `${option} is for the folder of a course. A packed one is of one piece and does not change.`,
	quizzes: "folder of the quizzes (by default, quizzes inside the course or beside it)",
	json: "the same as --format json",
	format: "how the result is written: text, json or sarif",
	formatName: "format",
	fix: "first mends what leaves no doubt",
	fixed: (count) =>
		count === 0 ? "Nothing to mend without asking." : `${count} ${count === 1 ? "finding" : "findings"} mended.`,
	notFixed: (why) => `The mend could not be written: ${why}. Everything else is as it was.`,
	lang: "language of the messages: es or en",
	help: "shows this help",
	folderName: "folder",
	langName: "language",
	programUsage: "<command> [options]",
	lintUsage: "<folder or file> [options]",
	usage: "Usage:",
	arguments: "Arguments:",
	options: "Options:",
	commands: "Commands:",
	error: "error",
	warning: "warning",
	advice: "advice",
	noFolder: (path) => `There is no folder “${path}”.`,
	badUsage: (what) => `The command was not understood${what === "" ? "" : `: ${what}`}.`,
	seeHelp: "Type profundiza --help to see how it is used.",
	clean: "No errors, no warnings.",
	summary: (errors, warnings, advice) =>
		`${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}${
			advice === 0 ? "" : `, ${advice} of advice`
		}.`,
	missing: "the course's folder is missing",
	missingOf: (usage) => `something is missing: profundiza ${usage}`,
	unknownOption: (name, known, meant) =>
		`there is no option ${name}. ${meant === undefined ? `There are: ${known.join(", ")}` : `Try ${meant}`}`,
	unknownCommand: (name, known, meant) =>
		`there is no command ${name}. ${meant === undefined ? `There are: ${known.join(", ")}` : `Try ${meant}`}`,
	optionWithoutValue: (name) => `${name} lacks its value`,
	notOneOf: (name, value, values, meant) =>
		`${value} will not do for ${name}. ${meant === undefined ? "" : `Try ${meant}. `}The values are: ${values.join(", ")}`,
	givenFile: (path, folder) => `“${path}” is no folder. Write that of the course: “${folder}”.`,
	optionValue: (name) => `the value of ${name} will not do`,
	tooMany: "there are too many arguments",
};

export const cliTexts: Readonly<Record<Locale, CliTexts>> = { es, en };
