import { deferred } from "../support/deferred.ts";
import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { notedLesson, openLesson, paragraph, selectWords, sign, toolbar } from "./note-steps.ts";
import { selectByMouse } from "./passages.ts";

test("a note that was just typed is there after its page was closed at once", async ({ page, app, context }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectByMouse(page, paragraph(page), "Si falta", "no lo es.");
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await page.getByRole("textbox", { name: "Nota" }).pressSequentially("Escrito deprisa");
	const closed = page.waitForEvent("close");
	await page.close({ runBeforeUnload: true });
	await closed;
	const other = await context.newPage();
	// What was sent in closing may arrive after what the other page asks.
	await expect(async () => {
		await other.goto("about:blank");
		await other.goto(`${app.origin}/#/notas`);
		await expect(other.getByText("Escrito deprisa")).toBeVisible({ timeout: 5000 });
	}).toPass({ timeout: 60_000 });
});

test("a note whose recording takes long is sent all the same as its page is left, and goes on where it comes back", async ({
	page,
	app,
	context,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	const [late, sent] = [deferred(), [] as string[]];
	await page.route("**/api/annotation.set", async (route) => {
		sent.push(route.request().postDataJSON().text);
		const isFirst = sent.length === 1;
		const response = await route.fetch();
		if (isFirst) await late.promise;
		await route.fulfill({ response });
	});
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	const note = page.getByRole("textbox", { name: "Nota" });
	await note.pressSequentially("Escrito deprisa");
	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
	await expect.poll(() => sent).toEqual(["", "Escrito deprisa"]);
	const other = await context.newPage();
	await other.goto(`${app.origin}/#/notas`);
	await expect(other.getByText("Escrito deprisa")).toBeVisible();
	await other.close();

	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow")));
	late.resolve();
	await note.pressSequentially(", y más");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.reload();
	await sign(page, /^Nota sobre/).click();
	await expect(note).toHaveValue("Escrito deprisa, y más");
});

test(
	"the first letters are not lost, however soon they are typed after Ctrl+Enter or «Anotar»",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		await page.route("**/api/annotation.set", async (route) => {
			const answer = await route.fetch();
			await new Promise((resolve) => setTimeout(resolve, 300));
			await route.fulfill({ response: answer });
		});
		await page.keyboard.press("Alt+m");
		await expect(page.getByRole("application", { name: "Marcar un pasaje" })).toBeFocused();
		await page.keyboard.press("Control+Enter");
		await page.keyboard.type("Abcdefghijklmnopqrstuvwxyz", { delay: 0 });
		await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Abcdefghijklmnopqrstuvwxyz");
		await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
		await page.keyboard.press("Escape");

		await selectWords(page);
		await toolbar(page).getByRole("button", { name: "Anotar" }).click();
		await page.keyboard.type("Zyxwvutsrqponmlkjihgfedcba", { delay: 0 });
		await expect(page.getByRole("textbox", { name: "Nota" })).toHaveValue("Zyxwvutsrqponmlkjihgfedcba");
		await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
		await page.reload();
		await expect(sign(page, /^Nota sobre/)).toHaveCount(2);
	},
);

test(
	"a note that is too long is told so, never said to be saved, and kept whole until it is shorter",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		const note = await notedLesson(page, app.origin, "Breve");
		const state = page.getByRole("dialog").getByRole("status");
		await note.fill("a".repeat(4880));
		await expect(page.getByText("Quedan 120 caracteres")).toBeVisible();
		await expect(state).toHaveText("Guardado");
		// What is pasted comes in at once.
		await page.keyboard.insertText("b".repeat(155));
		await expect(page.getByText("Sobran 35 caracteres: no se guardará hasta que la acortes")).toBeVisible();
		await expect(note).toHaveAttribute("aria-invalid", "true");
		await expect(state).toHaveText("");
		await expectAccessible(page);
		await page.keyboard.press("Escape");
		await expect(note).toBeHidden();
		await sign(page, /^Nota sobre/).click();
		await expect(note).toHaveValue("a".repeat(4880) + "b".repeat(155));
		await note.press("Control+End");
		for (let left = 35; left > 0; left--) await page.keyboard.press("Backspace");
		await expect(state).toHaveText("Guardado");
		await page.reload();
		await sign(page, /^Nota sobre/).click();
		await expect(note).toHaveValue("a".repeat(4880) + "b".repeat(120));
	},
);

