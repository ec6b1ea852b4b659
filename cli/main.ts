import process from "node:process";
import { projectFolder, projectVersion } from "../services/project-folder.ts";
import { run } from "./run.ts";

const terminal = {
	print: (text: string) => process.stdout.write(text),
	error: (text: string) => process.stderr.write(text),
};
// Whoever reads the output may have enough of it: `| head` is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(process.exitCode);
});
process.exitCode = await run(
	process.argv.slice(2),
	process.env,
	terminal,
	projectVersion(projectFolder(import.meta.url)),
);
