import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createFiles } from "../../../services/files/files.ts";
import { startWeb, type Web } from "../../../web/server.ts";
import { enter, pageHeaders } from "../../contract/loopback.ts";
import { ask, raw } from "./wire.ts";

const BODY_LIMIT = 1_000_000;
const secret = "this text lies outside of every served folder";

let base: string;
let web: Web;
let cookie: string;
let host: string;
let calls: [string, unknown][];
const logged: string[] = [];

beforeAll(async () => {
	base = await mkdtemp(path.join(tmpdir(), "profundiza-hostile-"));
	await mkdir(path.join(base, "renderer", "assets"), { recursive: true });
	await mkdir(path.join(base, "media"));
	await writeFile(path.join(base, "secret.html"), secret);
	await writeFile(path.join(base, "secret.png"), secret);
	await writeFile(path.join(base, "renderer", "index.html"), "<!doctype html><title>Inicio</title>");
	await writeFile(path.join(base, "media", "map.png"), "png");
	calls = [];
	web = await startWeb({
		services: {
			serve: async (method, input) => {
				calls.push([method, input]);
				return { ok: true, value: "served" };
			},
			receiveUpload: async (file) => {
				calls.push(["receiveUpload", file]);
				return { ok: true, value: "kept" };
			},
		},
		files: createFiles({ renderer: path.join(base, "renderer"), media: () => path.join(base, "media") }),
		limits: { headersTime: 300, requestTime: 400 },
		log: (line) => logged.push(line),
	});
	host = `127.0.0.1:${web.port}`;
	cookie = await enter(web);
});

afterAll(async () => {
	await web.close();
	await rm(base, { recursive: true, force: true });
});

/** After every attack: nothing got through to the services, nothing broke, and the page is still served. */
afterEach(async () => {
	expect(calls).toEqual([]);
	expect(logged).toEqual([]);
	const page = await ask(web.port, { headers: { cookie } });
	expect(page.status).toBe(200);
	const reply = await ask(web.port, call({}));
	expect([reply.status, reply.text]).toEqual([200, '{"ok":true,"value":"served"}']);
	calls = [];
});

type Headers = Record<string, string | string[]>;

/** A call that is right in everything but what `headers` changes; an undefined one is left out. */
function call(headers: Record<string, string | string[] | undefined>, body: string | Buffer = "{}") {
	const all = { ...pageHeaders(web, cookie), ...headers };
	const kept = Object.entries(all).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
	return { method: "POST", path: "/api/app.start", headers: Object.fromEntries(kept) as Headers, body };
}

describe("the token", () => {
	it.each(["?token=", "?token=x", `?token=${"A".repeat(43)}`, "?token=a&token=b", "?TOKEN=x", ""])(
		"is refused where wrong: /%s",
		async (query) => {
			const answer = await ask(web.port, { path: `/${query}` });
			expect(answer.status).toBe(403);
			expect(answer.headers["set-cookie"]).toBeUndefined();
			expect(answer.text).not.toContain("Inicio</title>");
		},
	);

	it("is refused the second time, with a page in both languages that says how to go on", async () => {
		const answer = await ask(web.port, { path: web.url.slice(web.url.indexOf("/?")) });
		expect(answer.status).toBe(403);
		expect(answer.headers["set-cookie"]).toBeUndefined();
		expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(answer.text).toContain('<html lang="es">');
		expect(answer.text).toContain('<section lang="en">');
		expect(answer.text).toContain("npm start");
		expect(answer.text).not.toContain(new URL(web.url).searchParams.get("token"));
	});

	it("opens nothing elsewhere than at the front", async () => {
		const fresh = await startWeb({ services: new Promise(() => {}), files: async () => new Response(), log: () => {} });
		const token = new URL(fresh.url).search;
		for (const target of [`/index.html${token}`, `/api/app.start${token}`, `/readyz${token}`])
			expect((await ask(fresh.port, { path: target })).headers["set-cookie"]).toBeUndefined();
		await fresh.close();
	});
});

