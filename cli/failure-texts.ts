import type { Locale } from "../core/locale.ts";

const es = {
	missing: (path: string) => `No existe «${path}».`,
	folder: (path: string) => `«${path}» es una carpeta y hace falta un archivo.`,
	notFolder: (path: string) => `«${path}» no es una carpeta.`,
	forbidden: (path: string) => `El sistema no permite leer o escribir «${path}».`,
	full: "No queda sitio en el disco. Libera espacio y repite la orden.",
	isThere: (path: string) => `«${path}» ya existe, y no se sobrescribe.`,
	other: (code: string, path: string) => `El sistema no lo permite (${code}${path === "" ? "" : `, «${path}»`}).`,
	noCourse: (place: string) =>
		`El curso que viene con la aplicación falta en «${place}», o está dañado. Constrúyela con npm start o npm run build.`,
	kept: "Nada ha cambiado.",
	stopped: "Interrumpido. Nada ha cambiado.",
};

export type FailureTexts = typeof es;

const en: FailureTexts = {
	missing: (path) => `There is no “${path}”.`,
	folder: (path) => `“${path}” is a folder, and a file is needed.`,
	notFolder: (path) => `“${path}” is no folder.`,
	forbidden: (path) => `The system does not allow reading or writing “${path}”.`,
	full: "There is no room left on the disk. Make some and run the command again.",
	isThere: (path) => `“${path}” is there already, and is not written over.`,
	other: (code, path) => `The system does not allow it (${code}${path === "" ? "" : `, “${path}”`}).`,
	noCourse: (place) =>
		`The course that comes with the application is missing in “${place}”, or damaged. Build it with npm start or npm run build.`,
	kept: "Nothing has changed.",
	stopped: "Stopped. Nothing has changed.",
};

export const failureTexts: Readonly<Record<Locale, FailureTexts>> = { es, en };
