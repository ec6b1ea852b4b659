import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { instructorsDesk, profundiza } from "./library-desk.ts";

// The browser speaks another language than the learner.
test.use({ locale: "en-US", colorScheme: "light" });

test("a window whose course was removed says so, in the language of its learner, and leads to the library", async ({
	page,
	app,
	context,
}) => {
	const desk = await instructorsDesk();
	const title = page.getByRole("heading", { level: 1, name: "Este curso ya no está aquí" });
	const toLibrary = page.getByRole("main").getByRole("link", { name: "Ir a la biblioteca" });
	try {
		await profundiza("install", desk.first, "--home", app.home);
		await enter(page, app, { language: "Español" });
		await page.goto(`${app.origin}/curso/pan/index.html#/progreso`);
		await expect(page.getByRole("heading", { level: 1, name: "Progreso" })).toBeVisible();

		await profundiza("remove", "pan", "--home", app.home);
		// A page that begins finds it.
		const other = await context.newPage();
		await other.goto(`${app.origin}/curso/pan/index.html`);
		await expect(other.getByRole("heading", { level: 1, name: "This course is no longer here" })).toBeVisible();
		await other.close();

		await page.getByRole("navigation").getByRole("link", { name: "Notas" }).press("Enter");
		await expect(title).toBeVisible();
		await expect(page.getByText("Reintentar")).toHaveCount(0);
		await expect(toLibrary).toBeVisible();
		await expectAccessible(page);
		await page.reload();
		await expect(title).toBeVisible();
		await expect(page.locator("html")).toHaveAttribute("lang", "es");
		await toLibrary.press("Enter");
		await expect(page.getByRole("heading", { level: 1, name: "Biblioteca" })).toBeVisible();
	} finally {
		await desk.clear();
	}
});

test("an application that falls silent while it installs is not said to have installed nothing", async ({
	page,
	app,
}) => {
	const desk = await instructorsDesk();
	try {
		await enter(page, app, { language: "Español" });
		await page.goto(`${app.origin}/#/biblioteca`);
		await page.getByLabel("Elegir un archivo…").setInputFiles(desk.first);
		const install = page.getByRole("button", { name: "Instalar", exact: true });
		await expect(install).toBeVisible();
		// No reply comes any more, as of a process that has ended.
		await page.route("**/api/library.*", (route) => route.fulfill({ body: "", contentType: "application/json" }));
		await install.press("Enter");
		await expect(page.getByRole("heading", { level: 2, name: "La aplicación ya no responde" })).toBeVisible();
		await expect(page.getByText("No se sabe si el curso llegó a instalarse.")).toBeVisible();
		await expect(page.getByText("No se ha instalado nada")).toHaveCount(0);
		await expectAccessible(page);
		// Asked once more, it is known no better.
		await page.getByRole("button", { name: "Examinar otra vez" }).press("Enter");
		await expect(page.getByText("No se sabe si el curso llegó a instalarse.")).toBeVisible();
		await expect(page.getByText("No se ha instalado nada")).toHaveCount(0);
		await page.unroute("**/api/library.*");
		await page.getByRole("button", { name: "Examinar otra vez" }).press("Enter");
		await expect(install).toBeVisible();

		// Nor is anything else in the library said to have been left undone, where only its reply was lost.
		await page.goto(`${app.origin}/#/biblioteca`);
		await page.route("**/api/library.dismiss", async (route) => {
			await route.fetch();
			await route.fulfill({ body: "", contentType: "application/json" });
		});
		await page.getByRole("button", { name: "Descartar pan-1.curso" }).press("Enter");
		await expect(page.getByText("No llegó respuesta: no se sabe si se hizo.", { exact: false })).toBeFocused();
		await expect(page.getByRole("button", { name: "Descartar pan-1.curso" })).toHaveCount(0);
	} finally {
		await desk.clear();
	}
});
