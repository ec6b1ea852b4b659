import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "../../core/api/contract.ts";
import { type Desktop, freshHome, layOutApplication, startDesktop, version } from "./desktop.ts";
import type { Caller } from "./double/asks.ts";

// The built desktop, on a stand-in for Electron: how it ties its parts together and in what order. What Electron itself
// makes of it is seen in electron.spec.ts, on machines that have its runtime.

// Each test starts a program or two, which takes a second on a good machine and more on a busy one.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const page = "app://profundiza/index.html";
const channel = "profundiza:call";

let folder = "";
let home = "";
let removeHome = () => {};
const running: Desktop[] = [];

beforeAll(() => {
	folder = layOutApplication();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One desktop for all tests of a group that only look. */
function sharedDesktop(): () => Desktop {
	let desktop: Desktop | undefined;
	let remove = () => {};
	beforeAll(async () => {
		const fresh = freshHome();
		remove = fresh.remove;
		desktop = startDesktop(folder, ["--home", fresh.home]);
		await desktop.loaded;
	});
	afterAll(async () => {
		desktop?.kill();
		await desktop?.ended;
		remove();
	});
	return () => {
		if (desktop === undefined) throw new Error("The desktop is not open.");
		return desktop;
	};
}

beforeEach(() => {
	({ home, remove: removeHome } = freshHome());
});
afterEach(async () => {
	for (const desktop of running.splice(0)) {
		desktop.kill();
		await desktop.ended;
	}
	removeHome();
});

function start(args: readonly string[] = ["--home", home], env: Record<string, string> = {}, where = folder): Desktop {
	const desktop = startDesktop(where, args, env);
	running.push(desktop);
	return desktop;
}

async function opened(args?: readonly string[], env?: Record<string, string>): Promise<Desktop> {
	const desktop = start(args, env);
	await desktop.loaded;
	return desktop;
}

async function call(desktop: Desktop, method: unknown, input: unknown, from?: Caller): Promise<Reply> {
	return (await desktop.ask({ kind: "call", channel, args: [method, input], ...(from && { from }) })) as Reply;
}

async function notices(desktop: Desktop): Promise<unknown> {
	const reply = await call(desktop, "app.notices", {});
	if (!reply.ok) throw new Error(reply.message);
	return (reply.value as { notices: unknown }).notices;
}

describe("the window", () => {
	it("comes up with the page, closed off from the system, and shows only what is drawn", async () => {
		const state = await (await opened()).state();
		expect(state.sandboxed).toBe(true);
		expect(state.schemes).toEqual([
			{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
		]);
		expect(state.window).toMatchObject({ url: page, shown: true, shownBeforeReady: false, minimum: [360, 480] });
		expect(state.window?.preferences).toMatchObject({
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			webviewTag: false,
			webSecurity: true,
			spellcheck: false,
			preload: join(folder, "out", "preload", "preload.cjs"),
		});
	});

	it("keeps Chromium's files apart from the record, beneath the data folder", async () => {
		expect((await (await opened()).state()).userData).toBe(join(home, "electron"));
		expect((await (await opened([], { PROFUNDIZA_HOME: `${home}-b` })).state()).userData).toBe(
			join(`${home}-b`, "electron"),
		);
	});

	it("prefers the folder of the command line to that of the environment", async () => {
		const state = await (await opened(["--home", home], { PROFUNDIZA_HOME: `${home}-b` })).state();
		expect(state.userData).toBe(join(home, "electron"));
	});

	it("opens where it was left", async () => {
		const desktop = await opened();
		await desktop.ask({ kind: "bounds", x: 300, y: 200, width: 700, height: 650 });
		await desktop.ask({ kind: "quit" });
		expect(await desktop.ended).toBe(0);
		expect((await (await opened()).state()).window?.bounds).toEqual({ x: 300, y: 200, width: 700, height: 650 });
	});

	it("offers to load the page again when its process dies", async () => {
		const desktop = await opened();
		await desktop.ask({ kind: "next-answer", response: 0 });
		await desktop.ask({ kind: "page-dies" });
		await expect.poll(async () => (await desktop.state()).window?.loads).toBe(2);
		expect((await desktop.state()).questions[0]?.message).toBe("La ventana dejó de funcionar");
	});
});

describe("its files", () => {
	const shared = sharedDesktop();

	it("are answered at its own host, under a strict policy", async () => {
		const desktop = shared();
		const answer = (await desktop.ask({ kind: "fetch", url: page })) as {
			status: number;
			headers: Record<string, string>;
			body: string;
		};
		expect(answer.status).toBe(200);
		expect(answer.body).toBe(readFileSync(join(folder, "out", "renderer", "index.html"), "utf8"));
		expect(answer.headers["content-type"]).toMatch(/^text\/html/);
		const policy = answer.headers["content-security-policy"];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain("unsafe-inline");
	});

	it.each([
		"app://otro/index.html",
		"app://profundiza/package.json",
		"app://profundiza/%2e%2e/package.json",
		"app://profundiza/media/..%2fcourse.yaml",
	])("do not include %s", async (url) => {
		expect(await shared().ask({ kind: "fetch", url })).toMatchObject({ status: 404 });
	});
});

describe("the page's calls", () => {
	const shared = sharedDesktop();

	it("go through the preload, which gives the page nothing else", async () => {
		const desktop = shared();
		const exposed: Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>> = {};
		const electron = {
			contextBridge: {
				exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => {
					exposed[name] = api;
				},
			},
			ipcRenderer: { invoke: (to: string, ...args: unknown[]) => desktop.ask({ kind: "call", channel: to, args }) },
		};
		// A sandboxed preload gets little more than this, and no Node.
		runInNewContext(readFileSync(join(folder, "out", "preload", "preload.cjs"), "utf8"), {
			require(name: string) {
				if (name !== "electron") throw new Error(`module not found: ${name}`);
				return electron;
			},
		});
		expect(Object.keys(exposed)).toEqual(["profundiza"]);
		expect(Object.keys(exposed["profundiza"] ?? {})).toEqual(["call"]);
		const reply = await exposed["profundiza"]?.["call"]?.("app.start", {});
		expect(reply).toMatchObject({ ok: true, value: { version: version(), learners: [] } });
	});

	it.each<[string, Caller]>([
		["a page from elsewhere", { url: "https://example.org/index.html" }],
		["a frame inside the page", { url: page, inside: true }],
		["another window", { url: page, otherWindow: true }],
		["a picture opened as a page", { url: "app://profundiza/media/mapa.svg" }],
	])("are refused from %s", async (_who, from) => {
		const reply = await call(shared(), "app.start", {}, from);
		expect(reply).toMatchObject({ ok: false, code: "refused" });
	});

	it("are answered with data, whatever they are", async () => {
		const desktop = shared();
		expect(await call(desktop, "no.existe", {})).toMatchObject({ ok: false, code: "unknown-method" });
		expect(await call(desktop, undefined, {})).toMatchObject({ ok: false, code: "refused" });
		expect(await call(desktop, "app.start", { learner: 3 })).toMatchObject({ ok: false, code: "bad-input" });
	});
});

describe("the page goes nowhere", () => {
	const shared = sharedDesktop();

	it("but to itself", async () => {
		const desktop = shared();
		const prevented = (url: string, mainFrame = true) => desktop.ask({ kind: "navigate", url, mainFrame });
		expect(await prevented(page)).toBe(false);
		expect(await prevented("https://example.org/")).toBe(true);
		expect(await prevented("file:///etc/hosts")).toBe(true);
		expect(await prevented("app://profundiza/media/mapa.svg")).toBe(true);
		expect(await prevented(page, false)).toBe(true);
		expect(await desktop.ask({ kind: "redirect", url: "https://example.org/" })).toBe(true);
	});

	it("opens no window and embeds no other page", async () => {
		const desktop = shared();
		expect(await desktop.ask({ kind: "open", url: page })).toBe("deny");
		expect(await desktop.ask({ kind: "open", url: "https://example.org/" })).toBe("deny");
		expect(await desktop.ask({ kind: "attach-webview" })).toBe(true);
	});

	it("gets one permission and no network", async () => {
		const desktop = shared();
		const granted = (name: string) => desktop.ask({ kind: "permission", name });
		expect(await granted("media")).toEqual([false, false]);
		expect(await granted("notifications")).toEqual([false, false]);
		expect(await granted("clipboard-sanitized-write")).toEqual([true, true]);
		expect(await desktop.ask({ kind: "request", url: "app://profundiza/assets/a.js" })).toBe(true);
		expect(await desktop.ask({ kind: "request", url: "https://example.org/" })).toBe(false);
		expect(await desktop.ask({ kind: "request", url: "http://127.0.0.1/" })).toBe(false);
	});

	it("saves what it made itself, and nothing from elsewhere", async () => {
		const desktop = shared();
		const saved = (url: string) => desktop.ask({ kind: "download", url });
		expect(await saved("blob:app://profundiza/0b9b0a4e-7f6f-4f6e-9a55-1c2d3e4f5a6b")).toBe(true);
		expect(await saved("https://example.org/a.zip")).toBe(false);
		expect(await saved("blob:https://example.org/0b9b0a4e")).toBe(false);
	});
});

describe("a link out of the application", () => {
	it("is not even offered where it is none for people", async () => {
		const desktop = await opened();
		for (const url of ["javascript:alert(1)", "file:///etc/passwd", "https://ana:clave@example.org/", "smb://a/b"])
			await desktop.ask({ kind: "open", url });
		expect((await desktop.state()).questions).toEqual([]);
	});

	it("is offered with its host in sight, and opened only on a yes", async () => {
		const desktop = await opened();
		await desktop.ask({ kind: "open", url: "https://example.org/uno" });
		expect((await desktop.state()).questions).toEqual([
			{
				message: "¿Abrir este enlace fuera de Profundiza?",
				detail: "Lleva a example.org\n\nhttps://example.org/uno",
			},
		]);
		await desktop.ask({ kind: "next-answer", response: 0 });
		await desktop.ask({ kind: "navigate", url: "https://example.org/dos" });
		await expect.poll(async () => (await desktop.state()).opened).toEqual(["https://example.org/dos"]);
	});
});

describe("a course file", () => {
	const unreadable = (file: string) => [{ code: "pack-unreadable", file }];

	it("given to a second instance comes to the first, and its window to the front", async () => {
		const desktop = await opened();
		writeFileSync(join(home, "nuevo.curso"), "no es un zip");
		await desktop.ask({ kind: "second-instance", argv: ["profundiza", "--flag", "nuevo.curso"], folder: home });
		await expect.poll(() => notices(desktop)).toEqual(unreadable("nuevo.curso"));
		expect((await desktop.state()).window?.focused).toBe(1);
	});

	it("given at the start is heard of once the page asks", async () => {
		const file = join(folder, "primero.curso");
		writeFileSync(file, Buffer.from([0x50, 0x4b, 0x03, 0x04]));
		const desktop = await opened(["--home", home, file]);
		const expected = [{ code: "pack-received", file: "primero.curso", pack: expect.any(String) }];
		await expect.poll(() => notices(desktop)).toEqual(expected);
	});

	it("opened by the system is taken in, also before the program is ready", async () => {
		const desktop = await opened(["--home", home], { DOUBLE_OPEN_FILE: join(home, "pronto.curso") });
		await expect.poll(() => notices(desktop)).toEqual(unreadable("pronto.curso"));
		await desktop.ask({ kind: "open-file", path: join(home, "luego.curso") });
		await expect.poll(() => notices(desktop)).toEqual(unreadable("luego.curso"));
	});
});

describe("starting and ending", () => {
	it("lets go of the data folder on quitting", async () => {
		const desktop = await opened();
		// A lock left behind would be taken over by the next to come, so starting again would show nothing.
		const naming = () =>
			readdirSync(home, { withFileTypes: true })
				.filter((entry) => entry.isFile())
				.filter(({ name }) => readFileSync(join(home, name), "utf8").includes(`"pid":${desktop.pid}`));
		expect(naming()).toHaveLength(1);
		await desktop.ask({ kind: "quit" });
		expect(await desktop.ended).toBe(0);
		expect(naming()).toEqual([]);
	});

	it("names who has the data folder, and ends with a failure", async () => {
		await opened();
		const second = start();
		expect(await second.ended).toBe(1);
		expect(second.errorBoxes).toHaveLength(1);
		expect(second.errorBoxes[0]?.title).toBe("Profundiza ya está abierto con esta carpeta de datos");
		expect(second.errorBoxes[0]?.detail).toMatch(/La usa el proceso \d+ en .+ desde .+\./);
	});

	it("says that it waits for another computer's sign of life, and who has the data folder once there is one", async () => {
		mkdirSync(home);
		const owner = { pid: 4242, host: "otro-equipo", since: "2026-03-05T12:00:00.000Z", token: "someone" };
		const beat = (count: number) => writeFileSync(join(home, "lock.json"), JSON.stringify({ ...owner, beat: count }));
		beat(1);
		const desktop = start();
		await expect
			.poll(async () => (await desktop.state()).questions.map(({ message }) => message))
			.toEqual(["Compruebo si Profundiza sigue abierto en otro lugar"]);
		// It waits for half a minute of its own time.
		beat(2);
		expect(await desktop.ended).toBe(1);
		expect(desktop.errorBoxes[0]?.detail).toMatch(/La usa el proceso 4242 en otro-equipo desde 5 mar 2026/);
	});

	it("leaves to the window that is open already, without a word", async () => {
		const second = start(undefined, { DOUBLE_LOCK: "taken" });
		expect(await second.ended).toBe(0);
		expect(second.errorBoxes).toEqual([]);
	});

	it("says that the course is not as the build put it there, in the system's language, and ends with a failure", async () => {
		const broken = `${folder}-broken`;
		cpSync(folder, broken, { recursive: true });
		try {
			const shelf = join(broken, "out", "courses");
			const [id = ""] = readdirSync(shelf).filter((name) => !name.startsWith("."));
			const [version = ""] = readdirSync(join(shelf, id)).filter((name) => /^\d/.test(name));
			appendFileSync(join(shelf, id, version, "content", "course.yaml"), "\nunknown-key: 1\n");
			const desktop = start(["--home", home], { DOUBLE_LANGUAGES: "en-GB" }, broken);
			expect(await desktop.ended).toBe(1);
			expect(desktop.errorBoxes[0]?.title).toBe("The course that comes with Profundiza is damaged");
			expect(desktop.errorBoxes[0]?.detail).toContain(shelf);
		} finally {
			rmSync(broken, { recursive: true, force: true });
		}
	});

	it("says what to do where the data folder cannot be made", async () => {
		writeFileSync(join(folder, "archivo"), "");
		const desktop = start(["--home", join(folder, "archivo", "datos")]);
		expect(await desktop.ended).toBe(1);
		expect(desktop.errorBoxes[0]?.title).toBe("Profundiza no se pudo abrir");
		expect(desktop.errorBoxes[0]?.detail).not.toMatch(/ENOTDIR|at /);
	});
});

it("speaks the language of whoever is here, from the moment that it changes", async () => {
	const desktop = await opened();
	expect((await desktop.state()).menu).toContain("Edición");
	const settings = { language: "en", theme: "system", textSize: "normal" };
	expect(await call(desktop, "learner.create", { name: "Ana", settings })).toMatchObject({ ok: true });
	expect((await desktop.state()).menu).toContain("Edit");
});
