import { enter, expect, expectAccessible, test } from "./fixtures.ts";

const name = "Lucía Martín";
const lastAt = new Date("2026-03-01T09:05:00.000Z");
const notices = [
	{
		code: "record-damaged",
		name,
		lost: 3,
		lastAt: lastAt.toISOString(),
		files: ["2026-02.jsonl.damaged-1", "snapshot.json.damaged-1"],
	},
	{ code: "record-damaged", name: "Luis", files: [] },
	{ code: "record-healed", name, files: ["snapshot.json.damaged-2"] },
	{ code: "record-cut", name, files: [] },
	{ code: "record-unreadable", files: ["a1b2c3"] },
];

test("what happened to a record is told in plain words, and leads to what can be done", async ({ page, app }) => {
	await enter(page, app);
	// The page that is here now may still ask: the one that comes is to get them.
	await page.goto("about:blank");
	await page.route("**/api/app.notices", (route) => route.fulfill({ json: { ok: true, value: { notices } } }), {
		times: 1,
	});
	await page.goto(app.origin);
	const shown = page.locator("[data-notice]");
	await expect(shown).toHaveCount(5);
	const [damaged, unknown, healed] = [shown.nth(0), shown.nth(1), shown.nth(2)];
	await expect(damaged).toContainText("Se perdieron 3 cosas que no se pudieron leer.");
	// The tests' time zone goes with the hour at which they run, so the day does as well.
	const day = new Intl.DateTimeFormat("es-ES", { dateStyle: "long", timeZone: process.env["TZ"] }).format(lastAt);
	await expect(damaged).toContainText(`Lo último que hay es del ${day}`);
	await expect(unknown).toContainText("No se puede saber cuánto se perdió.");
	await expect(healed).toContainText("No se perdió nada");
	await expect(damaged.getByText("2026-02.jsonl.damaged-1")).toBeHidden();
	await damaged.getByText("2 archivos apartados").click();
	await expect(damaged.getByText("2026-02.jsonl.damaged-1")).toBeVisible();
	await expectAccessible(page);

	// However many there are, the page is not buried under them.
	await page.setViewportSize({ width: 390, height: 844 });
	const height = async () => (await page.locator("[data-notice]").first().locator("xpath=..").boundingBox())?.height;
	await expect.poll(height).toBeLessThanOrEqual(844 * 0.6 + 1);
	await expectAccessible(page);

	await damaged.getByRole("link", { name: "Ver las copias" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Copias y traslado" })).toBeVisible();
	await expect(shown).toHaveCount(4);
	for (let left = 4; left > 0; left--) {
		await shown.first().getByRole("button", { name: "Cerrar" }).click();
		await expect(shown).toHaveCount(left - 1);
	}
});
