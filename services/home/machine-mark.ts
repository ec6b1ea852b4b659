import { createHash } from "node:crypto";
import { readdir, readFile, readlink } from "node:fs/promises";
import { hostname, networkInterfaces } from "node:os";
import { join } from "node:path";

/** What the numbers of processes are counted in: two containers of one computer count each for themselves. */
async function processSpace(): Promise<string> {
	return readlink("/proc/self/ns/pid").catch(() => "");
}

/** Addresses of the network cards that are built in, whether they are in use or not. Linux alone says which those are. */
async function builtInCards(): Promise<string[]> {
	const folder = "/sys/class/net";
	const names = await readdir(folder).catch(() => []);
	const found = await Promise.all(
		names.map(async (name) => {
			try {
				await readlink(join(folder, name, "device"));
				return (await readFile(join(folder, name, "address"), "utf8")).trim();
			} catch {
				return "";
			}
		}),
	);
	return found.filter((address) => address !== "");
}

function cardsInUse(): string[] {
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ internal, mac }) => !internal && mac !== "00:00:00:00:00:00")
		.map(({ mac }) => mac);
}

/**
 * What tells this computer from others: a hash of its name, its network cards and the space of its processes. Computers
 * set up from one image share a name, and only the cards tell them apart; so without any card it is undefined. A mark
 * that changed (another name or card) only makes a lock of this computer count as one of another.
 */
export async function machineMark(): Promise<string | undefined> {
	const builtIn = await builtInCards();
	const cards = [...new Set(builtIn.length > 0 ? builtIn : cardsInUse())].sort();
	if (cards.length === 0) return undefined;
	const text = [hostname(), ...cards, await processSpace()].join("\n");
	return createHash("sha256").update(text).digest("base64url");
}

/**
 * What tells this run of the computer from every other run of any computer: the random number that Linux draws when it
 * starts, with the space of its processes. Undefined on systems that draw none.
 */
export async function bootMark(): Promise<string | undefined> {
	try {
		const id = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
		return `${id} ${await processSpace()}`;
	} catch {
		return undefined;
	}
}
