import { expect, it } from "vitest";
import { isOwnHost } from "../../../../web/guards/host.ts";

it("takes its own name exactly, once", () => {
	expect(isOwnHost(["127.0.0.1:4000"], 4000)).toBe(true);
});

it.each([
	[undefined],
	[[]],
	[[""]],
	[["127.0.0.1"]],
	[["127.0.0.1:4001"]],
	[["127.0.0.1:04000"]],
	[["localhost:4000"]],
	[["LOCALHOST:4000"]],
	[["[::1]:4000"]],
	[["evil.example"]],
	[["127.0.0.1:4000.evil.example"]],
	[["127.0.0.1:4000", "127.0.0.1:4000"]],
	[["127.0.0.1:4000", "evil.example"]],
])("takes no other: %j", (hosts) => {
	expect(isOwnHost(hosts, 4000)).toBe(false);
});
