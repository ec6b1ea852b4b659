import type { Random } from "../random.ts";
import { ModelFile } from "./file.ts";

/** A folder's names twice: as programs see them and as the disk holds them for certain. */
export class ModelFolder {
	readonly kind = "folder";
	readonly seen = new Map<string, ModelNode>();
	readonly held = new Map<string, ModelNode>();

	constructor(readonly identity: string) {}
}

export type ModelNode = ModelFile | ModelFolder;

/** One entry of a folder and what it became; undefined where the name was taken away. */
export interface Entry {
	folder: ModelFolder;
	name: string;
	node: ModelNode | undefined;
}

/** A change of names that happens wholly or not at all: a creation, a removal, or both ends of a renaming. */
type Change = readonly Entry[];

function touchesSame(one: Change, other: Change): boolean {
	return one.some((a) => other.some((b) => a.folder === b.folder && a.name === b.name));
}

function put(names: Map<string, ModelNode>, { name, node }: Entry): void {
	if (node === undefined) names.delete(name);
	else names.set(name, node);
}

/** The changes of names that no sync of their folder has made sure of yet. */
export class Names {
	private waiting: Change[] = [];

	change(...entries: Entry[]): void {
		for (const entry of entries) put(entry.folder.seen, entry);
		this.waiting.push(entries);
	}

	/** Makes sure of every change in a folder, and of those before them that they build on. */
	sync(folder: ModelFolder): void {
		const sure = new Set(this.waiting.filter((change) => change.some((entry) => entry.folder === folder)));
		for (const change of [...this.waiting].reverse()) {
			if ([...sure].some((later) => later !== change && touchesSame(change, later) && this.isBefore(change, later))) {
				sure.add(change);
			}
		}
		this.hold(this.waiting.filter((change) => sure.has(change)));
		this.waiting = this.waiting.filter((change) => !sure.has(change));
	}

	private isBefore(one: Change, other: Change): boolean {
		return this.waiting.indexOf(one) < this.waiting.indexOf(other);
	}

	private hold(changes: readonly Change[]): void {
		for (const change of changes) for (const entry of change) put(entry.folder.held, entry);
	}

	/**
	 * Decides what became of the changes in doubt when the power was cut: all, none, those up to a moment (a journal that
	 * keeps the order of everything), or any that do not build on one that is missing (one that does not).
	 */
	cutPower(random: Random): void {
		const how = random.pick("all", "none", "up to", "any");
		const end = random.below(this.waiting.length + 1);
		const missing: Change[] = [];
		const survived = this.waiting.filter((change, index) => {
			const kept =
				how === "all" ||
				(how === "up to" && index < end) ||
				(how === "any" && random.chance(0.5) && !missing.some((one) => touchesSame(one, change)));
			if (!kept) missing.push(change);
			return kept;
		});
		this.hold(survived);
		this.waiting = [];
	}
}

/** What a tree of names is once the power is back. */
export function afterPowerCut(folder: ModelFolder, random: Random): ModelFolder {
	const after = new ModelFolder(folder.identity);
	for (const [name, node] of folder.held) {
		const found = node instanceof ModelFile ? node.afterPowerCut(random) : afterPowerCut(node, random);
		after.seen.set(name, found);
		after.held.set(name, found);
	}
	return after;
}
