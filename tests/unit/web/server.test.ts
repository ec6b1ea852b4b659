import { connect } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../core/api/contract.ts";
import type { Files } from "../../../services/files/files.ts";
import type { WebServices } from "../../../web/door.ts";
import { startWeb, type Web, type WebOptions } from "../../../web/server.ts";
import { enter, pageHeaders } from "../../contract/loopback.ts";
import { ask } from "./wire.ts";

const files: Files = async (request) => new Response(`file ${new URL(request.url).pathname}`);
const services: WebServices = { serve: async (method) => ({ ok: true, value: method }) };

let opened: Web[] = [];
let logged: string[] = [];

async function start(options: Partial<WebOptions> = {}): Promise<Web> {
	const web = await startWeb({ services, files, log: (line) => logged.push(line), ...options });
	opened.push(web);
	return web;
}

function promised<T>() {
	let resolve: (value: T) => void = () => undefined;
	let reject: (error: Error) => void = () => undefined;
	const promise = new Promise<T>((whenKept, whenBroken) => {
		resolve = whenKept;
		reject = whenBroken;
	});
	return { promise, resolve, reject };
}

async function ready(web: Web) {
	const { status, text } = await ask(web.port, { path: "/readyz" });
	return { status, text };
}

afterEach(async () => {
	await Promise.all(opened.map((web) => web.close()));
	opened = [];
	logged = [];
});

describe("coming in", () => {
	it("prints an address on 127.0.0.1 with a token", async () => {
		const web = await start();
		expect(web.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${web.port}/\\?token=[\\w-]{43}$`));
	});

	it("turns the token into a cookie and an address without it", async () => {
		const web = await start();
		const { status, headers } = await ask(web.port, { path: web.url.slice(web.url.indexOf("/?")) });
		expect(status).toBe(303);
		expect(headers.location).toBe("/");
		expect(headers["set-cookie"]).toEqual([
			expect.stringMatching(
				new RegExp(`^profundiza-${web.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
			) as unknown,
		]);
		expect(headers["cache-control"]).toBe("no-store");
		const cookie = headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? "";
		expect((await ask(web.port, { headers: { cookie } })).text).toBe("file /");
	});

	it("keeps the token for the browser when a program looks at the link first", async () => {
		const web = await start();
		const path = web.url.slice(web.url.indexOf("/?"));
		expect((await ask(web.port, { method: "HEAD", path })).status).toBe(403);
		expect(await enter(web)).toContain("profundiza-");
	});

	it("just lets a browser in that has the cookie already, whatever the token", async () => {
		const web = await start();
		const cookie = await enter(web);
		for (const path of [web.url.slice(web.url.indexOf("/?")), "/?token=old"]) {
			const { status, headers } = await ask(web.port, { path, headers: { cookie } });
			expect([status, headers.location, headers["set-cookie"]]).toEqual([303, "/", undefined]);
		}
	});

	it("lets one browser use two instances side by side", async () => {
		const [one, two] = [await start(), await start()];
		const cookie = `${await enter(one)}; ${await enter(two)}`;
		for (const web of [one, two]) expect((await ask(web.port, { headers: { cookie } })).status).toBe(200);
	});

	it("listens nowhere but on 127.0.0.1", async () => {
		const web = await start();
		await expect(fetch(`http://[::1]:${web.port}/readyz`)).rejects.toThrow();
	});

	it("says which port it could not have", async () => {
		const { port } = await start();
		await expect(startWeb({ services, files, port, log: () => undefined })).rejects.toMatchObject({
			code: "EADDRINUSE",
		});
	});
});

describe("a call", () => {
	it("goes to the method of its path and comes back as it is, never to be kept", async () => {
		const calls: unknown[] = [];
		const replies: Reply[] = [
			{ ok: true, value: { a: ["é", 1.5, null] } },
			{ ok: false, code: "not-found", message: "There is none." },
			{ ok: false, code: "internal", message: "It failed." },
		];
		const web = await start({
			services: {
				serve: async (method, input) => {
					calls.push([method, input]);
					return replies[calls.length - 1] ?? { ok: true, value: null };
				},
			},
		});
		const headers = pageHeaders(web, await enter(web));
		for (const reply of replies) {
			const body = '{"lesson":"métricas"}';
			const answer = await ask(web.port, { method: "POST", path: "/api/course.lesson", headers, body });
			expect(answer.status).toBe(200);
			expect(JSON.parse(answer.text)).toEqual(reply);
			expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
			expect(answer.headers["cache-control"]).toBe("no-store");
			expect(answer.headers["x-content-type-options"]).toBe("nosniff");
			expect(Object.keys(answer.headers).join()).not.toContain("access-control");
		}
		expect(calls).toEqual(replies.map(() => ["course.lesson", { lesson: "métricas" }]));
	});

	it("of a tool without Sec-Fetch-Site is served by its other headers", async () => {
		const web = await start();
		const { "sec-fetch-site": _site, ...headers } = pageHeaders(web, await enter(web));
		expect((await ask(web.port, { method: "POST", path: "/api/a.b", headers, body: "{}" })).status).toBe(200);
	});

	it("that fails in the door itself tells the log why, and the page nothing", async () => {
		const web = await start({ files: () => Promise.reject(new Error("disk gone")) });
		const answer = await ask(web.port, { path: "/?a=private", headers: { cookie: await enter(web) } });
		expect(answer.status).toBe(500);
		expect(answer.text).not.toContain("disk gone");
		expect(logged.join()).toContain("disk gone");
		expect(logged.join()).not.toContain("private");
	});
});

