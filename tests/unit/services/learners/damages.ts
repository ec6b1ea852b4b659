import { randomFrom } from "../../../support/random.ts";

/** What may happen to a file: other bytes, a folder in its place, or nothing left of it. */
export type Damaged = Buffer | "folder" | "folder with something in it" | "gone";

export interface Damage {
	name: string;
	/** Undefined where it would change nothing. */
	of(bytes: Buffer, random: number): Damaged | undefined;
}

function lines(bytes: Buffer): string[] {
	return bytes.toString("latin1").split("\n");
}

function fromLines(list: readonly string[]): Buffer {
	return Buffer.from(list.join("\n"), "latin1");
}

function swapped<T>(list: readonly T[], one: number, other: number): T[] {
	const at = (index: number) => (index === one ? list[other] : index === other ? list[one] : list[index]);
	return list.flatMap((_, index) => at(index) ?? []);
}

/** Every kind of damage but a cut. */
export const damages: readonly Damage[] = [
	{ name: "zeroed", of: (bytes) => Buffer.alloc(bytes.length) },
	{ name: "random bytes", of: (bytes, seed) => Buffer.from(randomFrom(seed).bytes(bytes.length)) },
	{
		name: "a block of zeroes in it",
		of: (bytes, seed) => {
			const start = randomFrom(seed).below(bytes.length);
			return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + 512));
		},
	},
	{
		name: "a bit turned",
		of: (bytes, seed) => {
			const random = randomFrom(seed);
			const changed = Buffer.from(bytes);
			const index = random.below(bytes.length);
			changed[index] = (changed[index] ?? 0) ^ (1 << random.below(8));
			return changed;
		},
	},
	{ name: "zeroes behind it", of: (bytes) => Buffer.concat([bytes, Buffer.alloc(700)]) },
	{ name: "replaced by an empty folder", of: () => "folder" },
	{ name: "replaced by a folder", of: () => "folder with something in it" },
	{ name: "gone", of: () => "gone" },
	{ name: "in UTF-16", of: (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, "utf16le") },
	{ name: "in Latin-1", of: (bytes) => Buffer.from(bytes.toString(), "latin1") },
	{ name: "with a byte order mark", of: (bytes) => Buffer.concat([Buffer.from("\ufeff"), bytes]) },
	{
		name: "with CRLF",
		of: (bytes) => fromLines(lines(bytes).map((line, index, all) => (index < all.length - 1 ? `${line}\r` : line))),
	},
	{
		name: "with every line twice",
		of: (bytes) => fromLines(lines(bytes).flatMap((line) => (line === "" ? [line] : [line, line]))),
	},
	{ name: "twice over", of: (bytes) => Buffer.concat([bytes, bytes]) },
	{
		name: "with two lines swapped",
		of: (bytes, seed) => {
			const list = lines(bytes).slice(0, -1);
			if (list.length < 2) return undefined;
			const one = randomFrom(seed).below(list.length - 1);
			return fromLines([...swapped(list, one, one + 1), ""]);
		},
	},
	{ name: "with its lines backwards", of: (bytes) => fromLines([...lines(bytes).slice(0, -1).reverse(), ""]) },
	{
		name: "without a line in the middle",
		of: (bytes, seed) => {
			const list = lines(bytes);
			if (list.length < 4) return undefined;
			return fromLines(list.toSpliced(1 + randomFrom(seed).below(list.length - 3), 1));
		},
	},
];

/** Cut at a length. */
export function cutAt(length: number): Damage {
	return { name: `cut at ${length}`, of: (bytes) => (length < bytes.length ? bytes.subarray(0, length) : undefined) };
}
