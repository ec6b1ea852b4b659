import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createFiles } from "../services/files/files.ts";
import {
	applicationFolder,
	HomeInUse,
	HomeInUseBySilent,
	homeFolder,
	isFolder,
	joinOf,
	usualPatience,
} from "../services/home/index.ts";
import { openServices } from "../services/open.ts";
import { bundledIn, preparedIn, projectFolder, projectVersion } from "../services/project-folder.ts";
import { explainWaiting } from "../services/start-failure/index.ts";
import { joinRunning } from "./join.ts";
import { keepPort, startWebAgain } from "./last-port.ts";
import { webStartOptions } from "./options.ts";
import { startWeb } from "./server.ts";
import { explainStart, NotBuilt } from "./start-failure.ts";
import { startTexts } from "./start-texts.ts";
import { stopWhenAsked } from "./stop.ts";
import { type Started, tellStarter } from "./tell-starter.ts";
import { terminalLocale } from "./terminal-locale.ts";
import { farewell, tellUnsaved } from "./unsaved.ts";

// The browser door's composition root: it builds the parts and ties them together, and decides nothing else.

/** How long to look for a way to join an owner, in milliseconds; one that is just starting may be on a slow computer. */
const joinPatience = { usual: 1_500, whileComing: 10_000 };

const { env, platform } = process;
const folder = projectFolder(import.meta.url);
const application = applicationFolder({ env, platform, root: folder.root });
const locale = terminalLocale(env, Intl.DateTimeFormat().resolvedOptions().locale);
let home = homeFolder({ env, platform, homedir: homedir(), application, isFolder });

/** Says where to go, to the person and then to whoever started this process, and is done when both are told. */
async function say(started: Started): Promise<void> {
	await new Promise((resolve) => process.stdout.write(`Profundiza: ${started.url}\n`, resolve));
	await tellStarter(started);
}

async function open(port: number | undefined, packs: readonly string[]): Promise<void> {
	if (!existsSync(join(folder.renderer, "index.html"))) throw new NotBuilt();

	// Nothing is opened before the port is ours, and `/readyz` tells how far the rest has come.
	let start: () => void = () => undefined;
	const listening = new Promise<void>((resolve) => {
		start = resolve;
	});
	/** For someone else's sign of life: nothing is open, and nobody who wants to stop has to wait as well. */
	let waiting = false;
	const version = projectVersion(folder);
	const services = listening.then(async () =>
		openServices({
			home,
			...(await bundledIn(folder, version)),
			version,
			...preparedIn(folder),
			onWait: (owner) => {
				waiting = true;
				const { title, detail } = explainWaiting(owner, usualPatience / 1_000, locale);
				console.error(`${title}.\n${detail}`);
			},
			reportBug: (method, error) => console.error(`${method} failed unexpectedly.`, error),
		}),
	);
	const files = services.then(({ mediaFolder }) => createFiles({ renderer: folder.renderer, media: mediaFolder }));
	const door = {
		services,
		files: async (request: Request) => (await files)(request),
		log: (line: string) => console.error(line),
	};
	const web = await (port === undefined ? startWebAgain(home, door) : startWeb({ ...door, port }));
	start();
	let stopTelling: () => void = () => undefined;
	stopWhenAsked({
		signals: process,
		close: async () => {
			stopTelling();
			await web.close();
			if (waiting) return 0;
			const open = await services;
			await open.close();
			const { text, exitCode } = farewell(open.unsaved(), locale);
			if (text !== undefined) console.error(text);
			return exitCode;
		},
		exit: (code) => process.exit(code),
		log: console.error,
		now: () => performance.now(),
	});
	const [opened] = await Promise.all([services, files]);
	waiting = false;
	stopTelling = tellUnsaved(opened.unsaved, console.error, locale);
	for (const path of packs) await opened.receivePack(path);
	await opened.announce(web.join);
	await keepPort(home, web.port);
	await say({ url: web.url, joined: false });
}

/** Another window of what runs already: this process has nothing more to do. */
async function passOn(url: string): Promise<void> {
	// Whoever started this process says so in words of their own.
	if (process.send === undefined) console.error(startTexts[locale].joined);
	await say({ url, joined: true });
	process.exit(0);
}

async function start(): Promise<void> {
	const options = webStartOptions(process.argv.slice(2), process.cwd());
	home = options.home ?? home;
	const running = await joinRunning(home, options.packs);
	if (running !== undefined) return passOn(running);
	try {
		await open(options.port, options.packs);
	} catch (error) {
		if (!(error instanceof HomeInUse)) throw error;
		const starting = await joinRunning(home, options.packs, joinPatience.usual, joinPatience.whileComing);
		if (starting !== undefined) return passOn(starting);
		throw (await joinOf(home)) === undefined ? error : new HomeInUseBySilent(error.owner);
	}
}

start().catch((error: unknown) => {
	const { text, exitCode } = explainStart(error, home, locale);
	console.error(text);
	process.exit(exitCode);
});
