import { describe, expect, it } from "vitest";
import { type Call, changing, type Fate, fine } from "../../../../support/model-disk/disk.ts";
import { randomFrom } from "../../../../support/random.ts";
import { full } from "../../../../support/runs.ts";
import { freshHomes, stopAlarms } from "./home.ts";
import { tellStory } from "./story.ts";
import { World } from "./world.ts";

stopAlarms();
const home = freshHomes();

/** The story always goes the same way, so that its calls can be counted. */
const storySeed = 1;

/** Every how many calls, each kind of trouble is tried at one. */
const stride = full ? 1 : 67;

function worldOf(seed = storySeed): World {
	return new World(home(), randomFrom(seed));
}

/** How many calls of the story change the disk or make sure of it. */
async function countCalls(): Promise<number> {
	const world = worldOf();
	let count = 0;
	world.disk.fate = (call) => {
		if (changing.has(call)) count++;
		return fine;
	};
	await tellStory(world);
	return count;
}

/** Lets the story go on until one of the changing calls, and decides about that one and those after it. */
function from(first: number, decide: (index: number, call: Call) => Fate): (call: Call) => Fate {
	let index = -1;
	return (call) => {
		if (!changing.has(call)) return fine;
		index++;
		return index < first ? fine : decide(index - first, call);
	};
}

function* sampled(count: number, offset: number): Generator<number> {
	for (let index = offset % stride; index < count; index += stride) yield index;
}

describe("a story in which every call of the disk is interposed on", { timeout: 600_000 }, () => {
	it("goes well on a disk that works", async () => {
		const world = worldOf();
		await tellStory(world);
		await world.openTwice();
		await world.close();
		expect(world.story.filter((line) => line.includes("saved")).length).toBeGreaterThan(8);
	});

	it.each(["before", "middle", "after"] as const)("ends %s any of them and loses nothing", async (when) => {
		const count = await countCalls();
		let tried = 0;
		for (const call of sampled(count, when.length)) {
			for (const how of ["kill", "power cut", "power cut", "power cut"] as const) {
				tried++;
				const world = worldOf();
				world.story.push(`end ${when} call ${call} of ${count}`);
				world.trouble(from(call, (index) => (index === 0 ? { kind: "end", when } : fine)));
				await tellStory(world);
				world.random = randomFrom(call * 1000 + tried);
				await world.end(how);
				await world.openTwice();
				await world.append(world.idAt(0), 2);
				await world.close();
				await world.open();
				await world.close();
			}
		}
		process.stdout.write(`each call: ${tried} ends ${when} one of ${count} calls\n`);
		expect(tried).toBeGreaterThan(count / stride);
	});

	it("ends at any of them, and again at any of the calls of the next opening, and loses nothing", async () => {
		const count = await countCalls();
		let tried = 0;
		for (const call of sampled(count, 3)) {
			// Until an opening is over before its end comes.
			for (let again = 0, over = false; !over; again++) {
				tried++;
				const world = worldOf();
				world.story.push(`end at call ${call} of ${count}, and at call ${again} of the opening`);
				const when = (["before", "middle", "after"] as const)[again % 3] ?? "before";
				world.trouble(from(call, (index) => (index === 0 ? { kind: "end", when } : fine)));
				await tellStory(world);
				world.random = randomFrom(call * 1000 + again);
				await world.end(world.random.pick("kill", "power cut"));
				const { ends } = world.disk;
				await world.openThrough(from(again, (index) => (index === 0 ? { kind: "end", when } : fine)));
				over = world.disk.ends === ends;
				await world.end(world.random.pick("kill", "power cut"));
				await world.openTwice();
				await world.close();
			}
		}
		process.stdout.write(`each call: ${tried} ends in an opening after an end\n`);
		expect(tried).toBeGreaterThan(count / stride);
	});

	const errors = ["ENOSPC", "EIO", "EROFS"] as const;

	it.each([
		["once", 1],
		["six times", 6],
		["for ever", Number.POSITIVE_INFINITY],
	])("fails at any of them %s and loses nothing, also where the end follows", async (_, length) => {
		const count = await countCalls();
		let tried = 0;
		for (const call of sampled(count, length === 1 ? 1 : 7)) {
			for (const code of errors) {
				for (const last of ["settle", "kill", "power cut"] as const) {
					tried++;
					const world = worldOf();
					world.story.push(`${code} from call ${call} of ${count}, ${length} times, then ${last}`);
					world.trouble(from(call, (index) => (index < length ? { kind: "error", code } : fine)));
					await tellStory(world, last !== "settle");
					world.random = randomFrom(call * 1000 + tried);
					if (last === "settle") {
						await world.settle();
						await world.close();
					} else await world.end(last);
					await world.openTwice();
					await world.append(world.idAt(0), 2);
					await world.close();
				}
			}
		}
		process.stdout.write(`each call: ${tried} times errors from one of ${count} calls on\n`);
		expect(tried).toBeGreaterThan(count / stride);
	});
});
