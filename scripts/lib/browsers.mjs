import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Names of Chromium and its kin on the PATH, the ones without an account's extras first. */
const commands = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"microsoft-edge",
	"microsoft-edge-stable",
	"brave-browser",
];

const macApps = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];

const windowsApps = [
	"Google\\Chrome\\Application\\chrome.exe",
	"Chromium\\Application\\chrome.exe",
	"Microsoft\\Edge\\Application\\msedge.exe",
];

/** @returns {string[]} where a Chromium may be on this system, the likeliest first */
function candidates() {
	if (process.platform === "darwin") {
		return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
	}
	if (process.platform === "win32") {
		const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
		return roots.flatMap((root) => (root === undefined ? [] : windowsApps.map((app) => join(root, app))));
	}
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @returns {string | undefined} an installed Chrome, Chromium or Edge; PROFUNDIZA_CHROMIUM names one of one's own */
export function installedChromium() {
	const own = process.env.PROFUNDIZA_CHROMIUM;
	if (own !== undefined && own !== "") return existsSync(own) ? own : undefined;
	return candidates().find((path) => existsSync(path));
}
