import { describe, expect, it } from "vitest";
import {
	type Application,
	applicationFolder,
	homeFolder,
	type Surroundings,
} from "../../../../services/home/home-folder.ts";

const noFolder = () => false;

function linux(env: NodeJS.ProcessEnv, more: Partial<Surroundings> = {}): string {
	return homeFolder({
		...{ env, platform: "linux", homedir: "/home/ana", application: "/opt/profundiza", isFolder: noFolder },
		...more,
	});
}

describe("homeFolder", () => {
	it("is the platform's usual place", () => {
		const mac = { homedir: "/Users/ana", application: "/Applications", isFolder: noFolder };
		const windows = { homedir: "C:\\Users\\ana", application: "C:\\Profundiza", isFolder: noFolder };
		expect(linux({})).toBe("/home/ana/.local/share/profundiza");
		expect(homeFolder({ env: {}, platform: "darwin", ...mac })).toBe(
			"/Users/ana/Library/Application Support/Profundiza/data",
		);
		expect(homeFolder({ env: {}, platform: "win32", ...windows })).toBe(
			"C:\\Users\\ana\\AppData\\Roaming\\Profundiza\\data",
		);
		expect(homeFolder({ env: { APPDATA: "D:\\Datos" }, platform: "win32", ...windows })).toBe(
			"D:\\Datos\\Profundiza\\data",
		);
	});

	it("follows the platform's own variables", () => {
		expect(linux({ XDG_DATA_HOME: "/datos" })).toBe("/datos/profundiza");
	});

	it.each(["datos", ""])("ignores a relative or empty XDG_DATA_HOME: %j", (folder) => {
		expect(linux({ XDG_DATA_HOME: folder })).toBe("/home/ana/.local/share/profundiza");
	});

	it("is the folder beside the application where there is one", () => {
		const isFolder = (path: string) => path === "/media/stick/Profundiza/profundiza-data";
		const application = "/media/stick/Profundiza";
		expect(linux({}, { application, isFolder })).toBe("/media/stick/Profundiza/profundiza-data");
		expect(linux({ XDG_DATA_HOME: "/datos" }, { application, isFolder })).toBe(
			"/media/stick/Profundiza/profundiza-data",
		);
		expect(linux({}, { isFolder })).toBe("/home/ana/.local/share/profundiza");
		const onWindows = homeFolder({
			...{ env: { APPDATA: "D:\\Datos" }, platform: "win32", homedir: "C:\\Users\\ana", application: "E:\\Profundiza" },
			isFolder: (path) => path === "E:\\Profundiza\\profundiza-data",
		});
		expect(onWindows).toBe("E:\\Profundiza\\profundiza-data");
	});

	it("is PROFUNDIZA_HOME before all else, where that says something", () => {
		const isFolder = () => true;
		expect(linux({ PROFUNDIZA_HOME: "/memoria/p", XDG_DATA_HOME: "/datos" }, { isFolder })).toBe("/memoria/p");
		expect(linux({ PROFUNDIZA_HOME: "" })).toBe("/home/ana/.local/share/profundiza");
	});
});

describe("applicationFolder", () => {
	const root = "/home/ana/profundiza";

	it.each<[string, Partial<Application>, string]>([
		["the project's, from its sources", {}, root],
		["the project's, whatever else runs here", { env: { APPIMAGE: "/opt/editor.AppImage" } }, root],
		["the program's", { packaged: "/opt/profundiza/profundiza" }, "/opt/profundiza"],
		[
			"that of an image that unpacked itself",
			{ packaged: "/tmp/.mount_x/profundiza", env: { APPIMAGE: "/media/stick/Profundiza.AppImage" } },
			"/media/stick",
		],
		[
			"the one beside the bundle",
			{ platform: "darwin", packaged: "/Volumes/STICK/Profundiza.app/Contents/MacOS/Profundiza" },
			"/Volumes/STICK",
		],
		["that of a program that is in no bundle", { platform: "darwin", packaged: "/usr/local/bin/p" }, "/usr/local/bin"],
		["the program's", { platform: "win32", packaged: "C:\\P\\Profundiza.exe" }, "C:\\P"],
		[
			"that of a program that unpacked itself",
			{
				...{ platform: "win32", packaged: "C:\\Temp\\x\\Profundiza.exe" },
				env: { PORTABLE_EXECUTABLE_DIR: "E:\\Profundiza" },
			},
			"E:\\Profundiza",
		],
	])("is %s: %j", (_what, more, folder) => {
		expect(applicationFolder({ env: {}, platform: "linux", root, ...more })).toBe(folder);
	});

	it("has no separator at its end", () => {
		expect(applicationFolder({ env: {}, platform: "linux", root: `${root}/` })).toBe(root);
	});
});
