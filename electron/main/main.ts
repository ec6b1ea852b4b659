import { homedir } from "node:os";
import { app, type BrowserWindow, dialog, session } from "electron";
import type { Serve } from "../../core/api/serve.ts";
import type { Locale } from "../../core/locale.ts";
import { createFiles } from "../../services/files/files.ts";
import { applicationFolder, homeFolder, isFolder } from "../../services/home/index.ts";
import { openServices, type Services } from "../../services/open.ts";
import { bundledIn, preparedIn, projectFolder, projectVersion } from "../../services/project-folder.ts";
import { explainFailure, startFailure } from "../../services/start-failure/index.ts";
import { cacheFolder } from "./cache-folder.ts";
import { holdContents } from "./contents-rules.ts";
import { linkOffer } from "./external-links.ts";
import { answerFiles, declareFilesProtocol } from "./files-protocol.ts";
import { systemLocale, textsIn } from "./i18n/texts.ts";
import { answerCalls } from "./ipc.ts";
import { askBeforeLeaving } from "./leaving.ts";
import { menuKeeper } from "./menu.ts";
import { packInbox } from "./pack-inbox.ts";
import { closeBeforeQuit } from "./quit.ts";
import { recoverPage } from "./recovery.ts";
import { closeSession } from "./session-rules.ts";
import { startOptions } from "./start-options.ts";
import { appPage } from "./trusted-urls.ts";
import { waitingBox } from "./waiting-box.ts";
import { bringForward, openWindow } from "./window.ts";

// The desktop door's composition root: it builds the parts and ties them together, and decides nothing else.
// Everything that must happen before Electron is ready happens before the first await: Electron waits for this module.

/** What a box of the system has room for. */
const mostFindings = 8;

const { env, platform } = process;
const folder = projectFolder(import.meta.url);
const packaged = app.isPackaged ? process.execPath : undefined;
const application = applicationFolder({ env, platform, root: folder.root, packaged });
const asked = startOptions(process.argv, process.cwd());
const home = asked.home ?? homeFolder({ env, platform, homedir: homedir(), application, isFolder });

let services: Services | undefined;
let window: BrowserWindow | undefined;

function language(): Locale {
	return services?.language() ?? systemLocale(app.getPreferredSystemLanguages());
}

function texts() {
	return textsIn(language());
}

const packs = packInbox((path, error) => console.error(`${path} could not be taken in.`, error));
const offerLink = linkOffer(texts, () => window);

function receive(paths: readonly string[]): void {
	for (const path of paths) packs.put(path);
	if (window !== undefined) bringForward(window);
}

async function open(version: string): Promise<void> {
	closeSession(session.defaultSession);
	const bundled = await bundledIn(folder, version);
	const waiting = waitingBox(language(), texts().waiting);
	const opened = await openServices({
		home,
		...bundled,
		version,
		...preparedIn(folder),
		onWait: waiting.show,
		reportBug: (method, error) => console.error(`${method} failed unexpectedly.`, error),
	}).finally(waiting.close);
	services = opened;
	closeBeforeQuit(
		() => opened.close(),
		(error) => console.error("The record was not closed cleanly.", error),
	);

	const keepMenu = menuKeeper(platform);
	keepMenu(opened.language());
	const serve: Serve = async (method, input, course) => {
		const reply = await opened.serve(method, input, course);
		// Any call may have changed who is here and in what language.
		keepMenu(opened.language());
		return reply;
	};
	answerCalls(serve, () => window?.webContents.mainFrame);
	answerFiles(createFiles({ renderer: folder.renderer, media: opened.mediaFolder }), opened.receiveUpload);
	packs.deliverTo((path) => opened.receivePack(path));

	const own = openWindow(home, folder.preload);
	window = own;
	own.on("closed", () => {
		window = undefined;
	});
	recoverPage(own, texts);
	askBeforeLeaving(own, texts);
	await own.loadURL(appPage);
}

async function failed(error: unknown): Promise<void> {
	console.error(error);
	await app.whenReady();
	const { title, detail } = explainFailure(startFailure(error, home, language()), language(), mostFindings);
	await services?.close();
	dialog.showErrorBox(title, detail);
	app.exit(1);
}

async function start(): Promise<void> {
	const version = projectVersion(folder);
	app.setName("Profundiza");
	app.setAboutPanelOptions({ applicationName: "Profundiza", applicationVersion: version });
	app.setPath("userData", cacheFolder(home));
	// The lock lies with the cache: one window for each data folder.
	if (!app.requestSingleInstanceLock()) {
		app.exit(0);
		return;
	}
	await app.whenReady();
	await open(version);
}

process.on("uncaughtException", (error) => {
	console.error(error);
	const { stopped } = texts();
	dialog.showErrorBox(stopped.message, stopped.detail(home));
	app.exit(1);
});

app.enableSandbox();
declareFilesProtocol();
app.on("web-contents-created", (_event, contents) => holdContents(contents, (url) => void offerLink(url)));
app.on("second-instance", (_event, argv, workingDirectory) => receive(startOptions(argv, workingDirectory).packs));
app.on("open-file", (event, path) => {
	event.preventDefault();
	receive([path]);
});
app.on("window-all-closed", () => app.quit());
for (const path of asked.packs) packs.put(path);

start().catch(failed);