describe("the session", () => {
	it.each([
		["none", undefined, "refused"],
		["an empty one", "", "refused"],
		["another name", "session=x", "refused"],
		// One of the name that is this port's was given by an earlier start: that is said.
		["a wrong value", "VALUE", "restarted"],
		["the value of another port", "PORT", "refused"],
		["a value cut short", "SHORT", "restarted"],
	])("is needed: %s", async (_what, kind, code) => {
		const [name = "", value = ""] = cookie.split("=");
		const wrong = { VALUE: `${name}=${"A".repeat(43)}`, PORT: `profundiza-1=${value}`, SHORT: cookie.slice(0, -1) };
		const sent = kind === undefined ? undefined : (wrong[kind as keyof typeof wrong] ?? kind);
		const reply = await ask(web.port, call({ cookie: sent }));
		expect(reply.status).toBe(403);
		expect(JSON.parse(reply.text)).toMatchObject({ ok: false, code });
		const headers: Record<string, string> = sent === undefined ? {} : { cookie: sent };
		const told = /<h1>(.*)<\/h1>/.exec((await ask(web.port, { path: "/", headers })).text)?.[1];
		expect(told).toBe(
			code === "restarted" ? "Profundiza se cerró y se volvió a abrir" : "A esta dirección le falta su llave",
		);
		for (const target of ["/", "/index.html", "/media/map.png", "/none"]) {
			const page = await ask(web.port, { path: target, headers });
			expect(page.status).toBe(403);
		}
	});
});

