import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packBytes, signedPack } from "../../../support/hostile-packs/hostile-pack.ts";
import { hostilePacks } from "../../../support/hostile-packs/index.ts";
import { type PackHouse, packHouse } from "../../../support/hostile-packs/pack-house.ts";

let house: PackHouse;

beforeAll(async () => {
	house = await packHouse();
});

afterAll(async () => {
	await house.remove();
});

// What the corpus changes is taken as it is, so that each is refused for its trick and nothing else.
describe("a pack written by hand", () => {
	it.each([
		["without a signature", packBytes],
		["with one", signedPack],
	])("is taken %s", async (_, bytes) => {
		expect(await house.fateOf(bytes())).toEqual({ verified: "taken", unpacked: "taken", touched: [] });
	});
});

describe.each(Object.entries(hostilePacks))("a pack that is wrong %s", (_, packs) => {
	it.each(packs.map((pack) => [pack.trick, pack] as const))("is refused: %s", async (_trick, { reason, bytes }) => {
		expect(await house.fateOf(bytes())).toEqual({ verified: reason, unpacked: reason, touched: [] });
	});
});
