import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { full } from "../support/runs.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { answerAny } from "./quiz-steps.ts";

const lessons = readdirSync("content/lessons").map((name) => basename(name, ".md"));

/** The pages by what they are for: each group is a test of its own, so that none takes long. */
const groups = {
	reading: ["/", "/curso", "/leccion/metricas-de-email", "/leccion/que-es-un-lead", "/nada"],
	practising: [
		"/cuestionario/metricas-de-email",
		"/calculadoras",
		"/calculadoras/tasa-apertura",
		"/progreso",
		"/repasar",
	],
	"what the course rests on": ["/glosario", "/cifras"],
	// The others have the same blocks: every one of them in full.
	...(full ? { "every lesson": lessons.map((lesson) => `/leccion/${lesson}`) } : {}),
	"what is one's own": ["/notas", "/perfiles", "/copias", "/ajustes"],
};

const windows = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

/** On paper a heading stays with what follows it, and what stands in a frame is not cut through. */
async function expectKeptWhole(page: Page) {
	const lesson = page.getByRole("main");
	const headings = lesson.locator(":is(h2, h3)[data-passage]");
	await expect(headings.first()).toBeVisible();
	const loose = headings.evaluateAll((found) =>
		found
			.filter((heading) => {
				const next = heading.nextElementSibling;
				// A page may end behind an empty box, too.
				const empty =
					next !== null && getComputedStyle(next).display !== "none" && next.getClientRects()[0]?.height === 0;
				return getComputedStyle(heading).breakAfter !== "avoid" || empty;
			})
			.map((heading) => heading.textContent),
	);
	expect(await loose).toEqual([]);
	const framed = [
		lesson.getByRole("article", { name: "Tasa de apertura" }),
		lesson.getByRole("article", { name: "Pregunta de práctica" }).first(),
		lesson.locator("[data-tone=situation]"),
		lesson.getByRole("figure").first(),
	];
	for (const box of framed) await expect(box).toHaveCSS("break-inside", "avoid");
}

for (const language of ["Español", "English"] as const) {
	for (const theme of ["light", "dark"] as const) {
		for (const [size, viewport] of Object.entries(windows)) {
			// Each language, theme and width comes up in these two; in full, every combination.
			const first = language === "Español";
			const everyday = first === (theme === "light") && first === (size === "wide");
			if (!everyday && !full) continue;
			const look = `${language}, ${theme}, ${size}`;
			const prepare = async (page: Page) => {
				await page.setViewportSize(viewport);
				await page.emulateMedia({ colorScheme: theme });
			};

			test(`axe finds nothing before anyone is here: ${look}`, async ({ page, app }) => {
				await prepare(page);
				await page.goto(app.address);
				await page.getByRole("radio", { name: language }).check();
				await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
				await expectAccessible(page);
				await page
					.getByRole("button", { name: language === "Español" ? /^Traer mi registro/ : /^Bring my record/ })
					.click();
				await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
				await expectAccessible(page);
				await expectNothingCutOff(page, "the way for a record");
			});

			for (const [group, addresses] of Object.entries(groups)) {
				test(`axe finds nothing in ${group}: ${look}`, async ({ page, app }) => {
					await prepare(page);
					await enter(page, app, { language });
					for (const address of addresses) {
						await test.step(address, async () => {
							const heading = page.getByRole("heading", { level: 1 });
							const left = (await heading.textContent()) ?? "";
							await page.goto(`${app.origin}/#${address}`);
							// Not the page that is being left.
							if (address !== "/") await expect(heading).not.toHaveText(left);
							await page.waitForLoadState("networkidle");
							await expectAccessible(page);
							await expectNothingCutOff(page, address);
						});
					}
				});
			}
		}
	}
}

test("axe finds nothing in an answered question, a refused number or an open term", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await answerAny(page);
	await expectAccessible(page);

	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const field = page.getByRole("article", { name: "Tasa de apertura" }).getByLabel("Correos abiertos");
	await field.fill("1.24.0");
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await expectAccessible(page);

	// On paper there is nothing to press but the lesson's words, which look like words.
	const pressed = page.getByRole("main").locator("button:not(.term), summary").filter({ visible: true });
	await expect(page.getByRole("button", { name: "Responder" }).first()).toBeVisible();
	await page.emulateMedia({ media: "print" });
	await expect(pressed).toHaveCount(0);
	await expectKeptWhole(page);
	// Black on white, though the page is dark.
	await page.emulateMedia({ media: "print", colorScheme: "dark" });
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	for (const element of [page.locator("html"), page.getByRole("main").getByRole("heading", { level: 1 })]) {
		await expect(element).toHaveCSS("color", "rgb(0, 0, 0)");
	}
	await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
	await page.emulateMedia({ media: null, colorScheme: null });

	await page.getByRole("button", { name: "tasa de apertura" }).first().click();
	await expect(page.getByText("En inglés: open rate")).toBeVisible();
	await expectAccessible(page);
});

test("a window of 320 px, which is 400 % zoom, cuts nothing off", async ({ page, app }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await enter(page, app);
	for (const address of Object.values(groups).flat()) {
		await page.goto(`${app.origin}/#${address}`);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expectNothingCutOff(page, address);
	}
});
