import type { Random } from "../random.ts";

/** What is known of a byte: it is on the disk, will be with the next sync, or was given up by a sync that failed. */
const onDisk = 0;
const waiting = 1;
const givenUp = 2;

function resized(bytes: Uint8Array, length: number): Uint8Array {
	const changed = new Uint8Array(length);
	changed.set(bytes.subarray(0, length));
	return changed;
}

/**
 * The bytes of a file twice: as programs see them and as the disk holds them for certain.
 *
 * A sync that fails gives up what it should have written, as Linux does: programs go on seeing it, and a later sync
 * that succeeds says nothing about it.
 */
export class ModelFile {
	readonly kind = "file";
	private seen = new Uint8Array();
	private marks = new Uint8Array();
	private held = new Uint8Array();
	/** Every length that the file had since the last sync, that one's first. */
	private lengths = [0];

	constructor(readonly identity: string) {}

	get bytes(): Uint8Array {
		return this.seen.slice();
	}

	get length(): number {
		return this.seen.length;
	}

	private resize(length: number): void {
		const before = this.seen.length;
		this.seen = resized(this.seen, length) as Uint8Array<ArrayBuffer>;
		this.marks = resized(this.marks, length) as Uint8Array<ArrayBuffer>;
		this.marks.fill(waiting, Math.min(before, length));
		this.lengths.push(length);
	}

	write(bytes: Uint8Array, position: number): void {
		if (position + bytes.length > this.seen.length) this.resize(position + bytes.length);
		this.seen.set(bytes, position);
		this.marks.fill(waiting, position, position + bytes.length);
	}

	truncate(length: number): void {
		this.resize(length);
	}

	sync(): void {
		const held = resized(this.held, this.seen.length);
		for (const [index, byte] of this.seen.entries()) {
			if (this.marks[index] === givenUp) continue;
			held[index] = byte;
			this.marks[index] = onDisk;
		}
		this.held = held as Uint8Array<ArrayBuffer>;
		this.lengths = [this.seen.length];
	}

	failSync(): void {
		for (const [index, mark] of this.marks.entries()) if (mark === waiting) this.marks[index] = givenUp;
	}

	/** What was given up waits for a sync again. */
	takeUp(): void {
		for (const [index, mark] of this.marks.entries()) if (mark === givenUp) this.marks[index] = waiting;
	}

	/** A file with nothing in doubt: what this one turns out to be once the power is back. */
	afterPowerCut(random: Random): ModelFile {
		const after = new ModelFile(this.identity);
		after.seen = this.survivors(random) as Uint8Array<ArrayBuffer>;
		after.marks = new Uint8Array(after.seen.length);
		after.held = after.seen.slice();
		after.lengths = [after.seen.length];
		return after;
	}

	/** Every byte that is certain, and of the others old, new, zero or anything, with any length between the known ones. */
	private survivors(random: Random): Uint8Array {
		const low = Math.min(...this.lengths);
		const high = Math.max(...this.lengths);
		const [synced = 0] = this.lengths;
		const how = random.pick("old", "new", "prefix", "blocks");
		const length =
			how === "old"
				? synced
				: how === "new"
					? this.seen.length
					: random.pick(...(this.lengths as [number, ...number[]]), low + random.below(high - low + 1));
		const block = random.pick(1, 16, 64, 512);
		const reach = random.below(length + 1);
		const rest = random.pick("old", "zero", "garbage");
		const bytes = new Uint8Array(length);
		let fate: "new" | "old" | "zero" | "garbage" = "new";
		for (let index = 0; index < length; index++) {
			if (how === "old") fate = "old";
			else if (how === "prefix") fate = index < reach ? "new" : rest;
			else if (how === "blocks" && index % block === 0) fate = random.pick("new", "old", "zero", "garbage");
			const certain = index < low && this.marks[index] === onDisk;
			bytes[index] = certain ? (this.held[index] ?? 0) : this.byte(index, fate, random);
		}
		return bytes;
	}

	private byte(index: number, fate: "new" | "old" | "zero" | "garbage", random: Random): number {
		if (fate === "new") return this.seen[index] ?? 0;
		if (fate === "old") return this.held[index] ?? 0;
		return fate === "zero" ? 0 : random.below(256);
	}
}
