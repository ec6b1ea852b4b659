import type { Locale } from "../core/locale.ts";
import type { OptionProblem } from "./options.ts";

const optionsEs = "Opciones: --home CARPETA, --port NÚMERO (0 a 65535), y archivos .curso.";
const optionsEn = "Options: --home FOLDER, --port NUMBER (0 to 65535), and .curso files.";

/** What the terminal alone says when starting; services/start-failure/ has what both doors say. */
export interface TerminalTexts {
	badOptions: Readonly<Record<OptionProblem, (name: string) => string>>;
	portTaken(port: string): string;
	portForbidden(port: string): string;
	notBuilt: string;
	/** Another start has the folder, and this one only gets an address from it. */
	joined: string;
	/** A way out that only who sits at a terminal has. */
	otherHome: string;
	/** Follows the technical reason. */
	report: string;
}

const es: TerminalTexts = {
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
	notBuilt: "Falta la página construida (out/renderer). Tu progreso está guardado.\nInicia Profundiza con npm start.",
	joined: "Profundiza ya estaba abierto: esta dirección abre otra ventana.",
	otherHome: "Con --home puedes usar otra carpeta de datos.",
	report: "Si se repite, informa del error con estas líneas.",
};

const en: TerminalTexts = {
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
	notBuilt: "The built page (out/renderer) is missing. Your progress is saved.\nStart Profundiza with npm start.",
	joined: "Profundiza was open already: this address opens another window.",
	otherHome: "With --home you can use another data folder.",
	report: "If it happens again, report the error with these lines.",
};

export const startTexts: Readonly<Record<Locale, TerminalTexts>> = { es, en };
