import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { textsIn } from "../../../../electron/main/i18n/texts.ts";
import { menuTemplate } from "../../../../electron/main/menu-template.ts";

function everyItem(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
	return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

const platforms = ["linux", "win32", "darwin"] as const;
const zooming = ["resetZoom", "zoomIn", "zoomOut", "togglefullscreen"];
const editing = ["undo", "redo", "cut", "copy", "paste", "selectAll"];

describe.each(platforms)("the menu on %s", (platform) => {
	it.each(["es", "en"] as const)("has a word of ours for every item in %s", (locale) => {
		const items = everyItem(menuTemplate(textsIn(locale), platform)).filter(({ type }) => type !== "separator");
		for (const item of items) expect(item.label, item.role).toMatch(/\S/);
	});

	it("offers editing, zoom, the window, help and a way out", () => {
		const roles = everyItem(menuTemplate(textsIn("es"), platform)).map(({ role }) => role);
		expect(roles).toEqual(expect.arrayContaining([...editing, ...zooming, "minimize", "help", "about", "quit"]));
	});

	it("does nothing but by roles, so it opens no page and runs no code", () => {
		for (const item of everyItem(menuTemplate(textsIn("es"), platform))) {
			expect(item.click).toBeUndefined();
			expect(item.role ?? item.type).toBeDefined();
		}
	});

	it("offers no way into the developer's tools", () => {
		const roles = everyItem(menuTemplate(textsIn("es"), platform)).map(({ role }) => role);
		expect(roles).not.toContain("toggleDevTools");
	});
});

it("speaks the person's language", () => {
	const labels = (locale: "es" | "en") => menuTemplate(textsIn(locale), "linux").map(({ label }) => label);
	expect(labels("es")).toEqual(["Archivo", "Edición", "Ver", "Ventana", "Ayuda"]);
	expect(labels("en")).toEqual(["File", "Edit", "View", "Window", "Help"]);
});

it("has the application's own menu on Apple's system only", () => {
	expect(menuTemplate(textsIn("es"), "darwin")[0]?.role).toBe("appMenu");
	expect(menuTemplate(textsIn("es"), "win32")[0]?.role).toBe("fileMenu");
});
