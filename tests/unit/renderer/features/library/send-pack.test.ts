import { describe, expect, it } from "vitest";
import { packInReply } from "../../../../../renderer/features/library/send-pack.ts";

describe("the reply to a pack that was sent", () => {
	it("names it", () => {
		expect(packInReply('{"ok":true,"value":{"pack":"p-1"}}')).toBe("p-1");
	});

	it("says why it was refused", () => {
		const refused = '{"ok":false,"code":"not-saved","message":"The disk is full."}';
		expect(() => packInReply(refused)).toThrow(expect.objectContaining({ code: "not-saved" }));
	});

	it.each([
		"",
		"<html>",
		"null",
		"7",
		"{}",
		'{"ok":true}',
		'{"ok":true,"value":null}',
		'{"ok":true,"value":{"pack":5}}',
		'{"ok":false}',
		'{"ok":false,"code":5}',
	])("is none that is anything else: %s", (text) => {
		expect(() => packInReply(text)).toThrow(expect.objectContaining({ code: "unreachable" }));
	});
});
