import type { Locale } from "../core/locale.ts";
import type { OptionProblem } from "./options.ts";

const optionsEs = "Opciones: --home CARPETA, --port NÚMERO (0 a 65535).";
const optionsEn = "Options: --home FOLDER, --port NUMBER (0 to 65535).";

/** What the terminal says when the door cannot open: what happened, what was kept, what to do next. */
export interface StartTexts {
	badOptions: Readonly<Record<OptionProblem, (name: string) => string>>;
	portTaken(port: string): string;
	portForbidden(port: string): string;
	inUse(owner: { pid: number; host: string; since: string; address?: string | undefined } | undefined): string;
	courseErrors(findings: readonly string[]): string;
	noPermission(place: string): string;
	notAFolder(place: string): string;
	diskFull(home: string): string;
	notBuilt: string;
	other(reason: string): string;
}

const es: StartTexts = {
	badOptions: {
		unknown: (name) => `La opción ${name} no existe.\n${optionsEs}`,
		value: (name) => `El valor de ${name} falta o no vale.\n${optionsEs}`,
		extra: (name) => `Sobra «${name}».\n${optionsEs}`,
	},
	portTaken: (port) =>
		`Otro programa ya usa el puerto ${port}. Tu progreso está guardado.\n` +
		"Elige otro con --port, o quita esa opción para usar uno libre.",
	portForbidden: (port) =>
		`El sistema no permite usar el puerto ${port}. Tu progreso está guardado.\n` +
		"Elige con --port uno mayor de 1023, o quita esa opción para usar uno libre.",
	inUse: (owner) =>
		(owner === undefined
			? "Otro proceso tiene abierta tu carpeta de datos."
			: `Profundiza ya está abierto: el proceso ${owner.pid} del equipo ${owner.host} usa tu carpeta de datos ` +
				`desde ${owner.since}${owner.address === undefined ? "" : ` (${owner.address})`}.`) +
		" Tu progreso está guardado.\n" +
		"Usa la ventana que ya está abierta, o ciérrala e inténtalo de nuevo. Con --home puedes usar otra carpeta.",
	courseErrors: (findings) =>
		`El curso tiene errores y no se puede abrir. Tu progreso está guardado.\n\n${findings.join("\n")}\n\n` +
		"Corrige esos archivos e inicia Profundiza de nuevo.",
	noPermission: (place) =>
		`El sistema no permite leer o escribir ${place}. No se cambió nada.\n` +
		"Revisa los permisos, o elige otra carpeta de datos con --home.",
	notAFolder: (place) =>
		`No se puede usar ${place} para la carpeta de datos: no es una carpeta, o no se puede crear. No se cambió nada.\n` +
		"Quita o renombra lo que tenga ese nombre, o elige otra carpeta de datos con --home.",
	diskFull: (home) =>
		`No queda espacio en el disco de ${home}. Lo guardado hasta ahora se conserva.\n` +
		"Libera espacio e inicia Profundiza de nuevo.",
	notBuilt: "Falta la página construida (out/renderer). Tu progreso está guardado.\nInicia Profundiza con npm start.",
	other: (reason) =>
		`Profundiza no pudo abrirse. Tu progreso guardado se conserva.\n${reason}\n` +
		"Inténtalo de nuevo; si se repite, informa del error con estas líneas.",
};

const en: StartTexts = {
	badOptions: {
		unknown: (name) => `There is no option ${name}.\n${optionsEn}`,
		value: (name) => `The value of ${name} is missing or will not do.\n${optionsEn}`,
		extra: (name) => `“${name}” is one argument too many.\n${optionsEn}`,
	},
	portTaken: (port) =>
		`Another program already uses port ${port}. Your progress is saved.\n` +
		"Choose another with --port, or leave that option out to use a free one.",
	portForbidden: (port) =>
		`The system does not allow port ${port}. Your progress is saved.\n` +
		"Choose one above 1023 with --port, or leave that option out to use a free one.",
	inUse: (owner) =>
		(owner === undefined
			? "Another process has your data folder open."
			: `Profundiza is already open: process ${owner.pid} on ${owner.host} has used your data folder ` +
				`since ${owner.since}${owner.address === undefined ? "" : ` (${owner.address})`}.`) +
		" Your progress is saved.\n" +
		"Use the window that is already open, or close it and try again. With --home you can use another folder.",
	courseErrors: (findings) =>
		`The course has errors and cannot be opened. Your progress is saved.\n\n${findings.join("\n")}\n\n` +
		"Correct those files and start Profundiza again.",
	noPermission: (place) =>
		`The system does not allow reading or writing ${place}. Nothing was changed.\n` +
		"Check its permissions, or choose another data folder with --home.",
	notAFolder: (place) =>
		`${place} cannot be used for the data folder: it is no folder, or cannot be made. Nothing was changed.\n` +
		"Remove or rename what has that name, or choose another data folder with --home.",
	diskFull: (home) =>
		`There is no space left on the disk of ${home}. What was saved so far is kept.\n` +
		"Free some space and start Profundiza again.",
	notBuilt: "The built page (out/renderer) is missing. Your progress is saved.\nStart Profundiza with npm start.",
	other: (reason) =>
		`Profundiza could not open. Your saved progress is kept.\n${reason}\n` +
		"Try again; if it happens again, report the error with these lines.",
};

export const startTexts: Readonly<Record<Locale, StartTexts>> = { es, en };
