import { expect, it } from "vitest";
import { isJson } from "../../../../web/guards/content-type.ts";

it.each([
	"application/json",
	"application/json; charset=utf-8",
	"Application/JSON;charset=UTF-8",
	'application/json; charset="utf-8"',
])("takes %s", (type) => {
	expect(isJson([type])).toBe(true);
});

it.each([
	[undefined],
	[[]],
	[[""]],
	[["text/plain"]],
	[["application/jsonp"]],
	[["application/json+x"]],
	[["application/json; charset=latin1"]],
	[["application/json; boundary=x"]],
	[["text/plain, application/json"]],
	[["application/json", "text/plain"]],
])("does not take %j", (types) => {
	expect(isJson(types)).toBe(false);
});
