import { execFile } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Disk, type OpenFile, realDisk } from "../../services/learners/disk.ts";

const run = promisify(execFile);

/** A small disk, such as a stick, that a test can do to what happens to disks. */
export interface SmallDisk {
	/** Where it is to be found while it is plugged in. */
	folder: string;
	/** How the store gets at it. */
	disk: Disk;
	/** Takes the last of the room. */
	fill(): Promise<void>;
	/** Gives that room back. */
	free(): Promise<void>;
	/** What is open for writing stays so; nothing else can be opened. */
	makeReadOnly(): Promise<void>;
	makeWritable(): Promise<void>;
	/** Takes the disk away; with a mounted one, an empty folder stays where it was. */
	unplug(): Promise<void>;
	plugIn(): Promise<void>;
	/** What has been put where the disk was, while it is away. */
	inItsPlace(): Promise<string[]>;
	remove(): Promise<void>;
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Why no file system can be mounted here; undefined where one can. */
export async function whyNoMount(): Promise<string | undefined> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-mount-"));
	try {
		await run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
		await run("umount", [folder]);
		return undefined;
	} catch (error) {
		return `mount: ${codeOf(error) === "ENOENT" ? "not there" : String(error).split("\n")[1]}`;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A real file system in memory, mounted in one place and shown in another one, which can go without its data going. */
export async function mountSmallDisk(kilobytes: number): Promise<SmallDisk> {
	const base = await mkdtemp(join(tmpdir(), "profundiza-disk-"));
	const [device, folder] = [join(base, "device"), join(base, "stick")];
	for (const path of [device, folder]) await mkdir(path);
	const ballast = join(device, "ballast");
	const plugIn = async () => {
		await run("mount", ["--bind", device, folder]);
	};
	await run("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", device]);
	await plugIn();
	return {
		folder,
		disk: realDisk,
		fill: async () => {
			for (const size of [64 * 1024, 4096, 1]) {
				for (;;) {
					try {
						await appendFile(ballast, Buffer.alloc(size));
					} catch (error) {
						if (codeOf(error) !== "ENOSPC") throw error;
						break;
					}
				}
			}
		},
		free: () => rm(ballast),
		// What is open for writing keeps a mount from being made read-only, as it does not when a disk fails.
		makeReadOnly: async () => {
			await run("umount", ["-l", folder]);
			await plugIn();
			await run("mount", ["-o", "remount,bind,ro", folder]);
		},
		makeWritable: async () => {
			await run("mount", ["-o", "remount,bind,rw", folder]);
		},
		unplug: async () => {
			await run("umount", ["-l", folder]);
		},
		plugIn,
		inItsPlace: () => readdir(folder),
		remove: async () => {
			await run("umount", ["-l", folder]).catch(() => undefined);
			await run("umount", ["-l", device]);
			await rm(base, { recursive: true, force: true });
		},
	};
}

/** The same by other means where nothing can be mounted: the store hears the errors, and a folder comes and goes. */
export async function pretendSmallDisk(): Promise<SmallDisk> {
	const base = await mkdtemp(join(tmpdir(), "profundiza-disk-"));
	const folder = join(base, "stick");
	await mkdir(folder);
	await writeFile(join(folder, "leeme"), "");
	let refuses: string | undefined;
	let writes = true;
	const unless = async <T>(call: string, refused: boolean, work: () => Promise<T>): Promise<T> => {
		if (refuses === undefined || !refused) return work();
		throw Object.assign(new Error(`${refuses}: ${call}`), { code: refuses });
	};
	const opened = (file: OpenFile): OpenFile => ({
		...file,
		write: (bytes, position) => unless("write", writes, () => file.write(bytes, position)),
	});
	const refuse = (code: string | undefined, alsoWrites: boolean) => async () => {
		refuses = code;
		writes = alsoWrites;
	};
	return {
		folder,
		disk: {
			...realDisk,
			makeFolder: (path) => unless("mkdir", true, () => realDisk.makeFolder(path)),
			open: (path, which) =>
				unless("open", which === "new" || refuses === "EROFS", () => realDisk.open(path, which)).then(opened),
			rename: (from, to) => unless("rename", refuses === "EROFS", () => realDisk.rename(from, to)),
			remove: (path) => unless("unlink", refuses === "EROFS", () => realDisk.remove(path)),
		},
		fill: refuse("ENOSPC", true),
		free: refuse(undefined, false),
		makeReadOnly: refuse("EROFS", false),
		makeWritable: refuse(undefined, false),
		unplug: () => rename(folder, `${folder}-away`),
		plugIn: () => rename(`${folder}-away`, folder),
		inItsPlace: () => readdir(base).then((names) => names.filter((name) => name === "stick")),
		remove: () => rm(base, { recursive: true, force: true }),
	};
}
