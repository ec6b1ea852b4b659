import { posix, win32 } from "node:path";

/**
 * The data folder: `PROFUNDIZA_HOME`, else the platform's usual place for an application's data.
 *
 * Not the folder that Electron keeps its own things in, which on Windows and macOS differs from it by letter case only;
 * hence `data` there. A relative XDG_DATA_HOME is ignored, as the XDG Base Directory Specification asks.
 */
export function homeFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, homedir: string): string {
	const path = platform === "win32" ? win32 : posix;
	const own = env["PROFUNDIZA_HOME"];
	if (own) return path.resolve(own);
	if (platform === "win32") {
		return path.join(env["APPDATA"] || path.join(homedir, "AppData", "Roaming"), "Profundiza", "data");
	}
	if (platform === "darwin") return path.join(homedir, "Library", "Application Support", "Profundiza", "data");
	const data = env["XDG_DATA_HOME"];
	const usual = data && path.isAbsolute(data) ? data : path.join(homedir, ".local", "share");
	return path.join(usual, "profundiza");
}
