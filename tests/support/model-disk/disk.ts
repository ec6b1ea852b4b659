import type { Disk, OpenFile } from "../../../services/learners/disk.ts";
import type { Random } from "../random.ts";
import { ModelFile } from "./file.ts";
import { afterPowerCut, ModelFolder, type ModelNode, Names } from "./names.ts";

export type Call = keyof Disk | Exclude<keyof OpenFile, "identity">;

/** What a test makes of a call: nothing, an error of the system, or the end of the process or of the power. */
export type Fate =
	| { kind: "fine" }
	| { kind: "error"; code: string }
	| { kind: "end"; when: "before" | "middle" | "after" };

export const fine: Fate = { kind: "fine" };

export function systemError(code: string, call: string, path: string): Error {
	return Object.assign(new Error(`${code}: ${call} '${path}'`), { code, path });
}

/** The calls that change what is on the disk, or make sure of it. */
export const changing: ReadonlySet<Call> = new Set<Call>([
	...(["makeFolder", "open", "rename", "remove", "removeFolder", "syncFolder"] as const),
	...(["write", "sync", "truncate"] as const),
]);

/** What is left of a call's work where it ends in the middle, or with an error. */
interface Leaves {
	inTheMiddle?: () => void;
	onError?: () => void;
}

function partsOf(path: string): string[] {
	return path.split(/[\\/]/).filter((part) => part !== "");
}

/**
 * A disk in memory that promises no more than a real one does. What was written is certain only once the file is synced,
 * a name only once its folder is; after a power cut everything else is there wholly, partly or not at all.
 */
export class ModelDisk {
	private root: ModelFolder;
	private names = new Names();
	private identities = 0;
	/** How often a process was ended: what it held open is out of its reach since. */
	ends = 0;
	/** Every call of the process at work, in order. */
	calls: { call: Call; path: string }[] = [];
	/** Asked about every call. */
	fate: (call: Call, path: string, index: number) => Fate = () => fine;

	constructor(home: string) {
		this.root = new ModelFolder(this.identity());
		let folder = this.root;
		for (const name of partsOf(home)) {
			const next = new ModelFolder(this.identity());
			folder.seen.set(name, next);
			folder.held.set(name, next);
			folder = next;
		}
	}

	private identity(): string {
		this.identities++;
		return `model:${this.identities}`;
	}

	/** Ends the process at work, as `kill -9` does: what it wrote is seen by the next one. */
	kill(): void {
		this.ends++;
		this.calls = [];
		this.fate = () => fine;
	}

	/** Ends every process and decides about all that was in doubt. */
	cutPower(random: Random): void {
		this.kill();
		this.names.cutPower(random);
		this.root = afterPowerCut(this.root, random);
		this.names = new Names();
	}

	/** Every file below a folder with its bytes as programs see them, by path. */
	files(path: string): Map<string, Uint8Array> {
		const found = new Map<string, Uint8Array>();
		const visit = (node: ModelNode | undefined, at: string) => {
			if (node instanceof ModelFile) found.set(at, node.bytes);
			else for (const [name, child] of node?.seen ?? []) visit(child, at === "" ? name : `${at}/${name}`);
		};
		visit(this.look(path), "");
		return found;
	}

	private allFiles(folder: ModelFolder): ModelFile[] {
		return [...folder.seen.values()].flatMap((node) => (node instanceof ModelFile ? [node] : this.allFiles(node)));
	}

	private look(path: string): ModelNode | undefined {
		let node: ModelNode | undefined = this.root;
		for (const part of partsOf(path)) node = node instanceof ModelFolder ? node.seen.get(part) : undefined;
		return node;
	}

	private node(call: Call, path: string): ModelNode {
		const node = this.look(path);
		if (node === undefined) throw systemError("ENOENT", call, path);
		return node;
	}

	private folder(call: Call, path: string): ModelFolder {
		const node = this.node(call, path);
		if (!(node instanceof ModelFolder)) throw systemError("ENOTDIR", call, path);
		return node;
	}

	private file(call: Call, path: string): ModelFile {
		const node = this.node(call, path);
		if (!(node instanceof ModelFile)) throw systemError("EISDIR", call, path);
		return node;
	}

	private place(call: Call, path: string): { folder: ModelFolder; name: string } {
		const parts = partsOf(path);
		const name = parts.pop() ?? "";
		return { folder: this.folder(call, parts.join("/")), name };
	}

