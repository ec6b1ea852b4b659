import { describe, it } from "vitest";
import { type Call, changing, type Fate, fine } from "../../../../support/model-disk/disk.ts";
import { randomFrom } from "../../../../support/random.ts";
import { full } from "../../../../support/runs.ts";
import { freshHomes, stopAlarms } from "./home.ts";
import { World } from "./world.ts";

stopAlarms();
const home = freshHomes();
let world: World;

/** Fails the calls that a test names, by call and end of the path, once each. */
function failing(code: string, ...calls: readonly [Call, string][]): (call: Call, path: string) => Fate {
	const left = [...calls];
	return (call, path) => {
		const index = left.findIndex(([one, end]) => one === call && path.endsWith(end));
		if (index === -1) return fine;
		left.splice(index, 1);
		return { kind: "error", code };
	};
}

async function begin(seed: number): Promise<void> {
	world = new World(home(), randomFrom(seed));
	await world.open();
	await world.create();
	await world.append("ana-1", 3);
}

async function endAndLook(how: "kill" | "power cut"): Promise<void> {
	await world.end(how);
	await world.openTwice();
	await world.close();
}

// What the random stories found, each as short as it can be told. A power cut may end in many ways, hence the seeds.
const seeds = Array.from({ length: 20 }, (_, index) => [index]);

describe("what was found once is not lost again", () => {
	it.each(seeds)("a replacing that was refused does not come back with a power cut (%i)", async (seed) => {
		await begin(seed);
		world.trouble(failing("ENOSPC", ["syncFolder", "learners"]));
		await world.replace("ana-1");
		world.heal();
		await world.append("ana-1", 2);
		await endAndLook("power cut");
	});

	it.each(seeds)("an erasing whose name cannot be made safe is refused (%i)", async (seed) => {
		await begin(seed);
		world.trouble(failing("ENOSPC", ["syncFolder", "learners"]));
		await world.erase("ana-1");
		world.heal();
		await world.append("ana-1", 2);
		await endAndLook("power cut");
	});

	it.each(seeds)(
		"what a failed sync gave up is written again, also where the end of the log is read anew (%i)",
		async (seed) => {
			await begin(seed);
			const month = "2026-11.jsonl";
			world.trouble(failing("EIO", ["sync", month], ["truncate", month], ["sync", month], ["readFolder", "log"]));
			await world.append("ana-1", 2);
			await world.retry("ana-1");
			world.heal();
			await world.append("ana-1", 2);
			await endAndLook("power cut");
		},
	);
});

/** Every how many calls of the opening reading fails from one on; each kind of error begins with another call. */
const stride = full ? 1 : 5;

describe("an opening in which reading fails", { timeout: 600_000 }, () => {
	it.each([
		["once", 1],
		["from then on", Number.POSITIVE_INFINITY],
	])("at any call, %s, takes nothing away", async (_, length) => {
		for (const [offset, code] of ["EIO", "EACCES", "EMFILE"].entries()) {
			// Until an opening is over before its error comes.
			for (let first = offset, over = false; !over; first += stride) {
				await begin(first);
				await world.create();
				await world.append("ana-2", 1);
				await world.end("kill");
				let index = -1;
				await world.openThrough((call) => {
					if (changing.has(call) || call === "close") return fine;
					index++;
					return index >= first && index < first + length ? { kind: "error", code } : fine;
				});
				over = index < first;
				await endAndLook("kill");
			}
		}
	});
});
