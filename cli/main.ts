import process from "node:process";
import { run } from "./run.ts";

process.exitCode = await run(process.argv.slice(2), process.env, {
	print: (text) => process.stdout.write(text),
	error: (text) => process.stderr.write(text),
});
