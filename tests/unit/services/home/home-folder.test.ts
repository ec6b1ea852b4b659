import { describe, expect, it } from "vitest";
import { homeFolder } from "../../../../services/home/home-folder.ts";

describe("homeFolder", () => {
	it("is the platform's usual place", () => {
		expect(homeFolder({}, "linux", "/home/ana")).toBe("/home/ana/.local/share/profundiza");
		expect(homeFolder({}, "darwin", "/Users/ana")).toBe("/Users/ana/Library/Application Support/Profundiza/data");
		expect(homeFolder({}, "win32", "C:\\Users\\ana")).toBe("C:\\Users\\ana\\AppData\\Roaming\\Profundiza\\data");
	});

	it("follows the platform's own variables", () => {
		expect(homeFolder({ XDG_DATA_HOME: "/datos" }, "linux", "/home/ana")).toBe("/datos/profundiza");
		expect(homeFolder({ APPDATA: "D:\\Datos" }, "win32", "C:\\Users\\ana")).toBe("D:\\Datos\\Profundiza\\data");
	});

	it("ignores a relative or empty XDG_DATA_HOME", () => {
		for (const XDG_DATA_HOME of ["datos", ""]) {
			expect(homeFolder({ XDG_DATA_HOME }, "linux", "/home/ana")).toBe("/home/ana/.local/share/profundiza");
		}
	});

	it("is PROFUNDIZA_HOME where that says something", () => {
		expect(homeFolder({ PROFUNDIZA_HOME: "/memoria/p", XDG_DATA_HOME: "/datos" }, "linux", "/home/ana")).toBe(
			"/memoria/p",
		);
		expect(homeFolder({ PROFUNDIZA_HOME: "" }, "linux", "/home/ana")).toBe("/home/ana/.local/share/profundiza");
	});
});
