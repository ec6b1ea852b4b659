import { describe, expect, it } from "vitest";
import { pathNames } from "../../../../services/files/path.ts";

describe("the names in a path", () => {
	it.each([
		["/", []],
		["/index.html", ["index.html"]],
		["/assets/index-BqX12.js", ["assets", "index-BqX12.js"]],
		["/media/mapa%20de%20fases.svg", ["media", "mapa de fases.svg"]],
		["/media/m%C3%A9tricas.png", ["media", "métricas.png"]],
		["/media/1.2/a.b.png", ["media", "1.2", "a.b.png"]],
	])("reads %s", (pathname, names) => {
		expect(pathNames(pathname)).toEqual(names);
	});

	it.each([
		["no leading slash", "index.html"],
		["an empty path", ""],
		["up", "/.."],
		["up and down", "/media/../index.html"],
		["here", "/media/./a.png"],
		["up, encoded", "/media/%2e%2e/a.png"],
		["up, half encoded", "/media/.%2E/a.png"],
		["up, encoded slash", "/media/..%2fa.png"],
		["an encoded slash alone", "/media/a%2Fb.png"],
		["up, encoded twice", "/media/%252e%252e/a.png"],
		["slash, encoded twice", "/media/..%252fa.png"],
		["backslash", "/media\\..\\a.png"],
		["encoded backslash", "/media/..%5ca.png"],
		["backslash, encoded twice", "/media/..%255ca.png"],
		["NUL", "/media/a.png%00.html"],
		["new line", "/media/a%0a.png"],
		["right-to-left override", "/media/a%E2%80%AEgnp.html"],
		["an absolute path", "//etc/passwd"],
		["an absolute path inside", "/media//etc/passwd"],
		["a drive", "/C:/Windows/win.ini"],
		["a drive, encoded", "/media/C%3A/a.png"],
		["an NTFS stream", "/media/a.png::$DATA"],
		["a Windows share", "/\\\\server\\share\\a.png"],
		["a hidden file", "/media/.env"],
		["dots at the end, which Windows drops", "/media/.../a.png"],
		["a space at the end, which Windows drops", "/media/a.png%20"],
		["broken encoding", "/media/%zz.png"],
		["bytes that are not UTF-8", "/media/%C0%AE%C0%AE/a.png"],
		["a slash at the end", "/media/"],
	])("refuses %s", (_dress, pathname) => {
		expect(pathNames(pathname)).toBeUndefined();
	});
});