	/**
	 * The disk as a process sees it that starts now.
	 *
	 * The model ends here: what the sync of an earlier process gave up is not given up for good. The store makes it safe
	 * with its copy a second later, and nobody asks it to be safe against a power cut in that second too.
	 */
	start(): Disk {
		for (const file of this.allFiles(this.root)) file.takeUp();
		const { ends } = this;
		const running = (call: Call, path: string) => {
			if (ends !== this.ends) throw systemError("EIO", `${call} after the end`, path);
		};

		const does = async <T>(call: Call, path: string, work: () => T, leaves: Leaves = {}): Promise<T> => {
			running(call, path);
			await Promise.resolve();
			running(call, path);
			this.calls.push({ call, path });
			const fate = this.fate(call, path, this.calls.length - 1);
			if (fate.kind === "fine") return work();
			if (fate.kind === "error") {
				leaves.onError?.();
				throw systemError(fate.code, call, path);
			}
			if (fate.when === "middle") leaves.inTheMiddle?.();
			if (fate.when === "after") work();
			this.kill();
			throw systemError("EIO", `${call} at the end`, path);
		};

		const opened = (path: string, file: ModelFile): OpenFile => ({
			identity: file.identity,
			write: (bytes, position) => {
				const copy = bytes.slice();
				const half = () => file.write(copy.subarray(0, Math.floor(copy.length / 2)), position);
				return does("write", path, () => file.write(copy, position), { inTheMiddle: half, onError: half });
			},
			sync: () => does("sync", path, () => file.sync(), { onError: () => file.failSync() }),
			truncate: (length) => does("truncate", path, () => file.truncate(length)),
			close: () => does("close", path, () => undefined),
		});

		return {
			readFile: (path, from = 0) => does("readFile", path, () => this.file("readFile", path).bytes.slice(from)),
			stat: (path) =>
				does("stat", path, () => {
					const node = this.node("stat", path);
					const folder = node instanceof ModelFolder;
					return { size: folder ? 4096 : node.length, folder, identity: node.identity };
				}),
			readFolder: (path) => does("readFolder", path, () => [...this.folder("readFolder", path).seen.keys()]),
			makeFolder: (path) => does("makeFolder", path, () => this.makeFolder(path)),
			open: (path, which) => does("open", path, () => opened(path, this.openFile(path, which))),
			rename: (from, to) => does("rename", from, () => this.rename(from, to)),
			remove: (path) => does("remove", path, () => this.remove(path)),
			removeFolder: (path) => does("removeFolder", path, () => this.removeFolder(path)),
			syncFolder: (path) => does("syncFolder", path, () => this.names.sync(this.folder("syncFolder", path))),
		};
	}

	private makeFolder(path: string): void {
		let folder = this.root;
		for (const name of partsOf(path)) {
			const found = folder.seen.get(name);
			if (found instanceof ModelFile) throw systemError("ENOTDIR", "makeFolder", path);
			const next = found ?? new ModelFolder(this.identity());
			if (found === undefined) this.names.change({ folder, name, node: next });
			folder = next;
		}
	}

	private openFile(path: string, which: "new" | "old"): ModelFile {
		if (which === "old") return this.file("open", path);
		const place = this.place("open", path);
		if (place.folder.seen.has(place.name)) throw systemError("EEXIST", "open", path);
		const file = new ModelFile(this.identity());
		this.names.change({ ...place, node: file });
		return file;
	}

	private rename(from: string, to: string): void {
		const node = this.node("rename", from);
		const [source, target] = [this.place("rename", from), this.place("rename", to)];
		const replaced = target.folder.seen.get(target.name);
		if (replaced === node) return;
		if (replaced instanceof ModelFolder) {
			if (node instanceof ModelFile) throw systemError("EISDIR", "rename", to);
			if (replaced.seen.size > 0) throw systemError("ENOTEMPTY", "rename", to);
		} else if (replaced !== undefined && node instanceof ModelFolder) throw systemError("ENOTDIR", "rename", to);
		this.names.change({ ...source, node: undefined }, { ...target, node });
	}

	private remove(path: string): void {
		this.file("remove", path);
		this.names.change({ ...this.place("remove", path), node: undefined });
	}

	private removeFolder(path: string): void {
		if (this.folder("removeFolder", path).seen.size > 0) throw systemError("ENOTEMPTY", "removeFolder", path);
		this.names.change({ ...this.place("removeFolder", path), node: undefined });
	}
}
