import type { Locator, Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import type { ServedApp } from "../support/served-app.ts";
import { enter, enterAnew, expect, expectAccessible, test } from "./kinds-course.ts";
import { expectSpoken } from "./spoken.ts";

/** Places, each with what belongs there; and of the ordering, the items from first to last. */
const key = {
	matching: {
		"Tasa de apertura": "Correos entregados",
		"Tasa de cancelación": "Suscriptores",
		"Tasa de conversión": "Clics",
	},
	sorting: {
		"Rellena un formulario": "Es un lead",
		"Deja su correo por una guía": "Es un lead",
		"Comenta una foto": "Todavía no",
		"Llena un carrito": "Todavía no",
	},
	ordering: ["Visita la página", "Deja su correo", "Recibe el boletín", "Asiste a un webinar", "Compra"],
} as const;

const headings = { matching: "¿Entre qué", ordering: "Ordena el camino", sorting: "¿Quién es" } as const;
type Kind = keyof typeof headings;

type Language = "Español" | "English";

/** Opens the lesson as a learner who has never been there. */
async function openLesson(page: Page, app: ServedApp, language: Language, again = false): Promise<void> {
	if (again) await enterAnew(page, app, language);
	else await enter(page, app, { language });
	await page.goto(`${app.origin}/#/leccion/ordenar-y-unir`);
	await expect(page.locator("article form fieldset")).toHaveCount(3);
}

function cardOf(page: Page, kind: Kind): Locator {
	return page
		.getByRole("article")
		.filter({ has: page.getByRole("heading", { name: headings[kind] }) })
		.last();
}

/** The button of a piece, a place or an item, by the beginning of its name. */
function button(card: Locator, name: string): Locator {
	return card.getByRole("button", { name: new RegExp(`^${name}`) });
}

async function answer(card: Locator): Promise<void> {
	await card.getByRole("button", { name: /^(Responder|Answer)$/ }).press("Enter");
	await expect(card.locator("[data-next]")).toBeFocused();
}

/** Chooses a piece and puts it in its place with nothing but Enter and the arrows, as a screen reader lets it be done. */
async function placeByEnter(page: Page, card: Locator, piece: string, place: string): Promise<void> {
	await button(card, piece).press("Enter");
	// A place has the focus now, and the arrows go to the others.
	await expect(card.locator("[data-place]:focus")).toHaveCount(1);
	for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowUp");
	const isThere = () => button(card, place).evaluate((element) => element === document.activeElement);
	for (let step = 0; step < 5 && !(await isThere()); step++) await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(card.locator("[data-drop]").filter({ hasText: place }).locator("[data-piece]")).toContainText([piece]);
}

/** Takes a piece to a place by the digit of the place. */
async function placeByDigit(card: Locator, piece: string, place: string): Promise<void> {
	const digit = await button(card, place).locator("[aria-hidden]").innerText();
	await button(card, piece).press(digit);
	await expect(card.locator("[data-drop]").filter({ hasText: place })).toContainText(piece);
}

/** Puts the items in an order, from the first on, by the arrow keys. */
async function orderByArrows(card: Locator, wanted: readonly string[]): Promise<void> {
	const rows = card.locator("[data-item]");
	for (const [place, item] of wanted.entries()) {
		const isThere = async () => (await rows.nth(place).innerText()).includes(item);
		for (let step = 0; step < wanted.length && !(await isThere()); step++) {
			await button(card, item).press("ArrowUp");
			await expect(button(card, item)).toBeFocused();
		}
		await expect(rows.nth(place)).toContainText(item);
	}
}

/** Drags by the mouse from the middle of one thing to the middle of another, and lets go there. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	// In the middle of the window, where the page does not come along.
	await from.evaluate((element) => element.scrollIntoView({ block: "center" }));
	const [start, end] = [await from.boundingBox(), await to.boundingBox()];
	if (start === null || end === null) throw new Error("One of the two is not in the page.");
	await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
	await page.mouse.down();
	await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
	await page.mouse.up();
}

async function expectOpen(page: Page, name: string): Promise<void> {
	for (const kind of ["matching", "ordering", "sorting"] as const) {
		await expectSpoken(cardOf(page, kind).locator("form fieldset, [data-marked]"), `place-${kind}-${name}`);
	}
	await expectAccessible(page);
}

/** Opens the lesson once more and answers nothing right. */
async function answerAllWrong(page: Page, app: ServedApp, language: Language): Promise<void> {
	await openLesson(page, app, language, true);
	const [matching, ordering, sorting] = [cardOf(page, "matching"), cardOf(page, "ordering"), cardOf(page, "sorting")];
	await placeByDigit(matching, "Correos enviados", "Tasa de apertura");
	await placeByDigit(matching, "Clics", "Tasa de cancelación");
	await placeByDigit(matching, "Suscriptores", "Tasa de conversión");
	await orderByArrows(ordering, key.ordering.toReversed());
	for (const { piece, place } of sorted) {
		await placeByDigit(sorting, piece, place === "Es un lead" ? "Todavía no" : "Es un lead");
	}
	for (const card of [matching, ordering, sorting]) {
		await answer(card);
		await expect(card.getByRole("status").first()).toHaveText(/^(Respuesta incorrecta|Wrong answer)\.$/);
	}
	await expectOpen(page, language === "Español" ? "wrong.es" : "wrong.en");
}

/** The pieces of a question whose key is asked in this order, with the place where each belongs. */
const pairs = Object.entries(key.matching).map(([item, target]) => ({ piece: target, place: item }));
const sorted = Object.entries(key.sorting).map(([piece, place]) => ({ piece, place }));

test("by keyboard alone, as far as a part of it", async ({ page, app }) => {
	await openLesson(page, app, "Español");
	await expectOpen(page, "unanswered.es");
	const [matching, ordering, sorting] = [cardOf(page, "matching"), cardOf(page, "ordering"), cardOf(page, "sorting")];

	// What lacks a place is told, and has the focus.
	await placeByEnter(page, matching, "Correos enviados", "Tasa de apertura");
	await placeByEnter(page, matching, "Clics", "Tasa de conversión");
	await matching.getByRole("button", { name: "Responder" }).press("Enter");
	await expect(matching.getByRole("alert")).toContainText("Faltan elementos por unir");
	await expect(button(matching, "Tasa de cancelación")).toBeFocused();
	// The order as it is shown is no answer.
	await ordering.getByRole("button", { name: "Responder" }).press("Enter");
	await expect(ordering.getByRole("alert")).toContainText("Mueve los elementos");
	await button(ordering, "Compra").press("End");
	await expect(ordering.getByRole("status").last()).toHaveText("«Compra» ahora es el 5 de 5.");
	await placeByEnter(page, sorting, "Rellena un formulario", "Es un lead");
	await placeByEnter(page, sorting, "Comenta una foto", "Es un lead");
	// A piece can be left again without a place, and one in hand let go.
	await button(sorting, "Rellena").press("Delete");
	await expect(sorting.getByRole("status").last()).toContainText("queda sin grupo");
	await button(sorting, "Rellena").press("Enter");
	await page.keyboard.press("Escape");
	await expect(button(sorting, "Rellena")).toBeFocused();
	await placeByEnter(page, sorting, "Rellena un formulario", "Es un lead");
	await expectOpen(page, "half.es");

	await placeByEnter(page, matching, "Suscriptores", "Tasa de cancelación");
	await orderByArrows(ordering, [...key.ordering.slice(1), "Visita la página"]);
	await placeByEnter(page, sorting, "Deja su correo por una guía", "Es un lead");
	await placeByEnter(page, sorting, "Llena un carrito", "Todavía no");
	for (const card of [matching, ordering, sorting]) await answer(card);
	await expect(matching).toContainText("2 de 3 parejas correctas.");
	await expect(matching).toContainText("Contó los rebotes");
	await expect(ordering).toContainText("4 de 5 en orden.");
	await expect(sorting).toContainText("3 de 4 en su grupo.");
	await expectOpen(page, "partly.es");
	await answerAllWrong(page, app, "Español");
});

test("by keyboard alone to the end, with digits and arrows, in English", rarely, async ({ page, app }) => {
	await openLesson(page, app, "English");
	await expectOpen(page, "unanswered.en");
	const [first, second] = [pairs[0], pairs[1]];
	for (const pair of [first, second]) if (pair) await placeByDigit(cardOf(page, "matching"), pair.piece, pair.place);
	await button(cardOf(page, "ordering"), "Compra").press("End");
	for (const { piece, place } of sorted.slice(0, 2)) await placeByDigit(cardOf(page, "sorting"), piece, place);
	await expectOpen(page, "half.en");

	for (const { piece, place } of pairs.slice(2)) await placeByDigit(cardOf(page, "matching"), piece, place);
	await orderByArrows(cardOf(page, "ordering"), key.ordering);
	for (const { piece, place } of sorted.slice(2)) await placeByDigit(cardOf(page, "sorting"), piece, place);
	for (const kind of ["matching", "ordering", "sorting"] as const) await answer(cardOf(page, kind));
	await expectOpen(page, "right.en");
	await answerAllWrong(page, app, "English");
});

test("by dragging with the mouse", async ({ page, app }) => {
	await openLesson(page, app, "Español");
	const [matching, ordering, sorting] = [cardOf(page, "matching"), cardOf(page, "ordering"), cardOf(page, "sorting")];
	for (const { piece, place } of pairs) {
		await drag(page, button(matching, piece), button(matching, place));
		await expect(matching.locator("[data-drop]").filter({ hasText: place })).toContainText(piece);
	}
	for (const { piece, place } of sorted) {
		await drag(page, button(sorting, piece), button(sorting, place));
		await expect(sorting.locator("[data-drop]").filter({ hasText: place })).toContainText(piece);
	}
	const rows = ordering.locator("[data-item]");
	for (const [place, item] of key.ordering.entries()) {
		// Let go where it was taken, it would be chosen instead.
		if ((await rows.nth(place).innerText()).includes(item)) continue;
		await drag(page, button(ordering, item), rows.nth(place).locator("[data-button=piece]"));
		await expect(rows.nth(place)).toContainText(item);
	}
	for (const card of [matching, ordering, sorting]) await answer(card);
	await expectOpen(page, "right.es");
});

test.describe("by touch", () => {
	test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

	test("by tapping, on a narrow page", async ({ page, app }) => {
		await openLesson(page, app, "English");
		const [matching, ordering, sorting] = [cardOf(page, "matching"), cardOf(page, "ordering"), cardOf(page, "sorting")];
		// Either of the two may be chosen first, and a piece that is pushed out of its place is free again.
		await button(matching, "Correos entregados").tap();
		await button(matching, "Tasa de apertura").tap();
		await button(matching, "Tasa de apertura").tap();
		await button(matching, "Correos enviados").tap();
		await expect(button(matching, "Correos entregados")).toHaveAccessibleName(/not matched/);
		for (const { piece, place } of pairs.slice(1)) {
			await button(matching, piece).tap();
			await button(matching, place).tap();
		}
		for (const [index, { piece, place }] of sorted.entries()) {
			await button(sorting, piece).tap();
			await button(sorting, index === 0 ? "Todavía no" : place).tap();
		}
		const rows = ordering.locator("[data-item]");
		const wanted = [...key.ordering.slice(1), "Visita la página"];
		for (const [place, item] of wanted.entries()) {
			if ((await rows.nth(place).innerText()).includes(item)) continue;
			await button(ordering, item).tap();
			await rows.nth(place).locator("[data-button=piece]").tap();
			await expect(rows.nth(place)).toContainText(item);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		for (const card of [matching, ordering, sorting]) await answer(card);
		await expectOpen(page, "partly.en");
	});
});
