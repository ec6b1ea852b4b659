import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createFiles } from "../services/files/files.ts";
import { homeFolder } from "../services/home/index.ts";
import { openServices } from "../services/open.ts";
import { projectFolder, projectVersion } from "../services/project-folder.ts";
import { webStartOptions } from "./options.ts";
import { startWeb } from "./server.ts";
import { explainStart, NotBuilt } from "./start-failure.ts";
import { stopWhenAsked } from "./stop.ts";
import { terminalLocale } from "./terminal-locale.ts";

// The browser door's composition root: it builds the parts and ties them together, and decides nothing else.

const folder = projectFolder(import.meta.url);
let home = homeFolder(process.env, process.platform, homedir());

async function start(): Promise<void> {
	const options = webStartOptions(process.argv.slice(2), process.cwd());
	home = options.home ?? home;
	if (!existsSync(join(folder.renderer, "index.html"))) throw new NotBuilt();

	// Nothing is opened before the port is ours, and `/readyz` tells how far the rest has come.
	let open: () => void = () => undefined;
	const listening = new Promise<void>((resolve) => {
		open = resolve;
	});
	const services = listening.then(() =>
		openServices({
			home,
			content: folder.content,
			quizzes: folder.quizzes,
			version: projectVersion(folder),
			reportBug: (method, error) => console.error(`${method} failed unexpectedly.`, error),
		}),
	);
	const files = services.then(({ mediaFolder }) => createFiles({ renderer: folder.renderer, media: mediaFolder }));
	const web = await startWeb({
		services,
		files: async (request) => (await files)(request),
		...(options.port === undefined ? {} : { port: options.port }),
		log: (line) => console.error(line),
	});
	open();
	stopWhenAsked({
		signals: process,
		close: async () => {
			await web.close();
			await (await services).close();
		},
		exit: (code) => process.exit(code),
		log: console.error,
		now: () => performance.now(),
	});
	await Promise.all([services, files]);
	console.log(`Profundiza: ${web.url}`);
}

start().catch((error: unknown) => {
	const { text, exitCode } = explainStart(
		error,
		home,
		terminalLocale(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
	);
	console.error(text);
	process.exit(exitCode);
});