test("a note that could not be recorded stays where it was written, and is saved at the next try", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	const note = page.getByRole("textbox", { name: "Nota" });
	await expect(note).toBeFocused();
	const refusal = JSON.stringify({ ok: false, code: "not-saved", message: "The disk refused." });
	await page.route("**/api/annotation.set", (route) =>
		route.fulfill({ contentType: "application/json", body: refusal }),
	);
	await note.fill("No se pierde");
	await expect(page.getByText("No se pudo guardar. El texto sigue aquí.")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(note).toBeHidden();
	await expect(sign(page, /«/)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(note).toHaveValue("No se pierde");
	await page.keyboard.press("Escape");
	await page.unroute("**/api/annotation.set");
	await page.getByRole("button", { name: "Reintentar" }).click();
	await expect(sign(page, /^Nota sobre/)).toBeVisible();
	await page.goto(`${app.origin}/#/notas`);
	await expect(page.getByText("No se pierde")).toBeVisible();
});

test(
	"a note that could not be recorded and was removed does not come back with «Reintentar»",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		await openLesson(page, app.origin);
		const refusal = { ok: false, code: "not-saved", message: "The disk refused." };
		const [sent, calls] = [[] as string[], "**/api/annotation.set"];
		page.on("request", (request) => {
			if (request.url().endsWith("/annotation.set")) sent.push(request.postDataJSON().text);
		});
		for (const text of ["", "No la quiero"]) {
			await page.route(calls, (route) => route.fulfill({ json: refusal }));
			await selectWords(page);
			await toolbar(page).getByRole("button", { name: "Anotar" }).click();
			await expect(page.getByRole("button", { name: "Reintentar" })).toBeVisible();
			if (text !== "") {
				await page.getByRole("textbox", { name: "Nota" }).fill(text);
				await expect(page.getByText("No se pudo guardar. El texto sigue aquí.")).toBeVisible();
			}
			await page.getByRole("button", { name: "Quitar" }).click();
			await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
			await page.unroute(calls);
			const before = sent.length;
			await page.getByRole("button", { name: "Reintentar" }).click();
			await expect(page.getByRole("button", { name: "Reintentar" })).toBeHidden();
			await page.getByRole("button", { name: "Deshacer" }).click();
			await expect(sign(page, text === "" ? /^Resaltado/ : /^Nota sobre/)).toHaveCount(1);
			// What was tried again would have come first.
			expect(sent.slice(before)).toEqual([text]);
			await sign(page, /«/).click();
			await page.getByRole("button", { name: "Quitar" }).click();
			await expect(sign(page, /«/)).toHaveCount(0);
		}
	},
);

test("what the disk has refused is never said to be saved", rarely, async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin);
	await page.route("**/api/annotation.set", async (route) => {
		const response = await route.fetch();
		const { value } = (await response.json()) as { value: object };
		await route.fulfill({ response, json: { ok: true, value: { ...value, saved: false } } });
	});
	await page.route("**/api/record.status", (route) =>
		route.fulfill({ json: { ok: true, value: { unsaved: 1, reason: "other" } } }),
	);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	await expect(page.getByText("Pasaje resaltado. Aún no está guardado en el disco.")).toBeAttached();
	await page.getByRole("textbox", { name: "Nota" }).fill("En memoria");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Aún no está guardado en el disco");
	// The record comes to the disk, and with it the note, without being written on again.
	await page.unroute("**/api/record.status");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	await page.unroute("**/api/annotation.set");
	await page.getByRole("textbox", { name: "Nota" }).fill("En el disco");
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
});
