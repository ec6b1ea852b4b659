import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentSecurityPolicy, createFiles, type Files } from "../../../../services/files/files.ts";

let base: string;
let renderer: string;
let media: string;
let files: Files;
/** The folders of pictures of other courses that are open. */
const others = new Map<string, string>();

beforeAll(async () => {
	base = await mkdtemp(path.join(tmpdir(), "profundiza-files-"));
	renderer = path.join(base, "renderer");
	media = path.join(base, "media");
	await mkdir(path.join(renderer, "assets"), { recursive: true });
	await mkdir(path.join(media, "lección"), { recursive: true });
	await writeFile(path.join(base, "secret.png"), "outside");
	await writeFile(path.join(base, "secret.html"), "outside");
	await writeFile(path.join(renderer, "index.html"), "<!doctype html><title>Inicio</title>");
	await writeFile(path.join(renderer, "assets", "index-abc123.js"), "export {};");
	await writeFile(path.join(renderer, "assets", "index-abc123.js.map"), "{}");
	await writeFile(path.join(renderer, "notes"), "no extension");
	await writeFile(path.join(media, "mapa de fases.svg"), "<svg/>");
	await writeFile(path.join(media, "lección", "A.PNG"), "png");
	await writeFile(path.join(media, "script.js"), "alert(1)");
	await writeFile(path.join(media, "page.html"), "<p>");
	await mkdir(path.join(media, "folder.png"));
	await symlink(path.join(base, "secret.png"), path.join(media, "link.png"), "file");
	await symlink(path.join(base, "secret.html"), path.join(renderer, "link.html"), "file");
	await symlink(base, path.join(media, "away"), "junction");
	await symlink(path.join(media, "mapa de fases.svg"), path.join(media, "inside.svg"), "file");
	const otherMedia = path.join(base, "other-media");
	await mkdir(otherMedia);
	await writeFile(path.join(otherMedia, "mapa.svg"), "<svg><title>Otro</title></svg>");
	others.set("otro-curso", otherMedia);
	files = createFiles({ renderer, media: (course) => (course === undefined ? media : others.get(course)) });
});

afterAll(() => rm(base, { recursive: true, force: true }));

function get(pathname: string, init?: RequestInit): Promise<Response> {
	return files(new Request(`http://127.0.0.1:1${pathname}`, init));
}

