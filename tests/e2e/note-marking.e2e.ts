import type { Output } from "../../core/api/contract.ts";
import { plainTextOf } from "../../core/course/lesson-plain-text.ts";
import { anchorOf } from "../../core/learning/annotation-place.ts";
import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { holdUp } from "./hold-up.ts";
import { openLesson, paragraph, selectWords, sign, toolbar, words } from "./note-steps.ts";
import { drawn, expectDrawn, selectByMouse } from "./passages.ts";

test("a passage is highlighted and noted on with the mouse, and is there after a reload", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("Preguntar a ventas.");
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(sign(page, `Nota sobre «${words}»`)).toBeFocused();

	// Another one over part of it.
	await selectByMouse(page, paragraph(page), "cumple dos", "por lo que ofreces");
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await expect(sign(page, /^Resaltado: «cumple dos/)).toBeVisible();
	await expect(toolbar(page)).toBeHidden();

	await page.reload();
	await expect(sign(page, /^Nota sobre/)).toBeVisible();
	const overlapping = ["cumple dos condiciones: ha mostrado interés por lo que ofreces", words];
	await expectDrawn(page, overlapping);
	await expectDrawn(page, [words], "passage-noted");
	await expectDrawn(page, ["ha mostrado interés por lo que ofreces"], "passage-twice");

	// The text itself opens its note, and a word of the glossary in it still explains itself.
	await page.getByRole("button", { name: "datos de contacto" }).first().click();
	await expect(page.getByRole("dialog", { name: /datos de contacto/i })).toBeVisible();
	await page.keyboard.press("Escape");
	await sign(page, /^Nota sobre/).click();
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Preguntar a ventas.");
});

test("a highlight that was removed comes back", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("Se queda.");
	await page.getByRole("button", { name: "Quitar" }).click();
	await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
	await expectDrawn(page, []);
	await page.keyboard.press("Enter");
	await expect(sign(page, `Nota sobre «${words}»`)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Se queda.");
});

test("a note that is removed before it is recorded stays removed, and comes back with what was typed", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	const slow = await holdUp(page, "annotation.set");
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).fill("Se queda.");
	await slow.wanted;
	await page.getByRole("button", { name: "Quitar" }).click();
	await expect(page.getByRole("textbox", { name: "Nota" })).toBeHidden();
	slow.release();
	await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
	await expectDrawn(page, []);
	const other = await page.context().newPage();
	await openLesson(other, app.origin);
	await expectDrawn(other, []);
	await other.close();
	await page.keyboard.press("Enter");
	await expect(sign(page, `Nota sobre «${words}»`)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Se queda.");
});

test(
	"a selection over two sections ends with the first, and one that is too long is refused in words",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		const select = (from: string, to: string) =>
			page.evaluate(
				([from, to]) => {
					const heading = (id: string | undefined) => document.getElementById(id ?? "");
					const [first, last] = [heading(from)?.nextElementSibling, heading(to)];
					if (first == null || last == null) throw new Error("no such section");
					document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
				},
				[from, to],
			);
		await select("por-que-importan", "atraer-capturar-nutrir");
		await expect(toolbar(page)).toContainText("Se marcará hasta donde termina la sección.");
		await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
		await expect.poll(() => drawn(page)).toHaveLength(1);
		const [text] = await drawn(page);
		expect(text).toMatch(/^El artículo de 2023 llama .* cada lead es una\.$/);

		await page.evaluate(() => {
			const article = document.querySelector("article");
			if (article !== null) document.getSelection()?.selectAllChildren(article);
		});
		// Above the first heading there is little to mark; that is where everything selected begins.
		await expect(toolbar(page)).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(toolbar(page)).toBeHidden();
	},
);

