import type { Locale } from "../locale.ts";
import type { InstallRefusal, InstallRefusalCode } from "./install-refusal.ts";
import { sizeText } from "./refusal-text.ts";

const texts: Readonly<Record<InstallRefusalCode, Readonly<Record<Locale, string>>>> = {
	"other-content": {
		es: "Ya tienes la versión {version} de «{title}», y la de este archivo dice otra cosa. Pide a su autor que le dé otro número.",
		en: "You already have version {version} of “{title}”, and the one in this file says something else. Ask its author to give it another number.",
	},
	"older-version": {
		es: "Usas la versión {installed} de «{title}», y este archivo trae la {version}, que es anterior. No se ha cambiado nada.",
		en: "You are using version {installed} of “{title}”, and this file brings {version}, which is older. Nothing was changed.",
	},
	"changed-key": {
		es: "«{title}» no lleva la firma que conoces de {author}. Pregunta a quien te dio el archivo antes de instalarlo. No se ha cambiado nada.",
		en: "“{title}” does not carry the signature that you know of {author}. Ask whoever gave you the file before installing it. Nothing was changed.",
	},
	"not-of-application": {
		es: "«{title}» se abriría en lugar de un curso que viene con la aplicación, y nadie puede comprobar que sea de quien lo hizo. Pregunta a quien te dio el archivo antes de instalarlo. No se ha cambiado nada.",
		en: "“{title}” would be opened in place of a course that comes with the application, and nobody can check that it is from its makers. Ask whoever gave you the file before installing it. Nothing was changed.",
	},
	"no-room": {
		es: "No cabe: hacen falta {needed} y quedan {free}. Libera espacio y vuelve a intentarlo. Lo que tenías sigue igual.",
		en: "There is no room: it needs {needed} and {free} is left. Free some space and try again. What you had is as it was.",
	},
	"not-installed": {
		es: "El curso {id} {version} no está instalado.",
		en: "The course {id} {version} is not installed.",
	},
};

/** Whether there is a sentence for a code that came from elsewhere. */
export function isInstallRefusalCode(code: string): code is InstallRefusalCode {
	return Object.hasOwn(texts, code);
}

const bytes = new Set(["needed", "free"]);

/** Says why a course was not installed, chosen or removed: what is the matter, what was kept, and what to do. */
export function installRefusalText({ code, params }: Pick<InstallRefusal, "code" | "params">, locale: Locale): string {
	const text = texts[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = params[name];
		if (value === undefined) return whole;
		return typeof value === "number" && bytes.has(name) ? sizeText(value, locale) : String(value);
	});
	return text.replace(/ +/g, " ");
}
