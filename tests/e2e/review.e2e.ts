import type { Page } from "@playwright/test";
import { languages } from "../support/runs.ts";
import { enter, expect, expectAccessible, tabTo, test } from "./review-course.ts";
import { expectSpoken } from "./spoken.ts";

const words = {
	es: {
		review: "Repasar",
		question: "Pregunta",
		answer: "Responder",
		show: "Mostrar",
		next: "Siguiente",
		undo: "Deshacer",
		undone: "Repaso deshecho. La tarjeta vuelve a estar aquí.",
		setAside: "Apartar esta tarjeta",
		over: "Por hoy está",
		aside: "Apartadas",
		forgotten: "La olvidaste",
		back: "Volver a repasar",
		broughtBack: "La tarjeta vuelve a tus repasos.",
		goOn: "Seguir repasando",
	},
	en: {
		review: "Review",
		question: "Question",
		answer: "Answer",
		show: "Show",
		next: "Next",
		undo: "Undo",
		undone: "Review undone. The card is here again.",
		setAside: "Set this card aside",
		over: "That is it for today",
		aside: "Set aside",
		forgotten: "You forgot it",
		back: "Review again",
		broughtBack: "The card is back in your reviews.",
		goOn: "Go on reviewing",
	},
} as const;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Answers the card on the page rightly, by keyboard alone; `look` sees it before and after. */
async function answerCard(
	page: Page,
	said: (typeof words)["es" | "en"],
	look: (state: string) => Promise<void>,
): Promise<void> {
	await expect(heading(page)).toBeFocused();
	const text = (await heading(page).textContent()) ?? "";
	const kinds: Readonly<Record<string, string>> = {
		"¿Qué mide una tasa?": "choice",
		"De 200 visitas compran 6. ¿Cuál es la tasa de compra?": "number",
		Tasa: "term",
		"Tasa de compra": "formula",
	};
	const kind = kinds[text] ?? text;
	await look(`${kind}-asked`);
	if (kind === "choice") {
		await expect(page.locator("main form label")).toHaveCount(3);
		const letters = await page.locator("main form label").allTextContents();
		const place = letters.findIndex((letter) => letter.includes("Una parte de un total."));
		await page.keyboard.press("abc".charAt(place));
		await page.keyboard.press("Enter");
	} else if (kind === "number") {
		// Past the hint.
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.type("3");
		await page.keyboard.press("Enter");
	} else {
		await page.keyboard.press("Space");
	}
	if (kind === "choice" || kind === "number") {
		await expect(page.getByRole("button", { name: said.next, exact: true })).toBeFocused();
		await look(`${kind}-answered`);
		await page.keyboard.press("Enter");
	} else {
		await expect(page.locator("main fieldset button")).toHaveCount(4);
		await look(`${kind}-shown`);
		await page.keyboard.press("4");
	}
	await expect(heading(page)).not.toHaveText(text);
}

for (const language of languages) {
	test.describe(`reviewing in ${language}`, () => {
		test.use({ record: language });

		test(`a day's cards by keyboard alone, to the end (${language})`, async ({ page, app }) => {
			const said = words[language];
			const main = page.locator("main");
			const looked = new Set<string>();
			const look = async (state: string) => {
				if (looked.has(state)) return;
				looked.add(state);
				await expectSpoken(main, `review-${state}.${language}`);
				// What axe finds does not depend on the language.
				if (language === "es") await expectAccessible(page);
			};
			await page.goto(app.address);
			await tabTo(page, "link", said.review);
			if (language === "es") await expectAccessible(page);
			await page.keyboard.press("Enter");

			// The first one is taken back, and answered again.
			await answerCard(page, said, look);
			const second = await heading(page).textContent();
			await page.keyboard.press("Control+z");
			await expect(page.getByText(said.undone)).toBeVisible();
			await expect(heading(page)).not.toHaveText(second ?? "");
			await answerCard(page, said, look);

			// The second one is set aside, and the other two are answered.
			await expect(heading(page)).toHaveText(second ?? "");
			await tabTo(page, "button", said.setAside);
			await page.keyboard.press("Enter");
			await expect(heading(page)).not.toHaveText(second ?? "");
			await answerCard(page, said, look);
			await answerCard(page, said, look);

			await expect(heading(page)).toHaveText(said.over);
			await expect(heading(page)).toBeFocused();
			if (language === "es") await expectAccessible(page);
			const aside = page.getByRole("region", { name: said.aside, exact: true });
			await expect(aside.getByRole("listitem")).toHaveCount(2);
			const leech = aside.getByRole("listitem").filter({ hasText: said.forgotten });
			await expectSpoken(leech, `review-leech.${language}`);
			await aside.getByRole("button", { name: said.back }).first().focus();
			await page.keyboard.press("Enter");
			await expect(aside.getByRole("listitem")).toHaveCount(1);
			await expect(aside.getByRole("heading")).toBeFocused();
			await expect(page.getByText(said.broughtBack)).toBeVisible();

			// What was brought back is asked today.
			await tabTo(page, "button", said.goOn);
			await page.keyboard.press("Enter");
			await answerCard(page, said, look);
			await expect(heading(page)).toHaveText(said.over);

			// With the last one its list goes, but not the place where one is.
			await aside.getByRole("button", { name: said.back }).focus();
			await page.keyboard.press("Enter");
			await expect(aside).toHaveCount(0);
			await expect(heading(page)).toBeFocused();
			await expect(page.getByText(said.broughtBack)).toBeVisible();
		});
	});
}

