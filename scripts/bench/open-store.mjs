import { pathToFileURL } from "node:url";

/** Opens the data folder that it is given, says how many milliseconds that took, and closes it. */
const [, , built = "", home = ""] = process.argv;
const store = await import(pathToFileURL(built).href);
const started = performance.now();
const learners = await store.openLearners({ home, now: () => new Date() });
const took = performance.now() - started;
process.stdout.write(`${took}\n`);
await learners.close();
