import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const electronRuntimeMissing = "not run: Electron's runtime is not here";

/**
 * The path of Electron's executable, undefined where its runtime is not on this machine. Looks where the package
 * "electron" looks, without importing it: an import would start a download.
 */
export function electronRuntime(): string | undefined {
	const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
	const named = join(folder, "path.txt");
	if (!existsSync(named)) return undefined;
	const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
	const executable = join(dist, readFileSync(named, "utf8").trim());
	return existsSync(executable) ? executable : undefined;
}
