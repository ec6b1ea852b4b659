import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { change, command, profundiza } from "./library-desk.ts";

/** Starts the preview of a course and tells where it is to be seen. */
async function startPreview(course: string): Promise<{ process: ChildProcess; address: string }> {
	const process_ = spawn(process.execPath, [command, "preview", course, "--json"], {
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, LANG: "es_ES.UTF-8" },
	});
	const [line] = await once(createInterface({ input: process_.stdout }), "line");
	return { process: process_, address: JSON.parse(String(line)).url };
}

test("a course that is being written is shown as it was saved last, with what is to be mended beside it", async ({
	browser,
}) => {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-preview-"));
	const course = join(folder, "pan");
	await profundiza("new", course);
	const lesson = join(course, "content", "lessons", "ingredientes.md");
	const preview = await startPreview(course);
	const context = await browser.newContext({ locale: "es-ES", viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	const asked = new Set<string>();
	let loads = 0;
	page.on("load", () => {
		loads += 1;
	});
	page.on("request", (request) => void asked.add(new URL(request.url()).origin));
	try {
		await page.goto(preview.address);
		const panel = page.getByRole("complementary", { name: "Lo que hay que corregir" });
		await expect(panel.getByText("Sin errores ni avisos.")).toBeVisible();
		await page.goto(new URL("/#/leccion/ingredientes", preview.address).href);
		const title = (text: string) => page.getByRole("heading", { level: 1, name: text });
		await expect(title("Una receta en porcentajes")).toBeVisible();
		await expectAccessible(page);
		expect(loads, "the page is not begun anew for the course that it waited for").toBe(1);

		// Nobody reloads the page: it is shown once it is saved.
		await change(lesson, "title: Una receta en porcentajes", "title: La receta");
		await expect(title("La receta")).toBeVisible();

		// With a mistake it stays as it was, and the mistake is told with its place.
		await change(lesson, "title: La receta", "title: Otra receta\nautor: Eva");
		await expect(panel.getByRole("listitem")).toContainText([/autor/]);
		await expect(panel.getByRole("listitem").first()).toContainText(/content\/lessons\/ingredientes\.md:\d+:1/);
		await expect(panel.getByText("Mientras haya errores ves el curso como estaba antes.")).toBeVisible();
		await expect(title("La receta")).toBeVisible();
		await expectAccessible(page);

		// On a phone the panel leaves the application's own bar free.
		await page.setViewportSize({ width: 390, height: 844 });
		await page.reload();
		await panel.getByText("Lo que hay que corregir (1)").press("Enter");
		await expect(panel.getByRole("listitem")).toBeVisible();
		await expectNothingCutOff(page);
		await page.getByRole("navigation", { name: "Principal" }).getByRole("link", { name: "Progreso" }).click();
		await expect(title("Progreso")).toBeVisible();
		await page.goBack();
		await page.getByRole("link", { name: "Cuánta agua lleva la masa" }).last().scrollIntoViewIfNeeded();
		await page.getByRole("link", { name: "Cuánta agua lleva la masa" }).last().click({ trial: true });

		// What comes up at the lower edge of a page comes up beside it.
		for (const width of [820, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.keyboard.press("Alt+m");
			const bar = page.getByRole("application", { name: "Marcar un pasaje" });
			await expect(bar).toBeFocused();
			const corner = (at: Locator, x: 0 | 1, y: 0 | 1) =>
				at.evaluate(
					(element, [x, y]) => {
						const { left, top, width, height } = element.getBoundingClientRect();
						return element.contains(
							document.elementFromPoint(left + 5 + x * (width - 10), top + 5 + y * (height - 10)),
						);
					},
					[x, y] as const,
				);
			for (const x of [0, 1] as const) for (const y of [0, 1] as const) expect(await corner(bar, x, y)).toBe(true);
			await page.keyboard.press("Escape");
			await expect(bar).toBeHidden();
		}

		await change(lesson, "\nautor: Eva", "");
		await expect(title("Otra receta")).toBeVisible();
		await expect(panel.getByText("Lo que hay que corregir (0)")).toBeVisible();
		await expect(panel.getByText("Sin errores ni avisos.")).toBeVisible();

		// It speaks the language of its page.
		await page.goto(new URL("/#/ajustes", preview.address).href);
		await page.getByRole("radio", { name: "English" }).check();
		const inEnglish = page.getByRole("complementary", { name: "What to mend" });
		await expect(inEnglish.getByText("What to mend (0)")).toBeVisible();

		// What was answered in it is nobody's record: it ends with the command.
		preview.process.kill("SIGTERM");
		await once(preview.process, "exit");
		await expect(inEnglish.getByText("The preview has ended. This page no longer keeps up.")).toBeAttached();
		expect([...asked]).toEqual([new URL(preview.address).origin]);
	} finally {
		await context.close();
		preview.process.kill("SIGKILL");
		await rm(folder, { recursive: true, force: true });
	}
});
