import { openLearners } from "../../../../services/learners/index.ts";

/**
 * A process that records one fact after another in the data folder it is given, and says the number of each on a line of
 * its own once it is confirmed. It goes on until it is killed.
 */
const [home = ""] = process.argv.slice(2);
const learners = await openLearners({ home, now: () => new Date() });
const id = learners.list()[0]?.id ?? (await learners.create());
await learners.append(id, { type: "profile-set", name: "Ana" });
for (;;) {
	const place = { course: "curso", version: "1.0.0", lesson: "leccion" };
	const [event] = await learners.append(id, { type: "position-set", ...place, section: "seccion" });
	await new Promise((resolve) => process.stdout.write(`${event?.seq}\n`, resolve));
}
