import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JSHandle, Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { holdUp } from "./hold-up.ts";
import { answerAny } from "./quiz-steps.ts";

async function answerQuestions(page: Page, origin: string, lesson: string, count: number): Promise<void> {
	await page.goto(`${origin}/#/cuestionario/${lesson}`);
	for (let place = 0; place < count; place++) {
		await answerAny(page);
		await page.locator("[data-next]").click();
	}
}

async function makeBackup(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/#/copias`);
	// The day's automatic one comes by itself, and may hold the same: then it is the one that is shown.
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole("button", { name: "Hacer una copia ahora" })).toBeVisible();
		await expect(page.getByText("Última copia automática")).toBeVisible({ timeout: 1 });
	}).toPass();
	await page.getByRole("button", { name: "Hacer una copia ahora" }).click();
	await expect(page.getByText(/^(Copia hecha y comprobada|Ya hay una copia igual)/)).toBeVisible();
	// A second one of the same is none.
	const before = await countBackups(page);
	await page.getByRole("button", { name: "Hacer una copia ahora" }).click();
	await expect(page.getByText("Ya hay una copia igual")).toBeVisible();
	expect(await countBackups(page)).toBe(before);
}

/** How many backups the page lists once it has been read anew: a list that is being refreshed has not all of them yet. */
async function countBackups(page: Page): Promise<number> {
	await page.reload();
	const rows = page.getByRole("listitem").filter({ hasText: "Ver qué cambiaría" });
	await expect(rows.first()).toBeVisible();
	return rows.count();
}

/** The row of the newest backup, but for those of before something. */
function madeByHand(page: Page) {
	return page
		.getByRole("listitem")
		.filter({ hasText: /hecha por ti|automática/ })
		.first();
}

/** Drags a file over the page until that says it may be let go, as a person would, and lets it go. */
async function drop(page: Page, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
	const main = page.getByRole("main");
	await expect(async () => {
		await main.dispatchEvent("dragover", { dataTransfer });
		await expect(page.getByText("Suéltalo para verlo")).toBeVisible({ timeout: 500 });
	}).toPass();
	await main.dispatchEvent("drop", { dataTransfer });
}

async function download(page: Page, to: string): Promise<string> {
	const downloading = page.waitForEvent("download");
	await page.getByRole("button", { name: "Descargar mi registro" }).click();
	const file = await downloading;
	await file.saveAs(to);
	await expect(page.getByText(`Tu registro está en «${file.suggestedFilename()}»`)).toBeVisible();
	return file.suggestedFilename();
}

test("nothing on the page moves away from under a finger when the list of backups comes", async ({ page, app }) => {
	await enter(page, app);
	const list = await holdUp(page, "backup.list");
	await page.goto(`${app.origin}/#/copias`);
	await expect(page.getByText("Buscando las copias")).toBeVisible();
	await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
	list.release();
	await expect(page.getByRole("button", { name: "Hacer una copia ahora" })).toBeVisible();
	await expect(page.getByRole("button", { name: "Descargar mi registro" })).toBeVisible();
});

test("a backup is looked at, restored in two steps, and that is undone", async ({ page, app }) => {
	await enter(page, app);
	await answerQuestions(page, app.origin, "que-es-un-lead", 2);
	await makeBackup(page, app.origin);
	await answerQuestions(page, app.origin, "que-es-un-lead", 1);

	await page.goto(`${app.origin}/#/copias`);
	const row = madeByHand(page);
	await expect(row).toContainText("1 lección, 2 respuestas, 0 notas");
	await row.getByRole("button", { name: /Ver qué cambiaría/ }).press("Enter");
	await expect(page.getByRole("heading", { name: /Si restauras la copia/ })).toBeFocused();
	await expect(row).toContainText("Tendrías 1 respuesta menos.");
	const lesson = row.getByRole("row", { name: /Qué es un lead/ });
	await expect(lesson).toContainText("3 respuestas");
	await expect(lesson).toContainText("2 respuestas");
	await expectAccessible(page);

	// Nothing is changed by the first step, nor by saying no to the second.
	await row.getByRole("button", { name: "Restaurar esta copia" }).press("Enter");
	await expect(page.getByText(/¿Restaurar la copia del .* en lugar de/)).toBeVisible();
	await page.getByRole("button", { name: "No, dejarlo como está" }).press("Enter");
	await expect(row.getByRole("button", { name: "Restaurar esta copia" })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.getByRole("button", { name: "Sí, restaurar" }).press("Enter");
	await expect(page.getByText(/^Listo\. Tu registro es el de la copia/)).toBeVisible();
	await expectAccessible(page);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("3 de 10", { exact: true })).toBeVisible();

	// The backup of what was there before is in the list, to be restored as any other; and so is the way back at once.
	await page.goto(`${app.origin}/#/copias`);
	const before = page.getByRole("listitem").filter({ hasText: "de antes de restaurar" });
	await before.getByRole("button", { name: /Ver qué cambiaría/ }).click();
	await before.getByRole("button", { name: "Restaurar esta copia" }).click();
	await before.getByRole("button", { name: "Sí, restaurar" }).click();
	await page.getByRole("button", { name: "Deshacer" }).click();
	await expect(page.getByText("Deshecho. Tu registro está como antes.")).toBeVisible();
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("3 de 10", { exact: true })).toBeVisible();
});