test.describe("with a finger", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test("a selected passage is highlighted, and its sign in the narrow margin opens it", async ({ page, app }) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		// As a long press does it: the browser selects, and tells of no pointer.
		await paragraph(page).evaluate((element) => document.getSelection()?.selectAllChildren(element));
		await toolbar(page).getByRole("button", { name: "Resaltar" }).tap();
		await sign(page, /^Resaltado: «Un lead/).tap();
		await page.getByRole("dialog").getByRole("textbox", { name: "Nota" }).fill("Con el dedo");
		await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
		await page.getByRole("dialog").getByRole("button", { name: "Cerrar" }).tap();
		await expect(sign(page, /^Nota sobre «Un lead/)).toBeInViewport();
	});

	test("the bar beside a passage stays where it came up while the page is scrolled and drawn anew", async ({
		page,
		app,
	}) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		// The passage ends below the window, so the bar is over it; scrolled up, there would be room under it.
		await paragraph(page).evaluate((element) => {
			window.scrollTo(0, element.getBoundingClientRect().bottom + window.scrollY - window.innerHeight - 20);
			document.getSelection()?.selectAllChildren(element);
		});
		await expect(toolbar(page)).toBeVisible();
		const fromPassage = async () => {
			const [bar, passage] = [await toolbar(page).boundingBox(), await paragraph(page).boundingBox()];
			return Math.round((bar?.y ?? Number.NaN) - (passage?.y ?? Number.NaN));
		};
		const before = await fromPassage();
		const recorded = page.waitForResponse((response) => response.url().endsWith("/api/learner.view"));
		await page.evaluate(() => {
			window.scrollBy(0, 300);
			window.dispatchEvent(new Event("focus"));
		});
		await recorded;
		for (let looks = 0; looks < 5; looks++) {
			await page.evaluate(() => new Promise(requestAnimationFrame));
			expect(await fromPassage()).toBe(before);
		}
	});
});

test("a browser that cannot draw over text still has every mark in the margin", async ({ page, app }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, "Highlight");
	});
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Resaltar" }).click();
	await sign(page, `Resaltado: «${words}»`).click();
	await expect(page.getByRole("dialog", { name: "Tu nota" })).toContainText(words);
});

test("every word of a lesson can be marked: page and services read the same text", rarely, async ({ page, app }) => {
	await enter(page, app);
	const call = (method: string, input: unknown): Promise<unknown> =>
		page.evaluate(
			async ([method, input]) => {
				const headers = { "content-type": "application/json" };
				const sent = await fetch(`/api/${method}`, { method: "POST", headers, body: JSON.stringify(input) });
				return ((await sent.json()) as { value: unknown }).value;
			},
			[method, input] as const,
		);
	const { learner } = (await call("app.start", {})) as Output<"app.start">;
	for (const lesson of ["que-es-un-lead", "metricas-de-email"]) {
		const { blocks, title } = (await call("course.lesson", { lesson })) as Output<"course.lesson">;
		const quotes: string[] = [];
		for (const section of plainTextOf(blocks)) {
			// From end to end, whatever words, formulas and cells the cuts go through.
			for (let start = 0; start < section.text.length; start += 150) {
				const anchor = anchorOf(section, start, Math.min(start + 150, section.text.length));
				const annotation = `${lesson}-${quotes.length}`;
				await call("annotation.set", { learner: learner?.id, lesson, annotation, anchor, text: "" });
				quotes.push(anchor.quote);
			}
		}
		expect(quotes.length).toBeGreaterThan(20);
		await page.goto(`${app.origin}/#/leccion/${lesson}`);
		await page.reload();
		await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
		await expect(sign(page, /^Resaltado/)).toHaveCount(quotes.length);
		// Spaces between blocks are ours, and what a range says holds the TeX of formulas, too.
		const bare = (text: string) => text.replace(/\s/g, "");
		const tex = blocks.flatMap((block) => ("html" in block ? (block.html.match(/<annotation[^>]*>[^<]*/g) ?? []) : []));
		const got = async () => {
			const whole = bare((await drawn(page)).join(""));
			return tex.reduce((text, one) => text.replace(bare(one.replace(/<[^>]*>/, "")), ""), whole);
		};
		await expect.poll(got).toBe(bare(quotes.join("")));
	}
});
