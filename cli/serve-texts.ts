import type { Locale } from "../core/locale.ts";

const es = {
	serve: "Abre la aplicación para el navegador y dice en qué dirección. Ctrl+C la cierra.",
	serveUsage: "[opciones]",
	port: "puerto de la dirección local (por omisión, uno libre)",
	portName: "número",
	json: "la dirección para otros programas",
	preview: "Abre un curso mientras se escribe: se pone al día al guardar y enseña lo que hay que corregir.",
	previewUsage: "<carpeta> [opciones]",
	looked: (findings: number) =>
		findings === 0 ? "Sin errores ni avisos." : `${findings} ${findings === 1 ? "hallazgo" : "hallazgos"}.`,
	open: (url: string) => `Vista previa: ${url}\nPara terminar: Ctrl+C. Lo que respondas en ella no se guarda.`,
	learner: "Vista previa",
	notBuilt: "Falta la aplicación construida. Constrúyela con npm start o npm run build.",
};

export type ServeTexts = typeof es;

const en: ServeTexts = {
	serve: "Opens the application for the browser and says at which address. Ctrl+C closes it.",
	serveUsage: "[options]",
	port: "port of the local address (a free one by default)",
	portName: "number",
	json: "the address for other programs",
	preview: "Opens a course as it is written: keeps up as you save, and shows what to mend.",
	previewUsage: "<folder> [options]",
	looked: (findings) =>
		findings === 0 ? "No errors, no warnings." : `${findings} ${findings === 1 ? "finding" : "findings"}.`,
	open: (url) => `Preview: ${url}\nTo end it: Ctrl+C. What you answer in it is not kept.`,
	learner: "Preview",
	notBuilt: "The built application is missing. Build it with npm start or npm run build.",
};

export const serveTexts: Readonly<Record<Locale, ServeTexts>> = { es, en };
