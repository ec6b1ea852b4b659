import { type Call, changing, type Fate, fine } from "../../../../support/model-disk/disk.ts";
import type { Random } from "../../../../support/random.ts";
import type { World } from "./world.ts";

const hour = 60 * 60_000;
const month = 31 * 24 * hour;

/** Errors that a system gives for a call that it could not do; what stays wrong and what passes look the same. */
const writingErrors = ["ENOSPC", "EIO", "EROFS", "EACCES"] as const;
const readingErrors = ["EIO", "EIO", "EACCES", "EMFILE"] as const;

/** Trouble that begins after some calls: the end, one error, errors for a while, or errors until it is healed. */
function trouble(random: Random): (call: Call) => Fate {
	const first = random.below(12);
	const [writing, reading] = [random.pick(...writingErrors), random.pick(...readingErrors)];
	const kind = random.pick("end", "end", "once", "while", "for ever", "now and then");
	const when = random.pick("before", "middle", "after");
	const length = 2 + random.below(10);
	// A disk that cannot be written can be read as a rule.
	const alsoReading = random.chance(0.2);
	let index = -1;
	return (call) => {
		const changes = changing.has(call);
		if (!changes && !alsoReading) return fine;
		index++;
		if (index < first) return fine;
		if (kind === "end") return index === first ? { kind: "end", when } : fine;
		const fails =
			(kind === "once" && index === first) ||
			(kind === "while" && index < first + length) ||
			kind === "for ever" ||
			(kind === "now and then" && random.chance(0.3));
		return fails ? { kind: "error", code: changes ? writing : reading } : fine;
	};
}

/** One thing that a learner, the clock, the disk or the power does. */
async function step(world: World): Promise<void> {
	const { random } = world;
	const id = world.idAt(random.below(world.made.length));
	const dice = random.below(100);
	if (dice < 38) await world.append(id, 1);
	else if (dice < 45) await world.wait(random.pick(1500, 6000, 20_000));
	else if (dice < 53) await world.append(id, 2 + random.below(4));
	else if (dice < 55) await world.append(id, 200);
	else if (dice < 60) await world.appendToAll();
	else if (dice < 65) await world.create();
	else if (dice < 70) world.passTime(random.pick(hour, month, -hour, -month, -3 * month));
	else if (dice < 82) world.trouble(trouble(random));
	else if (dice < 85) world.heal();
	else if (dice < 88) await world.retry(id);
	else if (dice < 90) await world.settle();
	else if (dice < 93) await world.replace(id);
	else if (dice < 94) await world.erase(id);
	else if (dice < 96) {
		await world.close();
		await world.reopen();
	} else await world.end(random.pick("kill", "power cut"));
}

/** What comes after the end: now and then it comes again while the application opens, then it opens on a sound disk. */
async function recover(world: World): Promise<void> {
	const { random } = world;
	while (random.chance(0.4)) {
		await world.openThrough(trouble(random));
		await world.end(random.pick("kill", "power cut"));
	}
	if (random.chance(0.3)) await world.openTwice();
	else await world.open();
}

/** A random life of a data folder, with an end of its own and a last look. */
export async function tellRandomStory(world: World): Promise<void> {
	const { random } = world;
	await world.open();
	await world.create();
	for (let steps = 5 + random.below(30); steps > 0; steps--) {
		const { ends } = world.disk;
		await step(world);
		if (world.disk.ends === ends && world.isOpen) continue;
		await world.end(random.pick("kill", "power cut", "power cut"));
		await recover(world);
	}
	if (random.chance(0.5)) await world.settle();
	if (random.chance(0.5)) await world.close();
	await world.end(random.pick("kill", "power cut", "power cut"));
	await recover(world);
	await world.close();
	await world.openTwice();
	await world.close();
}
