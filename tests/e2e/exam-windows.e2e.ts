import type { Page } from "@playwright/test";
import { deferred } from "../support/deferred.ts";
import type { ServedApp } from "../support/served-app.ts";
import { enter, expect, test } from "./fixtures.ts";
import { holdUp } from "./hold-up.ts";

const exam = "#/examen/examen-diagnostico-digital";

/** Comes in and begins the exam. */
async function sit(page: Page, app: ServedApp): Promise<void> {
	await enter(page, app);
	await page.goto(`${app.origin}/${exam}`);
	await page.getByRole("button", { name: "Empezar", exact: true }).click();
}

test("a sitting is at the question where it was left in a window, and all its windows say the same of it", async ({
	page,
	app,
	context,
}) => {
	await sit(page, app);
	for (const place of [1, 2, 3]) {
		await expect(page.getByText(`Pregunta ${place} de 15`)).toBeVisible();
		if (place < 3) await page.getByRole("button", { name: "Siguiente" }).click();
	}
	await page.reload();
	await expect(page.getByText("Pregunta 3 de 15")).toBeVisible();

	const other = await context.newPage();
	await other.goto(`${app.origin}/`);
	await other.getByText("Lucía Martín").first().click();
	await expect(other.getByRole("navigation").first()).toBeVisible();
	await other.goto(`${app.origin}/${exam}`);
	// A window of its own has a place of its own.
	await expect(other.getByText("Pregunta 1 de 15")).toBeVisible();
	const flags = other.getByText("1 marcada", { exact: false });
	await expect(flags).toHaveCount(0);
	await page.getByRole("button", { name: "Marcar para volver" }).click();
	await expect(flags).not.toHaveCount(0);
	await expect(other.getByText("Pregunta 1 de 15")).toBeVisible();
	await other.close();
});

test("no question moves its buttons away from under a pointer once it is drawn, of whatever kind it is", async ({
	page,
	app,
}) => {
	await enter(page, app);
	const [asked, late] = [deferred(), deferred()];
	await page.route("**/placing-parts-*.js", async (route) => {
		asked.resolve();
		await late.promise;
		await route.continue();
	});
	await page.goto(`${app.origin}/${exam}`);
	await asked.promise;
	// What draws the questions is here before any of them is.
	const begin = page.getByRole("button", { name: "Empezar", exact: true });
	await expect(page.getByText("Abriendo el examen")).toBeVisible();
	await expect(begin).toHaveCount(0);
	late.resolve();
	await begin.click();
	const next = page.getByRole("button", { name: "Siguiente" });
	for (let place = 1; place < 15; place++) {
		await expect(page.getByText(`Pregunta ${place} de 15`)).toBeVisible();
		const waited = await page.evaluate(
			() => document.querySelector("main form")?.querySelector("fieldset, input") === null,
		);
		expect(waited, `question ${place}`).toBe(false);
		await next.click();
	}
});

test("a mark that is set while the sitting is asked for anew stays, however late what was asked comes", async ({
	page,
	app,
}) => {
	await sit(page, app);
	await expect(page.getByText("Pregunta 1 de 15")).toBeVisible();
	const [asked, late] = [deferred(), deferred()];
	await page.route("**/api/exam.open", async (route) => {
		const response = await route.fetch();
		asked.resolve();
		await late.promise;
		await route.fulfill({ response });
	});
	// As when the window is looked at again, or an answer has been taken.
	await page.evaluate(() => window.dispatchEvent(new Event("focus")));
	await asked.promise;
	const flag = page.getByRole("button", { name: "Marcar para volver" });
	await flag.click();
	await expect(flag).toHaveAttribute("aria-pressed", "true");
	const reply = page.waitForResponse("**/api/exam.open");
	late.resolve();
	await (await reply).finished();
	for (let looks = 0; looks < 5; looks++) {
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await flag.getAttribute("aria-pressed")).toBe("true");
	}

	// Of two quick presses the second one stays, whatever the first one meets on its way.
	await page.unroute("**/api/exam.open");
	const slow = await holdUp(page, "exam.flag");
	await flag.click();
	await slow.wanted;
	await flag.click();
	await expect(flag).toHaveAttribute("aria-pressed", "true");
	const taken = page.waitForResponse((sent) => sent.request().postData()?.includes('"flagged":true') === true);
	slow.release();
	await taken;
	await page.reload();
	await expect(flag).toHaveAttribute("aria-pressed", "true");
});
