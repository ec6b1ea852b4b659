import { once } from "node:events";
import { installPack } from "../../../../services/courses/index.ts";

/**
 * A process that installs a pack, and at a step, or once so many bytes are unpacked, is killed as by a power cut (`kill`), or
 * says so and waits for a line (`wait`). Says what came of the installation.
 */
const [pack = "", home = "", does = "", when = ""] = process.argv.slice(2);

function die(): void {
	process.kill(process.pid, "SIGKILL");
}

const { outcome } = await installPack(pack, {
	home,
	now: () => new Date(),
	onStep: async (step) => {
		if (step !== when) return;
		if (does === "kill") die();
		process.stdout.write(`${step}\n`);
		await once(process.stdin, "data");
	},
	onProgress: ({ done }) => {
		if (does === "kill" && done > Number(when)) die();
	},
});
process.stdout.write(`${outcome}\n`);
process.exit();
