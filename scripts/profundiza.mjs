import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuild, ensureCourse, ensureDependencies } from "./lib/prepare.mjs";
import { projectFolder } from "./lib/project.mjs";
import { runMain } from "./lib/say.mjs";

await runMain(async () => {
	await ensureDependencies();
	await ensureBuild();
	// A course with errors stops those alone that open it, or compare packs with it; the linter is what finds them.
	if (process.argv.slice(2).some((word) => ["install", "list", "serve"].includes(word))) await ensureCourse();
	const command = join(projectFolder, "out", "node", "cli.js");
	const child = spawn(process.execPath, [command, ...process.argv.slice(2)], { stdio: "inherit" });
	// A terminal sends Ctrl+C to the child as well, which ends in its own time; this process outlives it.
	process.on("SIGINT", () => undefined);
	process.on("SIGTERM", () => child.kill("SIGTERM"));
	return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
});
