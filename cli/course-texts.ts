import type { Locale } from "../core/locale.ts";
import type { ItemKind } from "../core/pack/changes.ts";

const es = {
	home: "carpeta de datos (por omisión, la que usa la aplicación)",
	courseId: "curso",
	versionName: "versión",
	install: "Instala un curso empaquetado. Antes lo examina entero y dice qué es y qué cambia.",
	installUsage: "<archivo> [opciones]",
	acceptChangedKey: "lo instala aunque lo firme otra clave que antes o ya nadie, o no venga con la aplicación",
	acceptOlder: "lo instala aunque sea anterior a la versión que se usa",
	installing: "Instalo",
	trust: {
		none: "Nadie lo firma.",
		known: (author: string) => `Lo firma «${author}», de quien ya tienes cursos.`,
		new: (author: string) => `Lo firma «${author}», de quien no tienes ningún curso. Compara la huella con la suya.`,
		changed: (author: string, before: string) =>
			`ATENCIÓN: ${author === "" ? "ya no lo firma nadie" : `lo firma «${author}» con otra clave`}. Antes: ${before}.`,
		notOfApplication: (author: string) =>
			`ATENCIÓN: ${author === "" ? "no lo firma nadie" : `lo firma «${author}»`}, y se abriría en lugar de un curso que viene con la aplicación.`,
	},
	fingerprint: "Huella",
	update: (from: string, to: string) => `De la versión ${from} a la ${to}:`,
	kinds: {
		lesson: "Lecciones",
		question: "Preguntas",
		term: "Términos",
		worksheet: "Talleres",
		metric: "Calculadoras",
		exam: "Exámenes",
	} satisfies Record<ItemKind, string>,
	changes: { stay: "iguales", changed: "cambiadas", moved: "movidas", fresh: "nuevas", gone: "retiradas" },
	keptAnswers: "Lo que ya respondiste sigue en tu registro.",
	outcomes: {
		installed: (title: string, version: string) => `«${title}» ${version} está instalado.`,
		already: (title: string, version: string) =>
			`«${title}» ${version} ya estaba instalado. Es la versión que se abre.`,
		repaired: (title: string, version: string) => `«${title}» ${version} estaba dañado y se ha reparado.`,
	},
	list: "Enumera los cursos que hay, con sus versiones.",
	listUsage: "[opciones]",
	inUse: "en uso",
	bundled: "viene con la aplicación",
	damaged: "dañado",
	signedBy: (author: string) => `firmado por «${author}»`,
	unsigned: "sin firmar",
	remove: "Quita un curso, o una de sus versiones. Tu progreso se conserva.",
	removeUsage: "<curso> [opciones]",
	id: "el id del curso, como lo da list",
	version: "solo esta versión",
	removed: (id: string) => `${id}: quitado. Lo que respondiste sigue en tu registro.`,
};

export type CourseTexts = typeof es;

const en: CourseTexts = {
	home: "data folder (by default the one that the application uses)",
	courseId: "course",
	versionName: "version",
	install: "Installs a packed course. First examines it whole and says what it is and what it changes.",
	installUsage: "<file> [options]",
	acceptChangedKey:
		"installs it though another key than before signed it or nobody any more, or it did not come with the application",
	acceptOlder: "installs it though it is older than the version used now",
	installing: "Installing",
	trust: {
		none: "Nobody signed it.",
		known: (author) => `Signed by “${author}”, of whom you have courses already.`,
		new: (author) => `Signed by “${author}”, of whom you have no course. Compare the fingerprint with theirs.`,
		changed: (author, before) =>
			`WARNING: ${author === "" ? "nobody signed it any more" : `signed by “${author}” with another key`}. Before: ${before}.`,
		notOfApplication: (author) =>
			`WARNING: ${author === "" ? "nobody signed it" : `signed by “${author}”`}, and it would be opened in place of a course that comes with the application.`,
	},
	fingerprint: "Fingerprint",
	update: (from, to) => `From version ${from} to ${to}:`,
	kinds: {
		lesson: "Lessons",
		question: "Questions",
		term: "Terms",
		worksheet: "Worksheets",
		metric: "Calculators",
		exam: "Exams",
	},
	changes: { stay: "as they were", changed: "changed", moved: "moved", fresh: "new", gone: "gone" },
	keptAnswers: "What you have answered stays in your record.",
	outcomes: {
		installed: (title, version) => `“${title}” ${version} is installed.`,
		already: (title, version) => `“${title}” ${version} was installed already. It is the version that opens.`,
		repaired: (title, version) => `“${title}” ${version} was damaged and has been repaired.`,
	},
	list: "Lists the courses that are there, with their versions.",
	listUsage: "[options]",
	inUse: "in use",
	bundled: "comes with the application",
	damaged: "damaged",
	signedBy: (author) => `signed by “${author}”`,
	unsigned: "not signed",
	remove: "Removes a course, or one of its versions. Your progress is kept.",
	removeUsage: "<course> [options]",
	id: "the course's id, as list gives it",
	version: "this version only",
	removed: (id) => `${id}: removed. What you have answered stays in your record.`,
};

export const courseTexts: Readonly<Record<Locale, CourseTexts>> = { es, en };
