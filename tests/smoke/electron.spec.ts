import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication, expect, type Page, test } from "@playwright/test";
import { freshHome, version } from "./desktop.ts";
import { electronRuntime } from "./electron-runtime.ts";

// The same behaviours as in desktop.test.ts, on Electron itself. playwright.config.ts leaves this file out where the
// runtime is not there.

const project = fileURLToPath(new URL("../../", import.meta.url));
const executablePath = electronRuntime() ?? "";

/** The page's window with what the preload gives it. */
type DesktopWindow = Window & { profundiza: { call(method: string, input: unknown): Promise<unknown> } };

let home = "";
let removeHome = () => {};
let desktop: ElectronApplication;
let page: Page;

function launch(...args: string[]): Promise<ElectronApplication> {
	return _electron.launch({ executablePath, args: [project, "--home", home, ...args], cwd: project });
}

test.beforeEach(async () => {
	({ home, remove: removeHome } = freshHome());
	desktop = await launch();
	page = await desktop.firstWindow();
	await page.waitForLoadState();
});
test.afterEach(async () => {
	await desktop.close();
	removeHome();
});

const call = (method: string, input: unknown) =>
	page.evaluate(([name, value]) => (window as unknown as DesktopWindow).profundiza.call(String(name), value), [
		method,
		input,
	] as const);

test("the window comes up with the page, under a strict policy and closed off from the system", async () => {
	expect(page.url()).toMatch(/^app:\/\/profundiza\/index\.html/);
	const policy = await page.evaluate(async () => (await fetch("/index.html")).headers.get("content-security-policy"));
	expect(policy).toContain("default-src 'none'");
	expect(
		await page.evaluate(() => [typeof Reflect.get(window, "require"), typeof Reflect.get(window, "process")]),
	).toEqual(["undefined", "undefined"]);
	await expect
		.poll(() => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())))
		.toEqual([true]);
	expect(await desktop.evaluate(({ app }) => app.getPath("userData"))).toBe(join(home, "electron"));
});

test("the page draws itself without a complaint", async () => {
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.reload();
	await expect(page.locator("main, [role=main]").first()).toBeVisible();
	expect(complaints).toEqual([]);
});

test("a call is answered, and through nothing but the one function", async () => {
	expect(await page.evaluate(() => Object.keys((window as unknown as DesktopWindow).profundiza))).toEqual(["call"]);
	expect(await call("app.start", {})).toMatchObject({ ok: true, value: { version: version(), learners: [] } });
	expect(await call("no.existe", {})).toMatchObject({ ok: false, code: "unknown-method" });
});

test("a call from a frame inside the page does not get through", async () => {
	const reached = await page.evaluate(() => {
		const frame = document.createElement("iframe");
		document.body.append(frame);
		return frame.contentWindow === null ? "no window" : typeof Reflect.get(frame.contentWindow, "profundiza");
	});
	expect(reached).toBe("undefined");
});

test("the page goes nowhere, opens no window and reaches no network", async () => {
	await desktop.evaluate(({ dialog }) => {
		dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
	});
	const before = page.url();
	await page.evaluate(() => {
		location.href = "https://example.org/";
	});
	expect(await page.evaluate(() => window.open("https://example.org/"))).toBeNull();
	expect(await page.evaluate(() => fetch("https://example.org/").then(String, () => "refused"))).toBe("refused");
	expect(page.url()).toBe(before);
	expect(desktop.windows()).toHaveLength(1);
	const session = await desktop.evaluate(async ({ net }) =>
		net.fetch("https://example.org/").then(
			() => "reached",
			() => "refused",
		),
	);
	expect(session).toBe("refused");
});

test("the page gets no permission", async () => {
	const answer = await page.evaluate(() => Notification.requestPermission());
	expect(answer).toBe("denied");
});

test("a course file given to a second instance comes to the first", async () => {
	const file = join(home, "nuevo.curso");
	writeFileSync(file, "no es un zip");
	const second = spawn(executablePath, [project, "--home", home, file], { cwd: project, stdio: "ignore" });
	expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(0);
	// The page asks for notices too, and whoever asks first takes them: the course file is either here or on the page.
	await expect
		.poll(async () => {
			const reply = JSON.stringify(await call("app.notices", {}));
			return reply.includes("nuevo.curso") || (await page.locator("body").innerText()).includes("nuevo.curso");
		})
		.toBe(true);
});

test("the data folder is let go of on quitting", async () => {
	await desktop.close();
	desktop = await launch();
	page = await desktop.firstWindow();
	expect(page.url()).toMatch(/^app:\/\/profundiza\//);
});
