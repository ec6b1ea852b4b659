import type { UnsavedReason } from "../core/api/views.ts";
import type { Locale } from "../core/locale.ts";
import type { Unsaved } from "../services/open.ts";

/** The code that a process ends with which takes unsaved things with it; start-failure.ts has the others. */
export const leftUnsaved = 8;

interface UnsavedTexts {
	reasons: Readonly<Record<UnsavedReason, string>>;
	refused(reason: string): string;
	savedAgain: string;
	lost(count: number, reason: string): string;
}

const es: UnsavedTexts = {
	reasons: {
		"no-room": "el disco está lleno",
		"no-rights": "el sistema no deja escribir en la carpeta de datos",
		"no-folder": "la carpeta de datos no está en su sitio",
		"in-use": "otro programa tiene la carpeta de datos",
		other: "el disco no lo acepta",
	},
	refused: (reason) =>
		`Lo último que hiciste no se guarda: ${reason}.\n` +
		"Lo anterior está a salvo. No cierres Profundiza todavía: en la página se ve qué hacer.",
	savedAgain: "Todo está guardado otra vez.",
	lost: (count, reason) =>
		`${count === 1 ? "Una cosa que hiciste no se pudo guardar" : `${count} cosas que hiciste no se pudieron guardar`}` +
		`: ${reason}.\nLo anterior está a salvo. Resuélvelo y vuelve a abrir Profundiza.`,
};

const en: UnsavedTexts = {
	reasons: {
		"no-room": "the disk is full",
		"no-rights": "the system does not allow writing to the data folder",
		"no-folder": "the data folder is not in its place",
		"in-use": "another program has the data folder",
		other: "the disk does not take it",
	},
	refused: (reason) =>
		`What you did last is not being saved: ${reason}.\n` +
		"What came before is safe. Do not close Profundiza yet: the page says what to do.",
	savedAgain: "Everything is saved again.",
	lost: (count, reason) =>
		`${count === 1 ? "One thing that you did could not be saved" : `${count} things that you did could not be saved`}` +
		`: ${reason}.\nWhat came before is safe. Put it right and open Profundiza again.`,
};

const texts: Readonly<Record<Locale, UnsavedTexts>> = { es, en };

/** How often to look, in milliseconds. */
const every = 3_000;

/**
 * Says at the terminal when the disk begins to refuse what is to be saved, once for each reason, and when it takes it
 * again. The function that comes back ends that.
 */
export function tellUnsaved(unsaved: () => Unsaved | undefined, log: (line: string) => void, locale: Locale) {
	const { reasons, refused, savedAgain } = texts[locale];
	let told: UnsavedReason | undefined;
	const timer = setInterval(() => {
		const reason = unsaved()?.reason;
		if (reason === told) return;
		told = reason;
		log(reason === undefined ? savedAgain : refused(reasons[reason]));
	}, every);
	timer.unref();
	return () => clearInterval(timer);
}

/** What to say, and with what code to end, once all is closed. */
export function farewell(unsaved: Unsaved | undefined, locale: Locale): { text?: string; exitCode: number } {
	if (unsaved === undefined) return { exitCode: 0 };
	const { reasons, lost } = texts[locale];
	return { text: lost(unsaved.count, reasons[unsaved.reason]), exitCode: leftUnsaved };
}
