import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writePack } from "../../services/packs/write-pack.ts";
import { packBytes, withFile } from "../support/hostile-packs/hostile-pack.ts";
import { pixel, writeCourse } from "../support/packs/small-course.ts";
import type { ServedApp } from "../support/served-app.ts";
import { lessonId, manifestTexts, mark, plainTexts, xssCourse } from "../support/xss/xss-course.ts";
import { enter, expect, test } from "./fixtures.ts";
import { answerAny } from "./quiz-steps.ts";
import { provoke } from "./xss-steps.ts";

/** What no text of a course may bring about in the page. */
class Trap {
	private readonly sprung: string[] = [];

	private constructor(private readonly page: Page) {}

	/** Set before the page is opened. Errors and requests that leave the application are looked for by the page's fixture. */
	static async set(page: Page): Promise<Trap> {
		const trap = new Trap(page);
		const tell = (what: string) => trap.sprung.push(what);
		const context = page.context();
		await context.exposeBinding("sprung", (_source, id) => tell(`ran ${id}`));
		await context.exposeBinding("violated", (_source, what) => tell(`only the policy refused ${what}`));
		await page.addInitScript(() => {
			document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
				const { violated } = window as unknown as { violated: (what: string) => void };
				violated(`${effectiveDirective} ${blockedURI}`);
			});
		});
		context.on("page", () => tell("opened a window"));
		page.on("request", (request) => {
			if (request.url().includes("/sprung/")) tell(`asked for ${request.url()}`);
		});
		page.on("dialog", async (dialog) => {
			tell(`said ${dialog.message()}`);
			await dialog.dismiss();
		});
		return trap;
	}

	/** Does to the page what a person might, and looks whether anything has happened; `texts` stand there as they were written. */
	async expectNothing(where: string, texts: readonly string[] = []): Promise<void> {
		const { page } = this;
		const address = page.url();
		await provoke(page, "main :is(a[href*=script], a[href^=data], [onclick], [formaction], form[action] button)");
		const found = await page.evaluate((texts) => {
			const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ");
			const main = document.querySelector("main") ?? document.body;
			const shown = plain(main.textContent);
			const elements = [...main.querySelectorAll("*")];
			const intruders = elements.filter(
				(element) =>
					["SCRIPT", "IFRAME", "OBJECT", "EMBED", "BASE", "META", "STYLE", "LINK", "X-Y"].includes(element.tagName) ||
					element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc"),
			);
			return {
				intruders: intruders.map(({ outerHTML }) => outerHTML.slice(0, 200)),
				missing: texts.filter((text) => !shown.includes(plain(text).trim())),
			};
		}, texts);
		expect(found, where).toEqual({ intruders: [], missing: [] });
		expect(page.url(), where).toBe(address);
		expect(page.frames(), where).toHaveLength(1);
		expect(this.sprung, where).toEqual([]);
	}
}

/** Goes to a page of the course and waits for what it shows. */
async function open(page: Page, address: string, shown: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator("main").getByText(shown).first()).toBeVisible();
}

