import type { Locale } from "../../../core/locale.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** Every text of the desktop's own: its menu and its dialogs. The pages have theirs in the renderer. */
export interface Texts {
	menu: Record<
		| "about"
		| "services"
		| "hide"
		| "hideOthers"
		| "showAll"
		| "quit"
		| "file"
		| "close"
		| "edit"
		| "undo"
		| "redo"
		| "cut"
		| "copy"
		| "paste"
		| "selectAll"
		| "view"
		| "actualSize"
		| "zoomIn"
		| "zoomOut"
		| "fullScreen"
		| "window"
		| "minimize"
		| "zoom"
		| "front"
		| "help",
		string
	>;
	external: {
		question: string;
		/** `where`: a host or a mail address. */
		detail: (where: string, url: string) => string;
		open: string;
		cancel: string;
		failed: string;
		failedDetail: (url: string) => string;
	};
	/** While another owner's sign of life is waited for. */
	waiting: { quit: string };
	/** A failure of the program while it was open. */
	stopped: { message: string; detail: (home: string) => string };
	gone: { message: string; detail: string; reload: string; quit: string };
	/** On closing while something is not saved yet. */
	leaving: { message: string; detail: string; stay: string; leave: string };
}

const byLocale: Readonly<Record<Locale, Texts>> = { es, en };

export function textsIn(locale: Locale): Texts {
	return byLocale[locale];
}

/** The language to speak where no learner is known yet: English where the system prefers it to Spanish, else Spanish. */
export function systemLocale(preferred: readonly string[]): Locale {
	for (const language of preferred) {
		const [code] = language.toLowerCase().split(/[-_]/);
		if (code === "es" || code === "en") return code;
	}
	return "es";
}
