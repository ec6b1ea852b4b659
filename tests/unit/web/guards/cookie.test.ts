import { expect, it } from "vitest";
import { cookieValues } from "../../../../web/guards/cookie.ts";

it.each([
	[undefined, []],
	["", []],
	["a=1", ["1"]],
	["b=2; a=1", ["1"]],
	["b=2;a=1;c=3", ["1"]],
	["a=1; a=2", ["1", "2"]],
	["a=x=y", ["x=y"]],
	["a=", [""]],
	["aa=1; ba=1; A=1", []],
	["b=a=1", []],
	[";;;", []],
])("finds the values of a in %j", (header, values) => {
	expect(cookieValues(header, "a")).toEqual(values);
});
