import type { WebFrameMain } from "electron";
import { expect, it } from "vitest";
import { type CallingFrame, isOwnCaller } from "../../../../electron/main/caller.ts";

const own: CallingFrame = { url: "app://profundiza/index.html#/curso", parent: null, processId: 4, routingId: 2 };
const parent = own as WebFrameMain;

it("answers the page in the window's main frame", () => {
	expect(isOwnCaller({ ...own }, own)).toBe(true);
});

it.each<[string, CallingFrame | null, CallingFrame | undefined]>([
	["a frame that is gone", null, own],
	["any frame where there is no window", own, undefined],
	["a frame inside the page", { ...own, parent, routingId: 3 }, own],
	["another frame of the same process", { ...own, routingId: 3 }, own],
	["another process", { ...own, processId: 5 }, own],
	["a page from elsewhere", { ...own, url: "https://example.org/index.html" }, own],
	["a file opened as a page", { ...own, url: "app://profundiza/media/mapa.svg" }, own],
	["a page that is not loaded yet", { ...own, url: "" }, own],
])("refuses %s", (_who, caller, main) => expect(isOwnCaller(caller, main)).toBe(false));
