// Part of the TEST DOUBLE: answers what the tests ask through the process's own channel.
import type { Ask, Caller, State } from "./asks.ts";
import { app, BrowserWindow, preventable, record, type WebContents } from "./electron.ts";

function window(): BrowserWindow {
	const [first] = BrowserWindow.all;
	if (first === undefined) throw new Error("There is no window.");
	return first;
}

function state(): State {
	const { name, userData, sandboxed, schemes, menu, opened, questions } = record;
	const [own] = BrowserWindow.all;
	return {
		...{ name, userData, sandboxed, schemes, menu, opened, questions },
		window: own && {
			url: own.webContents.mainFrame.url,
			shown: own.shown,
			shownBeforeReady: own.shownBeforeReady,
			loads: own.webContents.loads,
			focused: own.focused,
			bounds: own.bounds,
			minimum: [own.options.minWidth, own.options.minHeight],
			preferences: { ...own.options.webPreferences },
		},
	};
}

async function fetchFile(url: string, method = "GET"): Promise<unknown> {
	const handler = record.files.get("app");
	if (handler === undefined) throw new Error("Nothing answers app: files.");
	const response = await handler(new Request(url, { method }));
	return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

function call(channel: string, args: unknown[], from: Caller | undefined): unknown {
	const handler = record.handlers.get(channel);
	if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
	const own = window().webContents.mainFrame;
	const senderFrame = from && {
		url: from.url,
		parent: from.inside === true ? own : null,
		processId: from.otherWindow === true ? 2 : own.processId,
		routingId: from.inside === true ? 5 : own.routingId,
	};
	return handler({ senderFrame: senderFrame ?? own }, ...args);
}

function prevented(contents: WebContents, event: string, more: object): boolean {
	const details = preventable(more);
	contents.emit(event, details);
	return details.defaultPrevented;
}

async function answer(ask: Ask): Promise<unknown> {
	switch (ask.kind) {
		case "state":
			return state();
		case "fetch":
			return fetchFile(ask.url, ask.method);
		case "call":
			return call(ask.channel, ask.args, ask.from);
		case "navigate": {
			const details = { url: ask.url, isMainFrame: ask.mainFrame !== false };
			return prevented(window().webContents, "will-frame-navigate", details);
		}
		case "redirect":
			return prevented(window().webContents, "will-redirect", { url: ask.url });
		case "open":
			return window().webContents.openHandler?.({ url: ask.url }).action;
		case "attach-webview":
			return prevented(window().webContents, "will-attach-webview", {});
		case "permission":
			return [await record.permissionRequest?.(ask.name), record.permissionCheck?.(ask.name)];
		case "request":
			return record.mayRequest?.(ask.url);
		case "download":
			return record.mayDownload?.(ask.url);
		case "second-instance":
			return app.emit("second-instance", preventable({}), ask.argv, ask.folder, undefined);
		case "open-file":
			return app.emit("open-file", preventable({}), ask.path);
		case "page-dies":
			return window().webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
		case "bounds":
			window().bounds = { x: ask.x, y: ask.y, width: ask.width, height: ask.height };
			return undefined;
		case "next-answer":
			record.nextAnswer = ask.response;
			return undefined;
		case "quit":
			setImmediate(() => app.quit());
			return undefined;
	}
}

process.on("message", ({ id, ask }: { id: number; ask: Ask }) => {
	answer(ask).then(
		(value) => process.send?.({ id, value }),
		(error: unknown) => process.send?.({ id, error: String(error) }),
	);
});
