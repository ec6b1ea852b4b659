import { createInterface } from "node:readline";
import { HomeInUse, holdHome } from "../../../../services/home/index.ts";

/**
 * A process that wants the data folder it is given, says what came of it on a line of its own ("held", "waiting" or who
 * has it), and then answers each line that it gets: `check` and `release`.
 */
const [home = "", beat = "20", patience = "200", user = ""] = process.argv.slice(2);

// Root may write everywhere: whoever tests what may not be written is someone else.
if (user !== "" && process.getuid?.() === 0) process.seteuid?.(Number(user));

function outcome(error: unknown): string {
	if (error instanceof HomeInUse) return `in use by ${error.owner?.pid}`;
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

try {
	const hold = await holdHome(home, { now: () => new Date(), beat: Number(beat), patience: Number(patience) });
	say(hold.held() ? "held" : "waiting");
	for await (const line of createInterface({ input: process.stdin })) {
		if (line === "check") say(await hold.check().then(() => "held", outcome));
		if (line === "release") {
			await hold.release();
			say("released");
		}
	}
} catch (error) {
	say(outcome(error));
}
