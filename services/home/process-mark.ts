import { readFile } from "node:fs/promises";

/**
 * What tells a running process from an earlier one that had the same number: the boot that it runs in and when in that
 * boot it began, both independent of the clock (fields of Linux's /proc, see proc(5)). Undefined where there is no such
 * process, and on systems that do not say.
 */
export async function processMark(pid: number): Promise<string | undefined> {
	try {
		const [boot, stat] = await Promise.all([
			readFile("/proc/sys/kernel/random/boot_id", "utf8"),
			readFile(`/proc/${pid}/stat`, "utf8"),
		]);
		// The second field, the name in parentheses, may hold anything; the time of the start is the 22nd of all.
		const began = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
		return began === undefined ? undefined : `${boot.trim()} ${began}`;
	} catch {
		return undefined;
	}
}
