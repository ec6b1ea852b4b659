import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unsafeDrawing } from "../../../../services/packs/drawing-safety.ts";

const media = join(import.meta.dirname, "../../../../content/media");
const svg = (inside: string, attributes = "") =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>\n`);

// What must not pass is in tests/support/hostile-packs/drawing-tricks.ts.
describe("a drawing that only draws", () => {
	it.each(readdirSync(media).filter((name) => name.endsWith(".svg")))("of the bundled course: %s", (name) => {
		expect(unsafeDrawing(readFileSync(join(media, name)))).toBeUndefined();
	});

	it.each([
		[
			"a declaration and remarks",
			Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- a -->\n${svg("<!-- b -->")}`),
		],
		["a mark of its byte order", Buffer.concat([Buffer.from("\u{FEFF}"), svg("")])],
		[
			"colours by name within it",
			svg('<linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient><rect fill="url(#a)"/>'),
		],
		["one gradient that is like another", svg('<linearGradient id="a"/><linearGradient id="b" href="#a"/>')],
		["an element used twice", svg('<defs><g id="a"><rect/></g></defs><use href="#a"/><use href="#a" x="2"/>')],
		[
			"the old way to name what is used",
			svg('<g id="a"/><use xlink:href="#a"/>', ' xmlns:xlink="http://www.w3.org/1999/xlink"'),
		],
		["a picture in itself", svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
		[
			"a style that follows the system's colours",
			svg("<style>.a{fill:#fff}@media (prefers-color-scheme:dark){.a{fill:rgb(0,0,0)}}</style>"),
		],
		["a style with a remark", svg("<style>/* nota */.a{fill:red}</style>")],
		[
			"words for who does not see it",
			svg("<title>Mapa</title><desc>Tres fases &amp; más</desc>", ' role="img" aria-label="Mapa: tres fases"'),
		],
		["text in two sizes", svg('<text x="1" y="2">Hola <tspan dy="1">a&#233;</tspan></text>')],
		["a turn", svg('<g transform="rotate(45 1 1) translate(2,3)"><path d="M0 0L1 1"/></g>')],
	])("with %s", (_, drawing) => {
		expect(unsafeDrawing(drawing)).toBeUndefined();
	});
});

describe("unsafeDrawing", () => {
	it("says what and in which line", () => {
		expect(unsafeDrawing(svg('\n<g>\n<rect onclick="x"/></g>'))).toEqual({ what: "onclick", line: 3 });
		expect(unsafeDrawing(svg("\n\n<script/>"))).toEqual({ what: "<script>", line: 3 });
	});

	// Each of these was written against a way of reading that begins anew at every character.
	it.each([
		["letters", `<style>${"a".repeat(2e6)}@import</style>`],
		["remarks that do not end", `<style>${"/*".repeat(1e6)}</style>`],
		["spaces in a carried picture", `<image href="data:image/png;base64,${" ".repeat(2e6)}!"/>`],
		["addresses that do not end", `<rect fill="${"url(#".repeat(4e5)}"/>`],
		["entities that do not end", `<text>${"&".repeat(4e5)}</text>`],
		["beginnings of elements", "<svg ".repeat(4e5)],
		["remarks", "<!--".repeat(5e5)],
	])("comes to an end with a great many %s", (_, inside) => {
		expect(unsafeDrawing(svg(inside))).toEqual(expect.anything());
	});
});
