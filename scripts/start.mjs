import { spawn } from "node:child_process";
import { join, resolve as resolvePath } from "node:path";
import { parseArgs } from "node:util";
import { installedChromium } from "./lib/browsers.mjs";
import { ensureBuild, ensureCourse, ensureDependencies, ensureElectronRuntime } from "./lib/prepare.mjs";
import { projectFolder } from "./lib/project.mjs";
import { runMain, say, Trouble, text } from "./lib/say.mjs";

const help = text(
	`npm start [-- opciones] [archivo.curso …]

  --browser     abre la aplicación en el navegador en vez de en su ventana
  --no-open     no abre nada: solo muestra la dirección
  --home DIR    carpeta de datos
  --portable    guarda los datos junto a la aplicación, en profundiza-data; después basta npm start
  --port N      puerto de la dirección local (por defecto, uno libre)
  --help        esta ayuda`,
	`npm start [-- options] [file.curso …]

  --browser     open the application in a browser instead of its own window
  --no-open     open nothing: only print the address
  --home DIR    data folder
  --portable    keep the data beside the application, in profundiza-data; from then on npm start does
  --port N      port of the local address (a free one by default)
  --help        this help`,
);

/**
 * What is wrong with the command line, in the person's language: of Node's English sentence only the name is used.
 * @param {unknown} error
 */
function optionTrouble(error) {
	const { message, code } = error instanceof Error && "code" in error ? error : { message: String(error), code: "" };
	const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
	const name = quoted.split(/[ ,]/)[0];
	if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
		return text(`El valor de ${name} falta o no vale.`, `The value of ${name} is missing or will not do.`);
	}
	return text(`La opción ${name} no existe.`, `There is no option ${name}.`);
}

/** npm runs this in the project's folder; a relative path means the folder in which the person typed it. */
const typedIn = process.env.INIT_CWD ?? process.cwd();

/**
 * The packs that the application is to take in.
 * @param {string[]} paths as they were typed
 */
function readPacks(paths) {
	const extra = paths.find((path) => !/\.curso$/i.test(path));
	if (extra !== undefined) {
		throw new Trouble(`${text(`Sobra «${extra}».`, `“${extra}” is one argument too many.`)}\n\n${help}`);
	}
	return paths.map((path) => resolvePath(typedIn, path));
}

function readOptions() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				browser: { type: "boolean", default: false },
				"no-open": { type: "boolean", default: false },
				home: { type: "string" },
				portable: { type: "boolean", default: false },
				port: { type: "string" },
				help: { type: "boolean", default: false },
			},
		});
		return { ...values, packs: readPacks(positionals) };
	} catch (error) {
		if (error instanceof Trouble) throw error;
		throw new Trouble(`${optionTrouble(error)}\n\n${help}`);
	}
}

/**
 * Runs a child until it ends, passing on the signals that should end it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function untilItEnds(child) {
	/** @type {NodeJS.Signals[]} */
	const signals = ["SIGINT", "SIGTERM"];
	// A terminal sends Ctrl-C to the child as well; without a listener here the parent would leave before it.
	for (const signal of signals) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => resolve(code ?? 1));
	});
}

/** @param {string} executable @param {string[]} args */
function openDesktop(executable, args) {
	say(text("Abro Profundiza.", "Opening Profundiza."));
	return untilItEnds(spawn(executable, [projectFolder, ...args], { stdio: "inherit" }));
}

/** Whether there is a screen to open a window on. */
function hasScreen() {
	return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} address */
async function openBrowser(address) {
	if (!hasScreen()) return false;
	const chromium = installedChromium();
	if (chromium !== undefined) {
		spawn(chromium, [`--app=${address}`], { detached: true, stdio: "ignore" })
			.on("error", () => say(text("No se pudo abrir el navegador.", "The browser could not be opened.")))
			.unref();
		return true;
	}
	const { default: open } = await import("open");
	const child = await open(address);
	child.on("error", () => say(text("No se pudo abrir el navegador.", "The browser could not be opened.")));
	return true;
}

/**
 * Opens a window on an address that works once, or says how to.
 * @param {string} address
 * @param {boolean} mayOpen
 */
async function showAddress(address, mayOpen) {
	if (mayOpen && (await openBrowser(address))) return;
	say(text("Abre esa dirección en un navegador de este equipo.", "Open that address in a browser on this computer."));
}

/** @param {string[]} args @param {boolean} mayOpen */
async function openBrowserDoor(args, mayOpen) {
	const child = spawn(process.execPath, [join(projectFolder, "out", "node", "web.js"), ...args], {
		// Through the channel it says where it is to be seen, and it ends with this process.
		stdio: ["inherit", "inherit", "inherit", "ipc"],
	});
	/** @type {Promise<void>} */
	let shown = Promise.resolve();
	child.on("message", (/** @type {{ url: string, joined: boolean }} */ { url, joined }) => {
		if (joined) {
			say(
				mayOpen
					? text(
							"Profundiza ya estaba abierto: abro otra ventana.",
							"Profundiza was open already: opening another window.",
						)
					: text("Profundiza ya estaba abierto.", "Profundiza was open already."),
			);
		}
		shown = showAddress(url, mayOpen).then(() => {
			// One that joined a running application has ended already.
			if (!joined) say(text("Para cerrar la aplicación: Ctrl+C.", "To close the application: Ctrl+C."));
		});
	});
	const code = await untilItEnds(child);
	await shown;
	return code;
}

/**
 * The data folder that was asked for, if one was.
 * @param {string | undefined} home as it was typed
 * @param {boolean} portable
 */
function askedHome(home, portable) {
	if (portable) {
		if (home !== undefined) {
			throw new Trouble(
				text(
					"--home y --portable dicen dos carpetas de datos distintas. Elige una.",
					"--home and --portable name two different data folders. Choose one.",
				),
			);
		}
		return join(projectFolder, "profundiza-data");
	}
	return home === undefined ? undefined : resolvePath(typedIn, home);
}

async function main() {
	const options = readOptions();
	if (options.help) {
		say(help);
		return 0;
	}
	const asked = askedHome(options.home, options.portable);
	const home = asked === undefined ? [] : ["--home", asked];
	await ensureDependencies();
	await ensureBuild();
	await ensureCourse();
	const port = options.port === undefined ? [] : ["--port", options.port];
	if (!options.browser && !options["no-open"] && hasScreen()) {
		const executable = await ensureElectronRuntime();
		if (executable !== undefined) return openDesktop(executable, [...home, ...options.packs]);
		say(
			text(
				"El entorno de Electron no está y no se pudo descargar: Profundiza se abre en el navegador, con los mismos datos.",
				"Electron's runtime is not here and could not be downloaded: Profundiza opens in the browser, with the same data.",
			),
		);
	}
	return openBrowserDoor([...home, ...port, ...options.packs], !options["no-open"]);
}

await runMain(main);
