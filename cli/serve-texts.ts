import type { Locale } from "../core/locale.ts";

const es = {
	serve: "Abre la aplicación para el navegador y dice en qué dirección. Ctrl+C la cierra.",
	serveUsage: "[opciones]",
	port: "puerto de la dirección local (por omisión, uno libre)",
	portName: "número",
	json: "la dirección para otros programas",
	notBuilt: "Falta la aplicación construida. Constrúyela con npm start o npm run build.",
};

export type ServeTexts = typeof es;

const en: ServeTexts = {
	serve: "Opens the application for the browser and says at which address. Ctrl+C closes it.",
	serveUsage: "[options]",
	port: "port of the local address (a free one by default)",
	portName: "number",
	json: "the address for other programs",
	notBuilt: "The built application is missing. Build it with npm start or npm run build.",
};

export const serveTexts: Readonly<Record<Locale, ServeTexts>> = { es, en };
