import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { joinRunning } from "../../../web/join.ts";
import { startWeb, type Web, type WebOptions } from "../../../web/server.ts";
import { enter } from "../../contract/loopback.ts";
import { freshHome, hold, lockIn } from "../services/home/helpers.ts";
import { ask } from "./wire.ts";

const services = { serve: async () => ({ ok: true as const, value: "served" }) };

async function start(options: Partial<WebOptions> = {}): Promise<Web> {
	const web = await startWeb({ services, files: async () => new Response("page"), log: () => {}, ...options });
	onTestFinished(() => web.close());
	return web;
}

const json = { "content-type": "application/json" };

function wish(web: Web, secret: unknown = web.join.secret, packs?: readonly string[]) {
	return { method: "POST", path: "/join", headers: json, body: JSON.stringify({ secret, packs }) };
}

/** A data folder that a door holds. */
async function heldBy(web: Web): Promise<string> {
	const home = await freshHome();
	await (await hold(home)).announce(web.join);
	return home;
}

describe("a second start", () => {
	it("gets an address of the door that runs, which opens once, time and again", async () => {
		const web = await start();
		const home = await heldBy(web);
		const cookie = await enter(web);
		for (let count = 0; count < 3; count++) {
			const url = (await joinRunning(home)) ?? "";
			expect(new URL(url).origin).toBe(web.join.address);
			expect(url).not.toBe(web.url);
			expect(await enter({ ...web, url })).toBe(cookie);
			await expect(enter({ ...web, url })).rejects.toThrow("403");
		}
	});

	it("hands over the packs that it was started with before its window is opened", async () => {
		const taken: string[] = [];
		const receivePack = async (path: string) => void taken.push(path);
		const web = await start({ services: { ...services, receivePack } });
		const home = await heldBy(web);
		const packs = [resolve("uno.curso"), resolve("dos.curso")];
		expect(await joinRunning(home, packs)).toContain(web.join.address);
		expect(taken).toEqual(packs);
	});

	it("gets none where nobody holds the folder, or the holder says no address", async () => {
		const home = await freshHome();
		expect(await joinRunning(home)).toBeUndefined();
		await hold(home);
		expect(await joinRunning(home)).toBeUndefined();
		expect(await joinRunning(join(home, "none"))).toBeUndefined();
	});

	it("gets none where the holder does not answer any more", async () => {
		const web = await start();
		const home = await heldBy(web);
		await web.close();
		expect(await joinRunning(home)).toBeUndefined();
	});

	it("gets none from another door that has the port by now", async () => {
		const web = await start();
		const home = await heldBy(web);
		await web.close();
		await start({ port: web.port });
		expect(await joinRunning(home)).toBeUndefined();
	});

	it.each([
		["an address elsewhere", { url: "http://127.0.0.1:1/?token=abc" }],
		["more than a token", { url: "OWN/?token=abc&more=1" }],
		["another page", { url: "OWN/settings" }],
		["nothing", {}],
	])("believes no stranger at the address that answers with %s", async (_what, answer) => {
		const stranger = createServer((_request, response) => {
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify(answer).replace("OWN", address));
		});
		await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
		onTestFinished(() => void stranger.close());
		const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
		const home = await freshHome();
		await (await hold(home)).announce({ address, secret: "s" });
		expect(await joinRunning(home)).toBeUndefined();
	});

	it("does not knock at the lock of another computer", async () => {
		const web = await start();
		const home = await heldBy(web);
		await writeFile(join(home, "lock.json"), JSON.stringify({ ...(await lockIn(home)), host: "otro-equipo" }));
		expect(await joinRunning(home)).toBeUndefined();
	});

	it("waits a moment for one that is just starting itself", async () => {
		const web = await start();
		const home = await freshHome();
		const held = await hold(home);
		const joining = joinRunning(home, [], 10_000);
		await held.announce(web.join);
		expect(await joining).toContain(web.join.address);
	});
});

describe("how long a second start waits", () => {
	const beats = { calm: 600_000, many: 5 };

	it("is longer for one that is seen to be starting", async () => {
		const web = await start();
		const home = await freshHome();
		const held = await hold(home, { beat: beats.calm });
		const joining = joinRunning(home, [], 0, 10_000);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await held.announce(web.join);
		expect(await joining).toContain(web.join.address);
	});

	it("is not, for one that has been there for long and says no address", async () => {
		const home = await freshHome();
		await hold(home, { beat: beats.many });
		await expect.poll(async () => (await lockIn(home))["beat"]).toBeGreaterThan(1);
		// Waiting for an address would take as long as it is told, and the test would not end in time.
		expect(await joinRunning(home, [], 0, 3_600_000)).toBeUndefined();
	});
});

describe("the door to other processes", () => {
	it("opens for the secret, without cookie or origin", async () => {
		const web = await start();
		const { status, text, headers } = await ask(web.port, wish(web));
		expect([status, headers["cache-control"], headers["set-cookie"]]).toEqual([200, "no-store", undefined]);
		const { url } = JSON.parse(text) as { url: string };
		expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${web.port}/\\?token=[\\w-]{43}$`));
	});

	it.each([
		["a wrong secret", (web: Web) => wish(web, "A".repeat(43)), 403],
		["a secret cut short", (web: Web) => wish(web, web.join.secret.slice(0, -1)), 403],
		["the token of the address", (web: Web) => wish(web, new URL(web.url).searchParams.get("token")), 403],
		["an empty secret", (web: Web) => wish(web, ""), 403],
		["a number", (web: Web) => wish(web, 5), 400],
		["a pack of no certain place", (web: Web) => wish(web, web.join.secret, ["a.curso"]), 400],
		["no JSON", (web: Web) => ({ ...wish(web), body: "{" }), 400],
		["a list", (web: Web) => ({ ...wish(web), body: "[]" }), 400],
		["text", (web: Web) => ({ ...wish(web), headers: { "content-type": "text/plain" } }), 415],
		["a form", (web: Web) => ({ ...wish(web), headers: { "content-type": "application/x-www-form-urlencoded" } }), 415],
		["far too much", (web: Web) => wish(web, "A".repeat(50_000)), 413],
		["another host", (web: Web) => ({ ...wish(web), headers: { ...json, host: `localhost:${web.port}` } }), 403],
		["a foreign page", (web: Web) => ({ ...wish(web), headers: { ...json, "sec-fetch-site": "cross-site" } }), 403],
		["a page", (web: Web) => ({ ...wish(web), headers: { ...json, origin: web.join.address } }), 403],
		["looking", (web: Web) => ({ ...wish(web), method: "GET" }), 405],
		["another address", (web: Web) => ({ ...wish(web), path: "/join?a=b" }), 403],
	])("stays shut for %s", async (_what, request, expected) => {
		const web = await start();
		const { status, text, headers } = await ask(web.port, request(web));
		expect(status).toBe(expected);
		expect(text).not.toContain("token=");
		expect(headers["set-cookie"]).toBeUndefined();
		// And nothing is broken by it.
		expect((await ask(web.port, wish(web))).status).toBe(200);
	});

	it("stays shut while the services are not open", async () => {
		const web = await start({ services: new Promise(() => {}) });
		expect((await ask(web.port, wish(web))).status).toBe(503);
	});

	it("has a secret of 256 bits of its own at every start", async () => {
		const [one, two] = [await start(), await start()];
		expect(one.join.secret).not.toBe(two.join.secret);
		expect(Buffer.from(one.join.secret, "base64url")).toHaveLength(32);
		expect((await ask(two.port, wish(two, one.join.secret))).status).toBe(403);
	});
});