describe("a foreign page", () => {
	it.each([
		["another name", () => "evil.example"],
		["another name with the port", () => `evil.example:${web.port}`],
		["localhost", () => `localhost:${web.port}`],
		["no port", () => "127.0.0.1"],
		["another port", () => `127.0.0.1:${web.port === 1 ? 2 : web.port - 1}`],
		["the address and more", () => `${host}.evil.example`],
		["a user in front", () => `evil@${host}`],
		["IPv6", () => `[::1]:${web.port}`],
		["an address in short", () => `127.1:${web.port}`],
	])("is refused by Host: %s", async (_what, name) => {
		expect((await ask(web.port, call({ host: name() }))).status).toBe(403);
		expect((await ask(web.port, { headers: { cookie, host: name() } })).status).toBe(403);
		expect((await ask(web.port, { path: "/readyz", headers: { host: name() } })).status).toBe(403);
	});

	it("is refused by Host: none, two, or one in the address itself", async () => {
		const rest = `Cookie: ${cookie}\r\nConnection: close\r\n\r\n`;
		expect(await raw(web.port, `GET / HTTP/1.1\r\n${rest}`)).toMatch(/^HTTP\/1.1 400 /);
		expect(await raw(web.port, `GET / HTTP/1.0\r\n${rest}`)).toMatch(/^HTTP\/1.1 403 /);
		expect(await raw(web.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n${rest}`)).toMatch(
			/^HTTP\/1.1 40[03] /,
		);
		const whole = `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\n${rest}`;
		expect(await raw(web.port, whole)).toMatch(/^HTTP\/1.1 400 /);
		expect(await raw(web.port, `CONNECT evil.example:80 HTTP/1.1\r\nHost: ${host}\r\n${rest}`)).not.toContain(" 200 ");
	});

	it.each([
		["none", undefined],
		["null", "null"],
		["another site", "http://evil.example"],
		["localhost", "LOCALHOST"],
		["https", "HTTPS"],
		["another port", "http://127.0.0.1:1"],
		["a slash at the end", "SLASH"],
		["two", "TWO"],
	])("is refused by Origin: %s", async (_what, kind) => {
		const own = `http://${host}`;
		const values: Record<string, string> = {
			LOCALHOST: `http://localhost:${web.port}`,
			HTTPS: `https://${host}`,
			SLASH: `${own}/`,
			TWO: `${own}, ${own}`,
		};
		const origin = kind === undefined ? undefined : (values[kind] ?? kind);
		const reply = await ask(web.port, call({ origin }));
		expect(reply.status).toBe(403);
		expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
	});

	it.each(["cross-site", "same-site", "none", "", "SAME-ORIGIN"])("is refused by Sec-Fetch-Site %j", async (site) => {
		expect((await ask(web.port, call({ "sec-fetch-site": site }))).status).toBe(403);
	});

	it.each(["cross-site", "same-site"])("may not even look, by Sec-Fetch-Site %s", async (site) => {
		expect((await ask(web.port, { headers: { cookie, "sec-fetch-site": site } })).status).toBe(403);
	});

	it("gets no leave from a preflight", async () => {
		const answer = await ask(web.port, {
			method: "OPTIONS",
			path: "/api/app.start",
			headers: { cookie, origin: "http://evil.example", "access-control-request-method": "POST" },
		});
		expect(answer.status).toBe(405);
		expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
	});
});

describe("a path out of the folders", () => {
	it.each([
		"/../secret.html",
		"/../../../../../../etc/passwd",
		"/%2e%2e/secret.html",
		"/.%2e/secret.html",
		"/..%2fsecret.html",
		"/%252e%252e/secret.html",
		"/%252e%252e%252fsecret.html",
		"/..\\secret.html",
		"/..%5csecret.html",
		"/..%255csecret.html",
		"/assets/../../secret.html",
		"/media/../../secret.png",
		"/media/..%2f..%2fsecret.png",
		"/media/%2e%2e/secret.png",
		"/media/..%5c..%5csecret.png",
		"/media/map.png/../../../secret.png",
		"/media/..%c0%afsecret.png",
		"/media/map.png%00.html",
		"/index.html%00",
		"/C:/Windows/win.ini",
		"/C%3A%5CWindows%5Cwin.ini",
		"/media//etc/passwd",
		"/file:///etc/passwd",
		"/.git/config",
	])("is not found: %s", async (target) => {
		const answer = await raw(
			web.port,
			`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
		);
		expect(answer).toMatch(/^HTTP\/1.1 404 /);
		expect(answer).not.toContain(secret);
		expect(answer).not.toContain("Inicio");
	});

	it.each(["//evil.example/", "//etc/passwd", "*", "http://evil.example/secret.html", "/\0", "/a b"])(
		"is no address: %j",
		async (target) => {
			const answer = await raw(
				web.port,
				`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
			);
			expect(answer).toMatch(/^HTTP\/1.1 400 /);
		},
	);
});

describe("a body", () => {
	it("that says it is too large is refused before it comes", async () => {
		const head =
			`POST /api/app.start HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\n` +
			`Content-Type: application/json\r\nContent-Length: ${BODY_LIMIT + 1}\r\n\r\n`;
		expect(await raw(web.port, head)).toMatch(/^HTTP\/1.1 413 /);
	});

	it("that turns out too large is refused", async () => {
		const body = Buffer.alloc(BODY_LIMIT + 1, " ");
		const reply = await ask(web.port, call({ "transfer-encoding": "chunked" }, body));
		expect(reply.status).toBe(413);
		expect(JSON.parse(reply.text)).toMatchObject({ ok: false, code: "bad-input" });
	});

	it("of exactly the limit is read", async () => {
		const body = `"${"a".repeat(BODY_LIMIT - 2)}"`;
		expect((await ask(web.port, call({}, body))).status).toBe(200);
		calls = [];
	});

	it.each(["", "{", "{}{}", "undefined", "{'a':1}", "\u0000"])("that is not JSON is refused: %j", async (body) => {
		const reply = await ask(web.port, call({}, body));
		expect(reply.status).toBe(400);
		expect(JSON.parse(reply.text)).toEqual({ ok: false, code: "bad-input", message: "The body is not JSON." });
	});

	it.each([
		undefined,
		"text/plain",
		"application/x-www-form-urlencoded",
		"multipart/form-data; boundary=x",
		"application/json-patch+json",
		"application/json; charset=utf-16",
		"text/plain; application/json",
		"application/json, text/plain",
	])("of another type is refused: %s", async (type) => {
		expect((await ask(web.port, call({ "content-type": type }))).status).toBe(415);
	});

	it("that never ends is hung up on", async () => {
		const head =
			`POST /api/app.start HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\n` +
			"Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{";
		expect(await raw(web.port, head)).toMatch(/^HTTP\/1.1 408 /);
	});

	it("with two lengths is refused", async () => {
		const head =
			`POST /api/app.start HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\n` +
			"Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
		expect(await raw(web.port, head)).toMatch(/^HTTP\/1.1 400 /);
	});
});

describe("a request", () => {
	it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])("that calls with %s is refused", async (method) => {
		const answer = await ask(web.port, { method, path: "/api/app.start", headers: pageHeaders(web, cookie) });
		expect(answer.status).toBe(405);
		expect(answer.headers["allow"]).toBe("POST");
	});

	it.each(["POST", "PUT", "DELETE"])("for a file with %s is refused", async (method) => {
		expect((await ask(web.port, { method, headers: pageHeaders(web, cookie) })).status).toBe(405);
	});

	it("with a mountain of headers is refused", async () => {
		const one = `X-A: ${"a".repeat(30_000)}\r\n`;
		expect(await raw(web.port, `GET / HTTP/1.1\r\nHost: ${host}\r\n${one}\r\n`)).toMatch(/^HTTP\/1.1 431 /);
		const many = Array.from({ length: 3_000 }, (_, index) => `X-${index}: a\r\n`).join("");
		expect(await raw(web.port, `GET / HTTP/1.1\r\nHost: ${host}\r\n${many}\r\n`)).toMatch(/^HTTP\/1.1 431 /);
	});

	it("whose headers never end is hung up on", async () => {
		expect(await raw(web.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: `)).toMatch(/^HTTP\/1.1 408 /);
	});

	it("that is not HTTP is hung up on", async () => {
		expect(await raw(web.port, "\u0016\u0003\u0001 hello\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
	});

	it("with an upgrade is answered as any other", async () => {
		const answer = await raw(
			web.port,
			`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
		);
		expect(answer).toMatch(/^HTTP\/1.1 403 /);
	});
});
