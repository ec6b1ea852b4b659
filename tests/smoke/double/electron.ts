// A TEST DOUBLE of the package "electron": the handful of its APIs that the desktop door uses, for machines without
// Electron's runtime. It keeps Electron's order of things (what only works before ready, or only after) and does no
// more than write down what it was told. The real thing is driven by ../electron.spec.ts.
import { EventEmitter } from "node:events";
import type Electron from "electron";
import type { State, Tale } from "./asks.ts";

let ready = false;

export function tell(tale: Tale, then?: () => void): void {
	process.send?.(tale, undefined, undefined, () => then?.());
}

function needReady(what: string): void {
	if (!ready) throw new Error(`${what} cannot be used before the app is ready`);
}

function needNotReady(what: string): void {
	if (ready) throw new Error(`${what} must be called before the app is ready`);
}

export const record = {
	name: "",
	userData: undefined as string | undefined,
	sandboxed: false,
	schemes: undefined as unknown,
	menu: [] as string[],
	opened: [] as string[],
	questions: [] as State["questions"],
	nextAnswer: 1,
	handlers: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
	files: new Map<string, (request: Request) => Response | Promise<Response>>(),
	permissionRequest: undefined as ((name: string) => Promise<boolean>) | undefined,
	permissionCheck: undefined as ((name: string) => boolean) | undefined,
	mayDownload: undefined as ((url: string) => boolean) | undefined,
	mayRequest: undefined as ((url: string) => Promise<boolean>) | undefined,
};

/** An event that can be prevented, as Electron hands them out. */
export function preventable<T extends object>(more: T): T & { preventDefault(): void; defaultPrevented: boolean } {
	const event = {
		...more,
		defaultPrevented: false,
		preventDefault() {
			event.defaultPrevented = true;
		},
	};
	return event;
}

function exit(code = 0): void {
	tell({ tale: "exit", code }, () => process.exit(code));
}

function quit(): void {
	app.emit("before-quit", preventable({}));
	for (const window of BrowserWindow.all.splice(0)) window.closeForGood();
	const event = preventable({});
	app.emit("will-quit", event);
	if (!event.defaultPrevented) exit(0);
}

const appMethods = {
	enableSandbox() {
		needNotReady("app.enableSandbox()");
		record.sandboxed = true;
	},
	setName(name) {
		record.name = name;
	},
	setPath(name, path) {
		needNotReady("app.setPath()");
		if (name === "userData") record.userData = path;
	},
	setAboutPanelOptions() {},
	getPreferredSystemLanguages: () => (process.env["DOUBLE_LANGUAGES"] ?? "es-MX").split(","),
	requestSingleInstanceLock() {
		if (record.userData === undefined) throw new Error("The lock would lie in the usual folder.");
		return process.env["DOUBLE_LOCK"] !== "taken";
	},
	async whenReady() {
		// Electron waits for the main module to be evaluated, and tells files opened by the system before that.
		await new Promise((resolve) => setImmediate(resolve));
		const early = process.env["DOUBLE_OPEN_FILE"];
		if (!ready && early !== undefined) app.emit("open-file", preventable({}), early);
		ready = true;
	},
	exit,
	quit,
} satisfies Partial<Electron.App>;
export const app = Object.assign(new EventEmitter(), appMethods);

export const protocol = {
	registerSchemesAsPrivileged(schemes) {
		needNotReady("protocol.registerSchemesAsPrivileged()");
		record.schemes = schemes;
	},
	handle(scheme, handler) {
		needReady("protocol.handle()");
		record.files.set(scheme, handler);
	},
} satisfies Partial<Electron.Protocol>;

export const ipcMain = {
	handle(channel, listener) {
		if (record.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
		record.handlers.set(channel, (event, ...args) => listener(event as Electron.IpcMainInvokeEvent, ...args));
	},
} satisfies Partial<Electron.IpcMain>;

const defaultSession = Object.assign(new EventEmitter(), {
	setPermissionRequestHandler(handler) {
		record.permissionRequest = (name) =>
			new Promise((resolve) => handler?.({} as Electron.WebContents, name as "media", resolve, {} as never));
	},
	setPermissionCheckHandler(handler) {
		record.permissionCheck = (name) => handler?.(null, name as "media", "app://profundiza", {} as never) ?? true;
	},
	setDevicePermissionHandler() {},
	setSpellCheckerEnabled() {},
	webRequest: {
		onBeforeRequest(listener: (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void) {
			record.mayRequest = (url) =>
				new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel !== true)));
		},
	},
} satisfies Pick<
	Electron.Session,
	"setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "setSpellCheckerEnabled"
