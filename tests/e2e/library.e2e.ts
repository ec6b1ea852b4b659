import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { languages } from "../support/runs.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { instructorsDesk } from "./library-desk.ts";

const door = fileURLToPath(new URL("../../out/node/web.js", import.meta.url));

const words = {
	es: {
		language: "Español",
		library: "Biblioteca",
		choose: "Elegir un archivo…",
		refused: "Este archivo no se puede instalar",
		nothing: "No se ha instalado nada.",
		newKey: "Eva Ruiz, con una clave nueva",
		install: "Instalar",
		installVersion: "Instalar la versión",
		open: "Abrir el curso",
		bookmark: "Marcador",
		look: "Ver el curso",
		later: "Usas la versión 0.1.0. Esta es posterior.",
		changes: "1 lección sigue, 1 cambia.",
		careful: "Cuidado: la firma ha cambiado",
		stranger: "Hasta ahora firmaba Eva Ruiz, y este archivo lo firma Luis Soto.",
		strangersKey: "Palabras de la clave de este archivo, de Luis Soto",
		identical: "Ya tienes esta versión, idéntica, pero usas la 0.2.0. No hay nada que instalar.",
		first: "Para instalarlo, marca antes que lo has comprobado.",
		checked: "Lo he comprobado y quiero instalarlo",
		versions: "Otras versiones: 2",
		unheard: "No llegó respuesta: no se sabe si se hizo.",
		use: /^Usar la versión 0\.1\.0/,
		used: "Ahora se usa la versión 0.1.0 de «Los números del pan».",
		remove: "Quitar",
		removed: "Se quitó «Los números del pan».",
	},
	en: {
		language: "English",
		library: "Library",
		choose: "Choose a file…",
		refused: "This file cannot be installed",
		nothing: "Nothing was installed.",
		newKey: "Eva Ruiz, with a new key",
		install: "Install",
		installVersion: "Install version",
		open: "Open the course",
		bookmark: "Bookmark",
		look: "Look at the course",
		later: "You are using version 0.1.0. This one is later.",
		changes: "1 lesson stays, 1 changes.",
		careful: "Careful: the signature has changed",
		stranger: "Until now Eva Ruiz signed, and this file is signed by Luis Soto.",
		strangersKey: "Words of this file’s key, of Luis Soto",
		identical:
			"You already have this version, and it is identical, but you are using 0.2.0. There is nothing to install.",
		first: "To install it, tick first that you have checked it.",
		checked: "I have checked, and I want to install it",
		versions: "Other versions: 2",
		unheard: "No reply came: it is not known whether it was done.",
		use: /^Use version 0\.1\.0/,
		used: "Version 0.1.0 of “Los números del pan” is used now.",
		remove: "Remove",
		removed: "“Los números del pan” was removed.",
	},
} as const;

/** Drops a file on the page, wherever that is. */
async function drop(page: Page, file: string): Promise<void> {
	const dataTransfer = await page.evaluateHandle(
		([data, name]) => {
			const held = new DataTransfer();
			held.items.add(new File([Uint8Array.from(data)], name));
			return held;
		},
		[[...(await readFile(file))], basename(file)] as const,
	);
	const main = page.getByRole("main");
	await main.dispatchEvent("dragover", { dataTransfer });
	await main.dispatchEvent("drop", { dataTransfer });
}

