import type { World } from "./world.ts";

const month = 31 * 24 * 60 * 60_000;

/**
 * All that happens to a record in its life, in few steps: two learners, single events and several at once, a month that
 * ends, a clock set back, enough events for a snapshot, a replaced record, an erased one, and the application closed and
 * opened again. It ends early where the process does.
 *
 * @param toTheEnd also the last closing, which lets go of what is held in memory
 */
export async function tellStory(world: World, toTheEnd = true): Promise<void> {
	const { ends } = world.disk;
	const steps: (() => Promise<void> | void)[] = [
		() => world.reopen(),
		() => world.create(),
		() => world.append(world.idAt(0), 1),
		() => world.append(world.idAt(0), 3),
		() => world.wait(6000),
		() => world.create(),
		() => world.append(world.idAt(1), 2),
		() => world.passTime(month),
		() => world.append(world.idAt(0), 1),
		() => world.passTime(-month),
		() => world.append(world.idAt(0), 1),
		() => world.append(world.idAt(1), 210),
		() => world.wait(2000),
		() => world.append(world.idAt(1), 1),
		() => world.close(),
		() => world.reopen(),
		() => world.append(world.idAt(0), 2),
		() => world.replace(world.idAt(0)),
		() => world.wait(2000),
		() => world.append(world.idAt(0), 1),
		() => world.passTime(month),
		() => world.append(world.idAt(0), 1),
		() => world.erase(world.idAt(1)),
		() => world.close(),
		() => world.reopen(),
		() => world.append(world.idAt(0), 1),
		() => (toTheEnd ? world.close() : undefined),
	];
	for (const step of steps) {
		await step();
		if (world.disk.ends !== ends) return;
	}
}