> & { webRequest: object });
record.mayDownload = (url) => {
	let prevented = false;
	const event = {
		preventDefault: () => {
			prevented = true;
		},
	};
	defaultSession.emit("will-download", event, { getURL: () => url });
	return !prevented;
};
export const session = {
	get defaultSession() {
		needReady("session.defaultSession");
		return defaultSession;
	},
};

export const dialog = {
	async showMessageBox(...args: [Electron.MessageBoxOptions] | [unknown, Electron.MessageBoxOptions]) {
		needReady("dialog.showMessageBox()");
		const [{ message, detail = "", signal }] = args.length === 1 ? args : [args[1]];
		record.questions.push({ message, detail });
		// A box with a signal stands until it is taken away.
		if (signal !== undefined) await new Promise((resolve) => signal.addEventListener("abort", resolve));
		return { response: record.nextAnswer, checkboxChecked: false };
	},
	showErrorBox(title: string, detail: string) {
		tell({ tale: "error-box", title, detail });
	},
};

export const shell = {
	async openExternal(url) {
		record.opened.push(url);
	},
} satisfies Partial<Electron.Shell>;

type Item = Electron.MenuItemConstructorOptions;
export const Menu = {
	buildFromTemplate: (template: Item[]) => template,
	setApplicationMenu(menu: Item[]) {
		needReady("Menu.setApplicationMenu()");
		record.menu = menu.map(({ label }) => label ?? "");
	},
};

export const nativeTheme = { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>;

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } } as Electron.Display;
export const screen = {
	getPrimaryDisplay: () => display,
	getAllDisplays: () => [display],
} satisfies Partial<Electron.Screen>;

export class WebContents extends EventEmitter {
	readonly mainFrame = { url: "", parent: null, processId: 1, routingId: 1 };
	openHandler: ((details: { url: string }) => { action: string }) | undefined;
	loads = 0;
	setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
		this.openHandler = handler;
	}
	reload(): void {
		this.loads += 1;
	}
}

export class BrowserWindow extends EventEmitter {
	static readonly all: BrowserWindow[] = [];
	readonly webContents = new WebContents();
	readonly options: Electron.BrowserWindowConstructorOptions;
	bounds: Electron.Rectangle;
	shown: boolean;
	shownBeforeReady = false;
	focused = 0;
	#drawn = false;
	#destroyed = false;

	constructor(options: Electron.BrowserWindowConstructorOptions) {
		super();
		needReady("BrowserWindow");
		this.options = options;
		this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
		this.shown = options.show !== false;
		BrowserWindow.all.push(this);
		app.emit("web-contents-created", {}, this.webContents);
	}
	async loadURL(url: string): Promise<void> {
		const handler = record.files.get(new URL(url).protocol.slice(0, -1));
		if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
		await handler(new Request(url));
		this.webContents.mainFrame.url = url;
		this.webContents.loads += 1;
		this.#drawn = true;
		this.emit("ready-to-show");
		tell({ tale: "loaded" });
	}
	show(): void {
		this.shown = true;
		if (!this.#drawn) this.shownBeforeReady = true;
	}
	maximize(): void {
		this.show();
	}
	isMaximized(): boolean {
		return false;
	}
	isMinimized(): boolean {
		return false;
	}
	restore(): void {}
	focus(): void {
		this.focused += 1;
	}
	isDestroyed(): boolean {
		return this.#destroyed;
	}
	getNormalBounds(): Electron.Rectangle {
		return this.bounds;
	}
	closeForGood(): void {
		this.emit("close", preventable({}));
		this.#destroyed = true;
		this.emit("closed");
	}
}

// Loaded last: it answers the tests' questions with what stands above.
void import("./control.ts");
