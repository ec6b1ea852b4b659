import { expect, it } from "vitest";
import { isGranted } from "../../../../electron/main/permissions.ts";

it("grants writing text to the clipboard", () => {
	expect(isGranted("clipboard-sanitized-write")).toBe(true);
});

it.each([
	"clipboard-read",
	"media",
	"geolocation",
	"notifications",
	"fullscreen",
	"openExternal",
	"fileSystem",
	"hid",
	"unknown",
	"",
	"constructor",
])("denies %j", (permission) => expect(isGranted(permission)).toBe(false));
