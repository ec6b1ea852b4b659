import type { Locale } from "../core/locale.ts";

const es = {
	about: "Escribe un curso pequeño y completo para empezar.",
	usage: "<carpeta> [opciones]",
	folder: "carpeta nueva o vacía",
	json: "el resultado para otros programas",
	notEmpty: (folder: string) => `En «${folder}» ya hay algo. Elige una carpeta nueva o vacía. Nada ha cambiado.`,
	made: (id: string, folder: string) => `Curso «${id}» escrito en «${folder}». Su README.md dice cómo seguir. Ahora:`,
	next: (folder: string) => [
		`profundiza preview ${folder}    lo abre, y se pone al día al guardar`,
		`profundiza lint ${folder}    dice qué corregir`,
		`profundiza pack ${folder} --out curso.curso    lo hace un solo archivo`,
	],
};

export type NewTexts = typeof es;

const en: NewTexts = {
	about: "Writes a small complete course to start from.",
	usage: "<folder> [options]",
	folder: "a folder that is new or empty",
	json: "the result for other programs",
	notEmpty: (folder) =>
		`There is something in “${folder}” already. Choose a folder that is new or empty. Nothing has changed.`,
	made: (id, folder) => `Course “${id}” written to “${folder}”. Its README.md says how to go on. Now:`,
	next: (folder) => [
		`profundiza preview ${folder}    opens it, and keeps up as you save`,
		`profundiza lint ${folder}    says what to mend`,
		`profundiza pack ${folder} --out course.curso    makes it one file`,
	],
};

export const newTexts: Readonly<Record<Locale, NewTexts>> = { es, en };