test(
	"a backup that cannot be read is said to be so, and the others are not affected",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		await answerQuestions(page, app.origin, "que-es-un-lead", 1);
		await makeBackup(page, app.origin);
		const [learner = ""] = await readdir(join(app.home, "learners"));
		const shelf = join(app.home, "learners", learner, "backups");
		const file = (await readdir(shelf)).sort().at(-1) ?? "";
		await truncate(join(shelf, file), 100);
		await page.reload();
		const row = madeByHand(page);
		await expect(row).toContainText("Esta copia no se puede leer.");
		await expect(row.getByRole("button")).toHaveCount(0);
		await expectAccessible(page);
	},
);

test("a list that cannot be had is asked for again", rarely, async ({ page, app }) => {
	await enter(page, app);
	await page.route("**/api/backup.list", (route) =>
		route.fulfill({ json: { ok: false, code: "internal", message: "" } }),
	);
	await page.goto(`${app.origin}/#/copias`);
	await expect(page.getByText("No se pudieron leer las copias.")).toBeVisible();
	await expectAccessible(page);
	await page.unroute("**/api/backup.list");
	await page.getByRole("button", { name: "Reintentar" }).click();
	await expect(page.getByText("No se pudieron leer las copias.")).toHaveCount(0);
});

test("a record goes to another computer, goes on there, and comes back without anything twice", async ({
	page,
	app,
	browser,
}, info) => {
	const file = info.outputPath("registro.aprendiz");
	await enter(page, app);
	await answerQuestions(page, app.origin, "que-es-un-lead", 2);
	await page.goto(`${app.origin}/#/copias`);
	expect(await download(page, file)).toMatch(/^Lucia-Martin-\d{4}-\d\d-\d\d\.aprendiz$/);

	// There is somebody else on the other computer.
	const { home, remove } = await throwawayHome();
	const there = await ServedApp.start(home);
	const context = await browser.newContext({ locale: "es-ES" });
	try {
		const other = await context.newPage();
		await enter(other, there, { name: "Luis" });
		await other.goto(`${there.origin}/#/copias`);
		await other.getByLabel("Elegir un archivo .aprendiz").setInputFiles(file);
		await expect(other.getByRole("heading", { name: "Lo que trae el archivo" })).toBeFocused();
		await expect(other.getByText("se añadirá como perfil nuevo")).toBeVisible();
		await expect(other.getByText("Lucía Martín", { exact: true })).toBeVisible();
		await expect(other.getByRole("heading", { name: /^Registro de Lucía Martín/ })).toBeVisible();
		await expectAccessible(other);
		await other.getByRole("button", { name: "Traer este registro" }).click();
		await expect(other.getByText("Listo. El perfil está en este equipo.")).toBeVisible();
		await other.getByRole("link", { name: "Ir a Perfiles" }).click();
		await other.getByRole("button", { name: "Lucía Martín" }).click();
		await expect(other.getByRole("link", { name: "Ajustes: Lucía Martín" })).toBeVisible();
		await answerQuestions(other, there.origin, "que-es-un-lead", 1);
		await other.goto(`${there.origin}/#/copias`);
		await download(other, file);
	} finally {
		await context.close();
		await there.end();
		await remove();
	}

	await page.getByLabel("Elegir un archivo .aprendiz").setInputFiles(file);
	await expect(page.getByText("se unirán los dos registros")).toBeVisible();
	await page.getByRole("button", { name: "Traer este registro" }).click();
	await expect(page.getByText("Los dos registros son ahora uno.")).toBeVisible();
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("4 de 10", { exact: true })).toBeVisible();

	// A second time there is nothing to add.
	await page.goto(`${app.origin}/#/copias`);
	await page.getByLabel("Elegir un archivo .aprendiz").setInputFiles(file);
	await expect(page.getByText("Todo lo que trae ya está en este equipo")).toBeVisible();
	await expect(page.getByRole("button", { name: "Traer este registro" })).toHaveCount(0);
	await page.getByRole("button", { name: "No traerlo" }).click();
	await expect(page.getByLabel("Elegir un archivo .aprendiz")).toBeFocused();
});

