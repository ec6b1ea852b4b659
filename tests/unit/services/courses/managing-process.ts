import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/**
 * A process that chooses a version, removes one, or removes a course, and is killed as by a power cut before the change to the
 * disk that has this number. Says which there were if it gets to its end.
 */
const [does = "", home = "", id = "", version = "", last = "never"] = process.argv.slice(2);

const changes: string[] = [];

for (const name of ["mkdir", "open", "rename", "rm", "rmdir", "unlink", "writeFile"]) {
	const real: unknown = Reflect.get(fs, name);
	if (typeof real !== "function") throw new Error(`There is no ${name}.`);
	Reflect.set(fs, name, (...args: unknown[]): unknown => {
		// What only reads changes nothing.
		if (name === "open" && typeof args[0] === "string" && (args[1] ?? "r") === "r")
			return Reflect.apply(real, fs, args);
		if (changes.length === Number(last)) process.kill(process.pid, "SIGKILL");
		changes.push(name);
		return Reflect.apply(real, fs, args);
	});
}
syncBuiltinESMExports();

// Only now: some of them are taken when a module is read.
const { chooseVersion, removeCourse, removeVersion } = await import("../../../../services/courses/index.ts");
const options = { now: () => new Date() };
if (does === "choose") await chooseVersion(home, id, version, options);
if (does === "remove-version") await removeVersion(home, id, version, options);
if (does === "remove-course") await removeCourse(home, id, options);
process.stdout.write(JSON.stringify(changes));
process.exit();