for (const language of languages) {
	test(`a course comes as a file, is looked at, installed, studied, updated, rolled back and removed: ${language}`, async ({
		page,
		app,
	}) => {
		const say = words[language];
		const desk = await instructorsDesk();
		const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
		const open = async () => {
			await page.getByRole("link", { name: say.open }).press("Enter");
			await expect(page).toHaveURL(`${app.origin}/curso/pan/index.html`);
		};
		try {
			await enter(page, app, { language: say.language });

			// One bit is another one: nothing is installed, whichever page it is dropped on.
			await drop(page, desk.broken);
			await expect(page.getByRole("heading", { name: say.refused })).toBeVisible();
			await expect(page.getByText(say.nothing)).toBeVisible();
			await page.getByRole("navigation").getByRole("link", { name: say.library }).press("Enter");
			await expect(page.getByRole("heading", { level: 1, name: say.library })).toBeVisible();
			await expectAccessible(page);

			// A new author is known by the words of the key.
			const chooser = page.getByLabel(say.choose);
			await chooser.setInputFiles(desk.first);
			await expect(page.getByText(say.newKey)).toBeVisible();
			await expectAccessible(page);
			await button(say.install).press("Enter");
			await open();
			const lesson = `${app.origin}/curso/pan/index.html#/leccion/hidratacion`;
			await page.goto(lesson);
			await expect(page.getByText("Pon los gramos")).toBeVisible();
			const mark = button(say.bookmark);
			await mark.click();
			await expect(mark).toHaveAttribute("aria-pressed", "true");

			// A second start is given the update, as by a double click; it says what it changes, and what was done stays.
			await promisify(execFile)(process.execPath, [door, "--home", app.home, desk.update]);
			await page.reload();
			await page.getByRole("link", { name: say.look }).press("Enter");
			await expect(page.getByText(say.later)).toBeVisible();
			await expect(page.getByText(say.changes)).toBeVisible();
			await expectNothingCutOff(page);
			await button(`${say.installVersion} 0.2.0`).press("Enter");
			await open();
			await page.goto(lesson);
			await page.reload();
			await expect(page.getByText("Escribe los gramos")).toBeVisible();
			await expect(mark).toHaveAttribute("aria-pressed", "true");

			// The first one again, without its signature: there is nothing to install, and so nothing to have checked.
			const library = `${app.origin}/curso/pan/index.html#/biblioteca`;
			await page.goto(library);
			await chooser.setInputFiles(desk.unsigned);
			await expect(page.getByText(say.identical)).toBeVisible();
			await expect(page.getByText(say.first)).toHaveCount(0);
			await page.route("**/api/library.choose*", (route) =>
				route.fulfill({ body: "", contentType: "application/json" }),
			);
			await button(say.use).press("Enter");
			await expect(page.getByRole("alert").getByText(say.unheard)).toBeVisible();
			await page.unroute("**/api/library.choose*");
			await button(say.use).press("Enter");
			await expect(page.getByText(say.used)).toBeFocused();
			await expect(page.getByRole("heading", { level: 1, name: say.library })).toBeVisible();

			// Who signs now is said where it is somebody else.
			await page.goto(library);
			await chooser.setInputFiles(desk.stranger);
			await expect(page.getByText(say.stranger)).toBeVisible();
			await expect(page.getByRole("list", { name: say.strangersKey })).toBeVisible();

			// Another key in the same name is loud, and nothing goes on before someone says that they have checked.
			await page.goto(library);
			await chooser.setInputFiles(desk.impostor);
			await expect(page.getByRole("heading", { name: say.careful })).toBeVisible();
			const anyway = button(`${say.installVersion} 0.3.0`);
			await expect(anyway).toBeDisabled();
			await expectAccessible(page);
			await page.getByLabel(say.checked).press("Space");
			await anyway.press("Enter");
			await expect(page.getByRole("link", { name: say.open })).toBeVisible();

			// Back to the first version, and away with all of it: the record stays.
			await page.goto(library);
			await page.getByText(say.versions).click();
			await button(say.use).press("Enter");
			await expect(page.getByText(say.used)).toBeFocused();
			await page.goto(lesson);
			await expect(page.getByText("Pon los gramos")).toBeVisible();
			await expect(mark).toHaveAttribute("aria-pressed", "true");
			await page.goto(library);
			await button(`${say.remove} Los números del pan`).press("Enter");
			await expectAccessible(page);
			await page.getByRole("dialog").getByRole("button", { name: say.remove, exact: true }).press("Enter");
			await expect(page.getByText(say.removed)).toBeFocused();
			await expect(page).toHaveURL(`${app.origin}/#/biblioteca`);
		} finally {
			await desk.clear();
		}
	});
}