test("a card answered in one window is not asked again in another", async ({ page, app, context }) => {
	await page.goto(app.address);
	await page.goto(`${app.origin}/#/repasar/ahora`);
	const other = await context.newPage();
	await other.goto(`${app.origin}/#/repasar/ahora`);
	// The one that is known least is asked first.
	for (const window of [page, other]) await expect(heading(window)).toHaveText("Tasa de compra");
	await heading(page).focus();
	await answerCard(page, words.es, async () => undefined);
	await expect(heading(other)).toHaveText((await heading(page).textContent()) ?? "");
	await expect(other.getByText("ya se repasó en otra ventana")).toBeVisible();
});

test("how a card went that could not be saved is said, and can be said again", async ({ page, app }) => {
	await page.goto(app.address);
	await page.goto(`${app.origin}/#/repasar/ahora`);
	await expect(heading(page)).toHaveText("Tasa de compra");
	await page.getByRole("button", { name: "Mostrar" }).click();
	const refusal = { ok: false, code: "not-saved", message: "The disk is full." };
	await page.route("**/api/review.rate", (route) => route.fulfill({ status: 200, json: refusal }));
	await page.getByRole("button", { name: /^Bien/ }).click();
	await expect(page.getByRole("alert").getByText("No se guardó cómo te fue.")).toBeVisible();
	await expectAccessible(page);
	await page.unroute("**/api/review.rate");
	await page.getByRole("button", { name: /^Bien/ }).click();
	await expect(heading(page)).not.toHaveText("Tasa de compra");
	await expect(page.getByText("Quedan 3 tarjetas")).toBeVisible();

	// A hint taken is there when the page is opened again, and counts.
	const number = "De 200 visitas compran 6. ¿Cuál es la tasa de compra?";
	while ((await heading(page).textContent()) !== number) await answerCard(page, words.es, async () => undefined);
	await page.getByRole("button", { name: "Ver una pista" }).click();
	const hint = page.getByText("El total son las visitas.");
	await expect(hint).toBeVisible();
	await page.reload();
	await expect(hint).toBeVisible();
	await page.getByRole("textbox").fill("3");
	await page.getByRole("button", { name: "Responder" }).click();
	await expect(page.getByRole("button", { name: "Siguiente", exact: true })).toBeVisible();
	await expect(page.getByRole("button", { name: /Fue fácil/ })).toHaveCount(0);
});

test.describe("someone new", () => {
	test.use({ record: "none" });

	test("meets things in a lesson, each once, and is told that they come tomorrow", async ({ page, app }) => {
		await enter(page, app);
		await page.goto(`${app.origin}/#/repasar`);
		await expect(heading(page)).toHaveText("Aquí volverá lo que aprendes");
		await expectAccessible(page);
		await page.getByRole("link", { name: "Ir a «Tasas»" }).click();

		const asked: string[] = [];
		page.on("request", (request) => {
			if (request.url().endsWith("/api/term.read")) asked.push(request.postDataJSON().term);
		});
		const open = async (term: string) => {
			await page.getByRole("button", { name: term, exact: true }).click();
			await expect(page.getByRole("dialog")).toBeVisible();
			await page.keyboard.press("Escape");
			await expect(page.getByRole("dialog")).toBeHidden();
		};
		const refusal = { ok: false, code: "not-saved", message: "The disk is full." };
		await page.route("**/api/term.read", (route) => route.fulfill({ status: 200, json: refusal }));
		const refused = page.waitForResponse("**/api/term.read");
		await open("tasa");
		await refused;
		await page.unroute("**/api/term.read");
		// The page may hear of the refusal a moment later than we do: until then an opening tells nothing.
		let recorded = page.waitForResponse("**/api/term.read");
		await expect(async () => {
			await open("tasa");
			expect(asked).toEqual(["tasa", "tasa"]);
		}).toPass();
		await recorded;
		await open("tasa");
		recorded = page.waitForResponse("**/api/term.read");
		await open("total");
		await recorded;
		expect(asked).toEqual(["tasa", "tasa", "total"]);

		await page.goto(`${app.origin}/#/repasar`);
		await expect(heading(page)).toHaveText("Hoy no hay nada que repasar");
		await expect(page.getByText("Lo próximo llega mañana: 2 tarjetas.")).toBeVisible();
		await expectAccessible(page);
	});
});
