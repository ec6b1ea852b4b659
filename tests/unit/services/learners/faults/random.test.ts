import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../../support/random.ts";
import { full } from "../../../../support/runs.ts";
import { freshHomes, stopAlarms } from "./home.ts";
import { tellRandomStory } from "./random-story.ts";
import { Loss, World } from "./world.ts";

stopAlarms();
const home = freshHomes();

/** `PROFUNDIZA_SEED=1234` tells one story again, with `PROFUNDIZA_STORIES=50000` as many from there on. */
const seed = process.env["PROFUNDIZA_SEED"];
const first = Number(seed ?? 1);
const count = Number(process.env["PROFUNDIZA_STORIES"] ?? (seed !== undefined ? 1 : full ? 10_000 : 50));

/** How many of the stories that fail are told in full. */
const shown = 5;

/** Tells the story of a seed and what went wrong in it, if anything. */
async function tell(seed: number): Promise<string | undefined> {
	const world = new World(home(), randomFrom(seed));
	try {
		await tellRandomStory(world);
		return undefined;
	} catch (error) {
		return `PROFUNDIZA_SEED=${seed}: ${error instanceof Loss ? error.message : (error as Error).stack}`;
	}
}

describe("random appends, replacements, reopenings, clock changes, errors and ends", { timeout: 3_600_000 }, () => {
	it("lose nothing that was confirmed", async () => {
		const last = first + count - 1;
		process.stdout.write(`random stories: seeds ${first} to ${last}\n`);
		const failed: string[] = [];
		let told = 0;
		for (let seed = first; seed <= last; seed++) {
			const wrong = await tell(seed);
			told++;
			if (wrong === undefined) continue;
			failed.push(String(seed));
			if (failed.length <= shown) process.stdout.write(`${wrong}\n`);
		}
		process.stdout.write(`random stories: ${told} told, ${failed.length} failed\n`);
		expect(failed).toEqual([]);
		expect(told).toBe(count);
	});
});
