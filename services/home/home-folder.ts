import { posix, win32 } from "node:path";

/** The name of a data folder that lies beside the application and goes with it, on a stick for one. */
export const portableName = "profundiza-data";

/** What decides where the data folder is. */
export interface Surroundings {
	env: NodeJS.ProcessEnv;
	platform: NodeJS.Platform;
	/** Of the person. */
	homedir: string;
	/** Where a portable data folder may lie, see `applicationFolder`. */
	application: string;
	isFolder(path: string): boolean;
}

function pathOf(platform: NodeJS.Platform): typeof posix {
	return platform === "win32" ? win32 : posix;
}

/**
 * The data folder: `PROFUNDIZA_HOME`, else the one beside the application where there is one, else the platform's usual
 * place for an application's data.
 *
 * Not the folder that Electron keeps its own things in, which on Windows and macOS differs from it by letter case only;
 * hence `data` there. A relative XDG_DATA_HOME is ignored, as the XDG Base Directory Specification asks.
 */
export function homeFolder({ env, platform, homedir, application, isFolder }: Surroundings): string {
	const path = pathOf(platform);
	const own = env["PROFUNDIZA_HOME"];
	if (own) return path.resolve(own);
	const portable = path.join(application, portableName);
	if (isFolder(portable)) return portable;
	if (platform === "win32") {
		return path.join(env["APPDATA"] || path.join(homedir, "AppData", "Roaming"), "Profundiza", "data");
	}
	if (platform === "darwin") return path.join(homedir, "Library", "Application Support", "Profundiza", "data");
	const data = env["XDG_DATA_HOME"];
	const usual = data && path.isAbsolute(data) ? data : path.join(homedir, ".local", "share");
	return path.join(usual, "profundiza");
}

/** What decides which folder a person takes for the application's. */
export interface Application {
	env: NodeJS.ProcessEnv;
	platform: NodeJS.Platform;
	/** The project's folder, for an application that runs from its sources. */
	root: string;
	/** The path of the program itself, for a packaged one. */
	packaged?: string | undefined;
}

/**
 * The folder that the application lies in, as a person sees it. A packaged one may unpack itself elsewhere before it
 * runs, and then says where it came from: PORTABLE_EXECUTABLE_DIR on Windows, APPIMAGE on Linux. On macOS the application
 * itself is a folder, and what lies beside it is meant.
 */
export function applicationFolder({ env, platform, root, packaged }: Application): string {
	const path = pathOf(platform);
	if (packaged === undefined) return path.resolve(root);
	const cameFrom = env["PORTABLE_EXECUTABLE_DIR"];
	if (cameFrom) return cameFrom;
	const image = env["APPIMAGE"];
	if (image) return path.dirname(image);
	const bundle = platform === "darwin" ? /^(.*?\.app)\/Contents\/MacOS\/[^/]*$/.exec(packaged)?.[1] : undefined;
	return path.dirname(bundle ?? packaged);
}
