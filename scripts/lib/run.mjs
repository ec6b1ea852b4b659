import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "./project.mjs";

/**
 * Runs a program in the project's folder and waits for its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, shell?: boolean }} [options] `quiet` keeps its output for the result
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
	return new Promise((resolve) => {
		let output = "";
		const child = spawn(program, args, {
			cwd: projectFolder,
			env: { ...process.env, ...options.env },
			stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
			shell: options.shell ?? false,
		});
		child.stdout?.on("data", (chunk) => {
			output += chunk;
		});
		child.stderr?.on("data", (chunk) => {
			output += chunk;
		});
		child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Runs npm: the one that started this script if one did, else the one on the PATH.
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function runNpm(args, options = {}) {
	const cli = process.env.npm_execpath;
	if (cli?.endsWith(".js")) return run(process.execPath, [cli, ...args], options);
	// On Windows npm is a batch file, which only a shell can start. The arguments are our own constants.
	return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * Runs the command of an installed package with this very Node.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
export function runInstalled(script, args, options = {}) {
	return run(process.execPath, [join(projectFolder, "node_modules", script), ...args], options);
}