test("bringing in a record is undone", rarely, async ({ page, app }, info) => {
	const file = info.outputPath("registro.aprendiz");
	await enter(page, app);
	await answerQuestions(page, app.origin, "que-es-un-lead", 1);
	await makeBackup(page, app.origin);
	await answerQuestions(page, app.origin, "que-es-un-lead", 1);
	await page.goto(`${app.origin}/#/copias`);
	await download(page, file);
	await madeByHand(page).getByRole("button").click();
	await page.getByRole("button", { name: "Restaurar esta copia" }).click();
	await page.getByRole("button", { name: "Sí, restaurar" }).click();
	await expect(page.getByText(/^Listo\. Tu registro/)).toBeVisible();
	await page.getByLabel("Elegir un archivo .aprendiz").setInputFiles(file);
	await page.getByRole("button", { name: "Traer este registro" }).click();
	await expect(page.getByText("Los dos registros son ahora uno.")).toBeVisible();
	await page.getByRole("region", { name: "Traer un registro" }).getByRole("button", { name: "Deshacer" }).click();
	await expect(page.getByText("Deshecho.")).toBeVisible();
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("2 de 10", { exact: true })).toBeVisible();
});

test("a file that is no record, or a changed one, is refused in plain words; dropping one is as good as choosing", async ({
	page,
	app,
}, info) => {
	const file = info.outputPath("registro.aprendiz");
	await enter(page, app);
	await page.goto(`${app.origin}/#/copias`);
	await page.getByLabel("Elegir un archivo .aprendiz").setInputFiles({
		name: "carta.aprendiz",
		mimeType: "text/plain",
		buffer: await readFile(join(import.meta.dirname, "fixtures.ts")),
	});
	await expect(page.getByText("Ese archivo no es un registro de Profundiza")).toBeVisible();
	await expect(page.getByText("En este equipo no ha cambiado nada.")).toBeVisible();
	await expectAccessible(page);

	await download(page, file);
	const bytes = await readFile(file);
	bytes[200] = (bytes[200] ?? 0) ^ 1;
	await writeFile(file, bytes);
	const transfer = await page.evaluateHandle(
		async ([data, name]) => {
			const held = new DataTransfer();
			held.items.add(new File([Uint8Array.from(data)], name));
			return held;
		},
		[[...bytes], "cambiado.aprendiz"] as const,
	);
	await drop(page, transfer);
	await expect(page.getByText(/está dañado|no es un registro/)).toBeVisible();
});

test("a file that is too large is told of before it is read", async ({ page, app }) => {
	await enter(page, app);
	let sent = 0;
	await page.route("**/api/transfer.preview", (route) => {
		sent++;
		return route.abort();
	});
	await page.goto(`${app.origin}/#/copias`);
	const transfer = await page.evaluateHandle(() => {
		const held = new DataTransfer();
		held.items.add(new File([new Uint8Array(48_000_001)], "grande.aprendiz"));
		return held;
	});
	await drop(page, transfer);
	await expect(page.getByText(/«grande\.aprendiz» pesa 48\sMB/)).toBeVisible();
	expect(sent).toBe(0);
});

test("the page reflows at 320 px with a preview open", rarely, async ({ page, app }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await enter(page, app, { name: "Maximiliana-Wilhelmina-Bartholomea-von-und-zu-Hohenlohe" });
	await answerQuestions(page, app.origin, "que-es-un-lead", 1);
	await makeBackup(page, app.origin);
	await answerQuestions(page, app.origin, "metricas-de-email", 1);
	await page.goto(`${app.origin}/#/copias`);
	await madeByHand(page).getByRole("button").click();
	await expect(page.getByRole("button", { name: "Restaurar esta copia" })).toBeVisible();
	await expectNothingCutOff(page);
});