describe("readiness", () => {
	it("is false until the services are open, and nothing else is answered before", async () => {
		const opening = promised<WebServices>();
		const web = await start({ services: opening.promise });
		expect(await ready(web)).toEqual({ status: 503, text: '{"ready":false}' });
		const cookie = await enter(web);
		expect((await ask(web.port, { headers: { cookie } })).status).toBe(503);
		opening.resolve(services);
		await opening.promise;
		expect(await ready(web)).toEqual({ status: 200, text: '{"ready":true}' });
		expect((await ask(web.port, { headers: { cookie } })).status).toBe(200);
	});

	it("stays false where the services could not be opened", async () => {
		const opening = promised<WebServices>();
		const web = await start({ services: opening.promise });
		opening.reject(new Error("no course"));
		await opening.promise.catch(() => undefined);
		expect((await ready(web)).status).toBe(503);
	});

	it("answers GET and HEAD alone", async () => {
		const web = await start();
		expect((await ask(web.port, { method: "HEAD", path: "/readyz" })).status).toBe(200);
		expect((await ask(web.port, { method: "POST", path: "/readyz" })).status).toBe(403);
	});
});

describe("closing", () => {
	it("lets a call under way end, and takes no other", async () => {
		const called = promised<void>();
		const held = promised<Reply>();
		const web = await start({
			services: {
				serve: () => {
					called.resolve();
					return held.promise;
				},
			},
		});
		const headers = pageHeaders(web, await enter(web));
		const answer = ask(web.port, { method: "POST", path: "/api/quiz.answer", headers, body: "{}" });
		await called.promise;
		let closed = false;
		const closing = web.close().then(() => {
			closed = true;
		});
		await expect(ask(web.port, { path: "/readyz" })).rejects.toThrow("ECONNREFUSED");
		expect(closed).toBe(false);
		held.resolve({ ok: true, value: "saved" });
		expect(JSON.parse((await answer).text)).toEqual({ ok: true, value: "saved" });
		await closing;
	});

	it("does not wait for a browser that keeps its connections open", async () => {
		const web = await start({ limits: { idleTime: 60_000 } });
		const response = await fetch(`http://127.0.0.1:${web.port}/readyz`);
		await response.text();
		// Waiting for them would take the idle time of a minute, and the test as long.
		await web.close();
	});

	it("hangs up on a call that does not end in its time", async () => {
		const called = promised<void>();
		const web = await start({
			limits: { closingTime: 50 },
			services: {
				serve: () => {
					called.resolve();
					return new Promise(() => undefined);
				},
			},
		});
		const headers = pageHeaders(web, await enter(web));
		const answer = ask(web.port, { method: "POST", path: "/api/a.b", headers, body: "{}" }).catch(() => "hung up");
		await called.promise;
		await web.close();
		expect(await answer).toBe("hung up");
	});

	it("is told to whoever asks on over a connection still in use", async () => {
		const called = promised<void>();
		const held = promised<Reply>();
		const serve = () => {
			called.resolve();
			return held.promise;
		};
		const web = await start({ services: { serve } });
		const host = `Host: 127.0.0.1:${web.port}\r\n`;
		const headers = Object.entries(pageHeaders(web, await enter(web))).map(([name, value]) => `${name}: ${value}\r\n`);
		const socket = connect(web.port, "127.0.0.1");
		socket.write(`POST /api/a.b HTTP/1.1\r\n${host}${headers.join("")}Content-Length: 2\r\n\r\n{}`);
		await called.promise;
		const closing = web.close();
		socket.write(`GET /readyz HTTP/1.1\r\n${host}\r\n`);
		// The server is in this process: after a few turns of its loop it has read what lies at its door.
		for (let turn = 0; turn < 20; turn++) await nextTurn();
		held.resolve({ ok: true, value: "saved" });
		let text = "";
		for await (const chunk of socket) text += String(chunk);
		await closing;
		expect(text).toContain('{"ok":true,"value":"saved"}HTTP/1.1 503 ');
	});

	it("twice is closing once", async () => {
		const web = await start();
		expect(web.close()).toBe(web.close());
		await web.close();
	});
});
