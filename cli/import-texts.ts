import type { Locale } from "../core/locale.ts";
import type { ImportRefusal } from "../services/import/import-error.ts";

const es = {
	import: "Mete en un curso un artículo o un banco de preguntas hechos con otro programa.",
	importUsage: "<archivo> --into <carpeta> [opciones]",
	importFile: "artículo (.md, .html, .txt) o banco de preguntas GIFT (.gift, .txt)",
	fileName: "archivo",
	into: "carpeta del curso, la que tiene course.yaml",
	lesson: "lección que recibe las preguntas (por omisión, una nueva, o la que se llama como el archivo)",
	lessonName: "id",
	json: "el resultado para otros programas",
	missing: "faltan el archivo o la carpeta del curso: profundiza import <archivo> --into <carpeta>",
	new: "nuevo",
	changed: "ampliado",
	weights: { lost: "quedó fuera", changed: "cambió", told: "nota" },
	article: (title: string, id: string, minutes: number) =>
		`Lección «${title}» (${id}), ${minutes} ${minutes === 1 ? "minuto" : "minutos"} de lectura.`,
	questions: (kept: number, left: number, lesson: string) =>
		`${kept} ${kept === 1 ? "pregunta" : "preguntas"} en la lección ${lesson}${
			left === 0 ? "" : `; ${left} ${left === 1 ? "no se pudo" : "no se pudieron"} conservar`
		}.`,
	toComplete: (count: number, folder: string) =>
		count === 0
			? "No queda nada por completar."
			: `${count === 1 ? "Queda una cosa" : `Quedan ${count} cosas`} por completar. Las enumera: profundiza lint ${folder}`,
	nothing: "No se ha cambiado nada en el curso.",
	refused: (refusal: ImportRefusal): string => {
		switch (refusal.code) {
			case "unreadable":
				return `No se puede leer el archivo «${refusal.path}».`;
			case "too-large":
				return `«${refusal.path}» pasa de ${refusal.mebibytes} MiB. Divídelo.`;
			case "no-text":
				return `En «${refusal.path}» no hay texto.`;
			case "wrong-ending":
				return `«${refusal.path}» no es un artículo (.md, .html, .txt) ni un banco de preguntas (.gift, .txt).`;
			case "no-course":
				return `No existe «${refusal.path}». Da la carpeta de un curso.`;
			case "course-broken":
				return `«${refusal.path}» tiene errores. Corrígelos antes: profundiza lint dice cuáles.`;
			case "map-not-changed":
				return `«${refusal.path}» está escrito de un modo que no se sabe ampliar.`;
			case "no-lesson":
				return `No hay ninguna lección ${refusal.lesson}. Las que hay: ${refusal.known.join(", ")}.`;
			case "lesson-without-sections":
				return `La lección ${refusal.lesson} no tiene títulos a los que mandar a quien falla. Ponle alguno.`;
			case "bank-not-changed":
				return `«${refusal.path}» tiene errores. Corrígelos antes: profundiza lint dice cuáles.`;
			case "no-questions":
				return `En «${refusal.path}» no hay ninguna pregunta que se pueda conservar.`;
			case "is-there":
				return `«${refusal.path}» ya existe o ha cambiado entretanto, y no se sobrescribe. Vuelve a intentarlo.`;
			case "not-written":
				return `No se pudo escribir «${refusal.path}»: ${refusal.why}.`;
		}
	},
};

export type ImportTexts = typeof es;

const en: ImportTexts = {
	import: "Brings an article or a question bank made with another program into a course.",
	importUsage: "<file> --into <folder> [options]",
	importFile: "article (.md, .html, .txt) or question bank in GIFT (.gift, .txt)",
	fileName: "file",
	into: "the course's folder, the one with course.yaml",
	lesson: "lesson that gets the questions (by default a new one, or the one that is called like the file)",
	lessonName: "id",
	json: "the result for other programs",
	missing: "the file or the course's folder is missing: profundiza import <file> --into <folder>",
	new: "new",
	changed: "added to",
	weights: { lost: "left out", changed: "changed", told: "note" },
	article: (title, id, minutes) =>
		`Lesson “${title}” (${id}), ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read.`,
	questions: (kept, left, lesson) =>
		`${kept} ${kept === 1 ? "question" : "questions"} in the lesson ${lesson}${
			left === 0 ? "" : `; ${left} could not be kept`
		}.`,
	toComplete: (count, folder) =>
		count === 0
			? "Nothing is left to complete."
			: `${count === 1 ? "One thing is" : `${count} things are`} left to complete. To list them: profundiza lint ${folder}`,
	nothing: "Nothing in the course has changed.",
	refused: (refusal): string => {
		switch (refusal.code) {
			case "unreadable":
				return `The file “${refusal.path}” cannot be read.`;
			case "too-large":
				return `“${refusal.path}” is larger than ${refusal.mebibytes} MiB. Divide it.`;
			case "no-text":
				return `There is no text in “${refusal.path}”.`;
			case "wrong-ending":
				return `“${refusal.path}” is neither an article (.md, .html, .txt) nor a question bank (.gift, .txt).`;
			case "no-course":
				return `There is no “${refusal.path}”. Give the folder of a course.`;
			case "course-broken":
				return `“${refusal.path}” has errors. Mend them first: profundiza lint says which.`;
			case "map-not-changed":
				return `“${refusal.path}” is written in a way that cannot be added to.`;
			case "no-lesson":
				return `There is no lesson ${refusal.lesson}. There are: ${refusal.known.join(", ")}.`;
			case "lesson-without-sections":
				return `The lesson ${refusal.lesson} has no headings to send who is wrong to. Give it one.`;
			case "bank-not-changed":
				return `“${refusal.path}” has errors. Mend them first: profundiza lint says which.`;
			case "no-questions":
				return `There is no question in “${refusal.path}” that can be kept.`;
			case "is-there":
				return `“${refusal.path}” is there already or has changed meanwhile, and is not written over. Try again.`;
			case "not-written":
				return `“${refusal.path}” could not be written: ${refusal.why}.`;
		}
	},
};

export const importTexts: Readonly<Record<Locale, ImportTexts>> = { es, en };