/** Every page that shows texts of a course, by the address of the course's own page. */
async function tour(page: Page, course: string, trap: Trap): Promise<void> {
	await open(page, `${course}#/curso`, mark("curso"));
	await trap.expectNothing("the course", plainTexts);
	await open(page, `${course}#/glosario`, mark("glosario"));
	await trap.expectNothing("the glossary", plainTexts);
	await open(page, `${course}#/cifras`, mark("cifras"));
	await trap.expectNothing("the figures", plainTexts);
	await open(page, `${course}#/examenes`, '"><img src=x onerror=sprung(0)>');
	await trap.expectNothing("the exams");
	await open(page, `${course}#/calculadoras`, mark("métricas"));
	await trap.expectNothing("the calculators", plainTexts);
	await open(page, `${course}#/calculadoras/metrica-1`, plainTexts[12] ?? "");
	await trap.expectNothing("a calculator", plainTexts.slice(12, 24));
	await open(page, `${course}#/talleres/taller`, mark("taller"));
	await trap.expectNothing("a worksheet", plainTexts);
	await open(page, `${course}#/leccion/${lessonId}`, mark("lección"));
	await expect(page.locator("main h2").first()).toBeVisible();
	await page.locator("main button.term").first().click();
	await expect(page.getByRole("dialog")).toBeVisible();
	await trap.expectNothing("the lesson", plainTexts);
	await page.keyboard.press("Escape");
	await page.keyboard.press("Alt+m");
	await expect(page.getByRole("application", { name: "Marcar un pasaje" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: /^Resaltado/ })).toBeFocused();
	await open(page, `${course}#/notas`, mark("lección"));
	await trap.expectNothing("the notes");
	await open(page, `${course}#/cuestionario/${lessonId}`, mark("pregunta"));
	await trap.expectNothing("a question");
	await answerAny(page);
	await trap.expectNothing("what is said of an answer");
	await page.goto(`${course}#/examen/final`);
	await page.getByRole("button", { name: "Empezar" }).click();
	await expect(page.locator("[data-prompt]")).toBeVisible();
	await trap.expectNothing("an exam that someone sits");
	await open(page, `${course}#/imprimir/final`, mark("pregunta"));
	await page.getByRole("checkbox", { name: "Con la clave de respuestas" }).check();
	await expect(page.getByRole("article", { name: /^Clave/ })).toBeVisible();
	await trap.expectNothing("a printed exam");
	await open(page, `${course}#/progreso`, "Prevista");
	await trap.expectNothing("the progress");
}

/** Hands over a file in the library. */
async function bring(page: Page, app: ServedApp, buffer: Buffer): Promise<void> {
	await page.goto(`${app.origin}/#/biblioteca`);
	const name = "<img src=x onerror=sprung(0)>.curso";
	await page.getByLabel("Elegir un archivo…").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

test("a pack with every trick that a pack may have runs nothing, from its file to its last page", async ({
	page,
	app,
}) => {
	const desk = await mkdtemp(join(tmpdir(), "profundiza-xss-"));
	const packed = async (version: string, change: (text: string) => string): Promise<Buffer> => {
		const files = new Map(xssCourse("trampas", "pack", version));
		files.set("content/glossary.yaml", Buffer.from(change(String(files.get("content/glossary.yaml")))));
		const file = join(desk, `${version}.curso`);
		await writePack(await writeCourse(join(desk, version), files), file);
		return readFile(file);
	};
	try {
		const trap = await Trap.set(page);
		await enter(page, app);

		// Why a file is refused names what is in it.
		const picture = "content/media/<img src=x onerror=sprung(0)>.png";
		await bring(page, app, packBytes(withFile(picture, pixel)));
		await expect(page.getByRole("alert").getByText(picture)).toBeVisible();
		await trap.expectNothing("the page of a file that is refused");

		await bring(page, app, await packed("1.0.0", (text) => text));
		const install = page.getByRole("button", { name: "Instalar", exact: true });
		await expect(install).toBeVisible();
		await trap.expectNothing("the page of a file", manifestTexts.slice(0, 100));
		await install.click();
		await page.getByRole("link", { name: "Abrir el curso" }).click();
		const course = `${app.origin}/curso/trampas/index.html`;
		await expect(page).toHaveURL(course);
		await expect(page.locator("main").getByText("<svg/onload=sprung(0)>").first()).toBeVisible();
		await trap.expectNothing("the first page");
		await tour(page, course, trap);

		// An update names what it changes.
		const again = (text: string) => text.replaceAll('"definition": "', '"definition": "Otra vez: ');
		await bring(page, app, await packed("1.1.0", again));
		await expect(page.getByRole("button", { name: "Instalar la versión 1.1.0" })).toBeVisible();
		await trap.expectNothing("the page of an update");
		await open(page, `${app.origin}/#/biblioteca`, mark("curso"));
		await trap.expectNothing("the library");
	} finally {
		await rm(desk, { recursive: true, force: true });
	}
});