describe("serving files", () => {
	it("gives the page at /, to be asked for again each time", async () => {
		const response = await get("/");
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("Inicio");
		expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("no-cache");
	});

	it("gives the page of another course, with what it needs, and that course's pictures alone", async () => {
		expect(await (await get("/curso/otro-curso/index.html")).text()).toContain("Inicio");
		expect(await (await get("/curso/otro-curso/assets/index-abc123.js")).text()).toBe("export {};");
		expect(await (await get("/curso/otro-curso/media/mapa.svg")).text()).toContain("Otro");
		expect((await get("/curso/otro-curso/media/mapa%20de%20fases.svg")).status).toBe(404);
		expect((await get("/media/mapa.svg")).status).toBe(404);
	});

	it.each([
		"/curso/cerrado/media/mapa.svg",
		"/curso/otro-curso/media/../../secret.png",
		"/curso/otro-curso/media/%2e%2e/secret.png",
		"/curso/otro-curso",
		"/curso/Otro-Curso/media/mapa.svg",
		"/curso/%6ftro-curso/media/mapa.svg",
		"/curso/otro-curso/curso/otro-curso/index.html",
	])("%s is not found", async (pathname) => expect((await get(pathname)).status).toBe(404));

	it("gives the same to the desktop's own scheme", async () => {
		const response = await files(new Request("app://profundiza/assets/index-abc123.js"));
		expect(await response.text()).toBe("export {};");
	});

	it("lets hashed files be kept for good", async () => {
		const response = await get("/assets/index-abc123.js");
		expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
	});

	it("gives pictures of the course, names decoded, extension in any case", async () => {
		const map = await get("/media/mapa%20de%20fases.svg");
		expect(map.headers.get("content-type")).toBe("image/svg+xml");
		expect(await map.text()).toBe("<svg/>");
		expect((await get("/media/lecci%C3%B3n/A.PNG")).headers.get("content-type")).toBe("image/png");
		expect((await get("/media/inside.svg")).status).toBe(200);
	});

	it("answers HEAD with the headers of GET and no body", async () => {
		const response = await get("/", { method: "HEAD" });
		expect(response.headers.get("content-length")).toBe("36");
		expect(await response.text()).toBe("");
	});

	it.each(["/", "/media/mapa%20de%20fases.svg"])("says 304 to whoever has %s already", async (pathname) => {
		const tag = (await get(pathname)).headers.get("etag") ?? "none";
		const again = await get(pathname, { headers: { "if-none-match": tag } });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe("");
		expect((await get(pathname, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
	});

	it("gives a changed picture a new tag", async () => {
		await writeFile(path.join(media, "changing.svg"), "<svg/>");
		const before = (await get("/media/changing.svg")).headers.get("etag");
		await writeFile(path.join(media, "changing.svg"), "<svg></svg>");
		expect((await get("/media/changing.svg")).headers.get("etag")).not.toBe(before);
	});

	it("keeps serving the build it began with", async () => {
		const other = await mkdtemp(path.join(base, "build-"));
		await writeFile(path.join(other, "index.html"), "first");
		const own = createFiles({ renderer: other, media: () => media });
		await own(new Request("http://127.0.0.1:1/"));
		await writeFile(path.join(other, "index.html"), "second");
		expect(await (await own(new Request("http://127.0.0.1:1/"))).text()).toBe("first");
	});

	it.each([
		["a file that is not there", "/assets/none.js"],
		["an unknown extension", "/assets/index-abc123.js.map"],
		["no extension", "/notes"],
		["a folder", "/assets"],
		["a script among the pictures", "/media/script.js"],
		["a page among the pictures", "/media/page.html"],
		["a folder named like a picture", "/media/folder.png"],
		["the folder of pictures", "/media"],
		["a link out of the pictures", "/media/link.png"],
		["a linked folder out of the pictures", "/media/away/secret.png"],
		["a link out of the build", "/link.html"],
		["up, encoded slash", "/media/..%2fsecret.png"],
		["up, encoded twice", "/media/%252e%252e/secret.png"],
		["encoded backslash", "/media/..%5csecret.png"],
		["a NUL", "/media/mapa%20de%20fases.svg%00.png"],
	])("does not find %s", async (_what, pathname) => {
		const response = await get(pathname);
		expect(response.status).toBe(404);
		expect(await response.text()).toBe("Not found");
		expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
	});

	it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
		const response = await get("/", { method });
		expect(response.status).toBe(405);
		expect(response.headers.get("allow")).toBe("GET, HEAD");
	});

	it("rejects where the renderer was never built, and still gives pictures", async () => {
		const unbuilt = createFiles({ renderer: path.join(base, "nowhere"), media: () => media });
		await expect(unbuilt(new Request("http://127.0.0.1:1/"))).rejects.toThrow("ENOENT");
		expect((await unbuilt(new Request("http://127.0.0.1:1/media/inside.svg"))).status).toBe(200);
	});
});

describe("the headers of every response", () => {
	it.each(["/", "/assets/index-abc123.js", "/media/mapa%20de%20fases.svg", "/none"])("hold on %s", async (pathname) => {
		const { headers } = await get(pathname);
		expect(headers.get("x-content-type-options")).toBe("nosniff");
		expect(headers.get("referrer-policy")).toBe("no-referrer");
		expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
		expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
		expect(headers.get("permissions-policy")).toContain("camera=()");
		expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
		expect(headers.get("access-control-allow-origin")).toBeNull();
	});

	it("forbid everything that is not the page's own origin", () => {
		const directives = new Map(
			contentSecurityPolicy.split("; ").map((text) => {
				const [name, ...values] = text.split(" ");
				return [name, values.join(" ")];
			}),
		);
		expect(Object.fromEntries(directives)).toEqual({
			"default-src": "'none'",
			"script-src": "'self'",
			"style-src": "'self'",
			"font-src": "'self'",
			"img-src": "'self' data:",
			"connect-src": "'self'",
			"base-uri": "'none'",
			"form-action": "'none'",
			"frame-ancestors": "'none'",
		});
	});

	it("let an opened picture neither run nor load anything", async () => {
		const policy = (await get("/media/mapa%20de%20fases.svg")).headers.get("content-security-policy");
		expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
	});
});
