import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepPlace, recallPlace } from "../../../../electron/main/window-memory.ts";

let home = "";
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), "profundiza-window-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const place = { x: 10, y: -20, width: 800, height: 600, maximized: true };

it("recalls the place that was kept, and leaves one file", () => {
	keepPlace(home, { ...place, x: 0 });
	keepPlace(home, place);
	expect(recallPlace(home)).toEqual(place);
	expect(readdirSync(home)).toEqual(["window.json"]);
});

it("recalls nothing where nothing is kept", () => {
	expect(recallPlace(home)).toBeUndefined();
});

it.each(["", "{", "null", '{"x":1}', '{"x":"1","y":2,"width":800,"height":600,"maximized":true}'])(
	"recalls nothing from %j",
	(text) => {
		writeFileSync(join(home, "window.json"), text);
		expect(recallPlace(home)).toBeUndefined();
	},
);

it("does not stop the program where the place cannot be kept", () => {
	expect(() => keepPlace(join(home, "no", "existe"), place)).not.toThrow();
});
