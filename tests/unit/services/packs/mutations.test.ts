import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackRefusal } from "../../../../core/pack/refusal.ts";
import type { PackFile } from "../../../../services/packs/pack-file.ts";
import { examinePack } from "../../../../services/packs/read-pack.ts";
import { verifyOpenPack } from "../../../../services/packs/verify.ts";
import { packBytes, signedPack } from "../../../support/hostile-packs/hostile-pack.ts";
import { type PackHouse, packHouse } from "../../../support/hostile-packs/pack-house.ts";
import { full, runs } from "../../../support/runs.ts";

/** A pack that lies in memory. */
function inMemory(bytes: Buffer): PackFile {
	return {
		size: bytes.length,
		read: async (into, position) => {
			const part = bytes.subarray(position, position + into.length);
			if (part.length < into.length) throw new PackRefusal({ code: "truncated", params: {} });
			into.set(part);
		},
		close: async () => {},
	};
}

async function isRefused(bytes: Buffer): Promise<boolean> {
	try {
		await verifyOpenPack(await examinePack(inMemory(bytes), "0.1.0"));
		return false;
	} catch (error) {
		if (error instanceof PackRefusal) return true;
		throw error;
	}
}

describe("a pack with one bit flipped", () => {
	it.each([
		["signed", signedPack],
		["not signed", packBytes],
	])("is refused, whichever it is: %s", async (_, make) => {
		const bytes = make();
		expect(await isRefused(bytes)).toBe(false);
		const taken: string[] = [];
		// All of them in full; otherwise each so manieth, so that every bit of a byte has its turn.
		for (let at = 0; at < bytes.length * 8; at += full ? 1 : 41) {
			const [place, bit] = [at >> 3, 1 << (at & 7)];
			bytes.writeUInt8(bytes.readUInt8(place) ^ bit, place);
			if (!(await isRefused(bytes))) taken.push(`${place}: ${bit}`);
			bytes.writeUInt8(bytes.readUInt8(place) ^ bit, place);
		}
		expect(taken).toEqual([]);
	});
});

type Mutation = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, where: number): number => Math.floor(where * bytes.length);
const extremes = fc.constantFrom(
	0,
	1,
	0x7fffffff,
	0x80000000,
	0xfffffffe,
	0xffffffff,
	0x04034b50,
	0x02014b50,
	0x06054b50,
);

/** The ways in which a file comes to harm, or is brought to it. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	place.map((end) => (bytes: Buffer) => bytes.subarray(0, at(bytes, end))),
	place.map((start) => (bytes: Buffer) => bytes.subarray(at(bytes, start))),
	fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
		([where, more]) =>
			(bytes: Buffer) =>
				Buffer.concat([bytes.subarray(0, at(bytes, where)), more, bytes.subarray(at(bytes, where))]),
	),
	fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([where, other]) => (bytes: Buffer) => {
		const copy = Buffer.from(bytes);
		copy.set(other.subarray(0, copy.length - at(bytes, where)), at(bytes, where));
		return copy;
	}),
	fc.tuple(place, extremes).map(([where, value]) => (bytes: Buffer) => {
		const copy = Buffer.from(bytes);
		if (copy.length >= 4) copy.writeUInt32LE(value, Math.min(at(bytes, where), copy.length - 4));
		return copy;
	}),
	// Near the end are the table and the counts.
	fc.tuple(fc.nat(400), extremes).map(([back, value]) => (bytes: Buffer) => {
		const copy = Buffer.from(bytes);
		if (copy.length >= 4) copy.writeUInt32LE(value, Math.max(0, copy.length - 4 - back));
		return copy;
	}),
	fc.tuple(place, place, place).map(([from, to, into]) => (bytes: Buffer) => {
		const part = bytes.subarray(Math.min(at(bytes, from), at(bytes, to)), Math.max(at(bytes, from), at(bytes, to)));
		return Buffer.concat([bytes.subarray(0, at(bytes, into)), part, bytes.subarray(at(bytes, into))]);
	}),
	// The same word written otherwise wherever it stands: names at the files, in the table and in the manifest.
	fc
		.tuple(
			fc.constantFrom("content", "media", "primera", "mapa.svg", "sha256", "quizzes"),
			fc.constantFrom(".", "/", "\\", "\0", "A", "é"),
		)
		.map(
			([word, letter]) =>
				(bytes: Buffer) =>
					Buffer.from(bytes.toString("latin1").replaceAll(word, letter.repeat(word.length)), "latin1"),
		),
);

describe("a pack that has come to harm", () => {
	let house: PackHouse;

	beforeAll(async () => {
		house = await packHouse();
	});

	afterAll(async () => {
		await house.remove();
	});

	it("is refused with a reason, or is as it was, and touches nothing outside its folder", async () => {
		await fc.assert(
			fc.asyncProperty(fc.boolean(), fc.array(mutation, { minLength: 1, maxLength: 4 }), async (signed, mutations) => {
				const good = signed ? signedPack() : packBytes();
				const harmed = mutations.reduce((bytes, mutate) => mutate(bytes), good);
				const { verified, unpacked, touched } = await house.fateOf(harmed);
				expect(touched).toEqual([]);
				expect(unpacked).toBe(verified);
				expect(verified).not.toMatch(/^failed/);
				if (verified === "taken") expect(harmed.equals(good)).toBe(true);
			}),
			{ numRuns: runs(40) },
		);
	});
});
