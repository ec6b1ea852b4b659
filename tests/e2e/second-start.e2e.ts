import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rarely } from "../support/runs.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, test } from "./fixtures.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

interface Outcome {
	code: number | null;
	out: string;
	errors: string;
}

/** Runs the browser door until it ends by itself. */
function run(args: readonly string[], door = join(projectFolder, "out/node/web.js")): Promise<Outcome> {
	const child = spawn(process.execPath, [door, ...args], { env: { ...process.env, LANG: "es_ES.UTF-8" } });
	let [out, errors] = ["", ""];
	child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
		out += chunk;
	});
	child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
		errors += chunk;
	});
	return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, errors })));
}

async function lockIn(home: string): Promise<{ pid: number; address: string; secret: string }> {
	return JSON.parse(await readFile(join(home, "lock.json"), "utf8")) as {
		pid: number;
		address: string;
		secret: string;
	};
}

test("a second start on the same data folder opens a window of the first", async ({ app, page, browser }) => {
	await enter(page, app, { name: "Ana" });
	const second = await run(["--home", app.home]);
	expect(second.code).toBe(0);
	expect(second.errors).toContain("Profundiza ya estaba abierto");
	const [address = ""] = /http:\/\/127\.0\.0\.1:\S+/.exec(second.out) ?? [];
	expect(second.out).toBe(`Profundiza: ${address}\n`);
	expect(new URL(address).origin).toBe(app.origin);

	// Another browser, which has no cookie yet, sees the same learner.
	const elsewhere = await browser.newContext();
	const window = await elsewhere.newPage();
	await window.goto(address);
	await expect(window.getByText("Ana", { exact: false }).first()).toBeVisible();
	await elsewhere.close();
	// The first goes on as before.
	expect((await lockIn(app.home)).pid).toBe(app.pid);
	await page.reload();
	await expect(page.getByRole("navigation").first()).toBeVisible();
});

test("a start that is given a course file has it in the library", rarely, async ({ browser }, info) => {
	const { home, remove } = await throwawayHome();
	const file = info.outputPath("pan.curso");
	// What is in it is looked at later: so it begins.
	await writeFile(file, Uint8Array.of(0x50, 0x4b, 0x03, 0x04));
	const app = await ServedApp.start(home, undefined, {}, [file]);
	try {
		const window = await browser.newPage();
		await enter(window, app);
		await expect(window.getByText("Llegó el archivo «pan.curso».")).toBeVisible();
		await window.getByRole("navigation").getByRole("link", { name: "Biblioteca" }).click();
		await expect(window.getByRole("link", { name: "Ver pan.curso" })).toBeVisible();
		await window.close();
	} finally {
		await app.end();
		await remove();
	}
});

test("a wrong secret opens nothing", async ({ app }) => {
	const { address, secret } = await lockIn(app.home);
	expect(address).toBe(app.origin);
	for (const guess of ["", "A".repeat(secret.length), secret.slice(1)]) {
		const response = await fetch(`${address}/join`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ secret: guess }),
		});
		expect(response.status).toBe(403);
		expect(await response.text()).not.toContain("token");
	}
});

test("a second start that cannot join is told who has the data folder", rarely, async ({ app }) => {
	// Windows cannot put a process to sleep.
	if (process.platform === "win32") return;
	process.kill(app.pid, "SIGSTOP");
	const second = await run(["--home", app.home]);
	process.kill(app.pid, "SIGCONT");
	expect(second.code).toBe(4);
	expect(second.out).toBe("");
	expect(second.errors).toContain(`el proceso ${app.pid}`);
	expect(second.errors).toContain("Tu progreso está a salvo");
});

test("a data folder beside the application is the one that it uses", async ({ browserName: _ }, testInfo) => {
	// A copy of the application, as it would lie on a stick.
	const stick = join(tmpdir(), `profundiza-stick-${testInfo.workerIndex}-${process.pid}`);
	await mkdir(join(stick, "profundiza-data"), { recursive: true });
	try {
		for (const part of ["package.json", ...["node", "renderer", "courses"].map((part) => join("out", part))])
			await cp(join(projectFolder, part), join(stick, part), { recursive: true });
		const usual = join(stick, "usual");
		const env = { ...process.env, LANG: "es_ES.UTF-8", XDG_DATA_HOME: usual, APPDATA: usual, HOME: usual };
		const child = spawn(process.execPath, [join(stick, "out", "node", "web.js")], {
			env: { ...env, PROFUNDIZA_HOME: "" },
			stdio: ["ignore", "pipe", "inherit"],
		});
		await new Promise((resolve) => child.stdout.once("data", resolve));
		expect((await lockIn(join(stick, "profundiza-data"))).pid).toBe(child.pid);
		expect(await readdir(stick)).not.toContain("usual");
		const ended = new Promise((resolve) => child.once("exit", resolve));
		child.kill();
		expect(await ended).toBe(0);
	} finally {
		await rm(stick, { recursive: true, force: true });
	}
});
