import { execFileSync } from "node:child_process";
import { cpus, platform, release, totalmem } from "node:os";

/**
 * What the figures were measured on: without it they say nothing.
 * @param {string} [chromium] path of the executable, where a browser was measured with
 */
export function describeMachine(chromium) {
	const [first] = cpus();
	return {
		system: `${platform()} ${release()}`,
		processor: `${cpus().length} × ${first?.model.trim() ?? "unknown"}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		node: process.versions.node,
		...(chromium && { chromium: execFileSync(chromium, ["--version"], { encoding: "utf8" }).trim() }),
	};
}
