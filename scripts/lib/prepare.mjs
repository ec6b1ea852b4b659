import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isDone, projectFolder, setDone } from "./project.mjs";
import { run, runInstalled, runNpm } from "./run.mjs";
import { sayBeside, Trouble, text } from "./say.mjs";

const installedStamp = "node_modules/.cache/profundiza/installed";
const builtStamp = "out/.built-from";
const courseStamp = "out/.course-from";

/** @param {string} version */
function parts(version) {
	return version.split(".").map(Number);
}

/** Refuses a Node that is too old, before anything else fails in a way that nobody understands. */
export function checkNode() {
	const [major = 0, minor = 0] = parts(process.versions.node);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	throw new Trouble(
		text(
			`Profundiza necesita Node 20.19 o posterior y aquí hay ${process.versions.node}. Instala uno más nuevo (nodejs.org) y vuelve a intentarlo.`,
			`Profundiza needs Node 20.19 or later and this is ${process.versions.node}. Install a newer one (nodejs.org) and try again.`,
		),
	);
}

/** Installs the packages that the lockfile names, where they are missing or were installed for another lockfile. */
export async function ensureDependencies() {
	checkNode();
	const wanted = fingerprint(["package.json", "package-lock.json"], [process.platform, process.arch]);
	if (isDone(installedStamp, wanted) && existsSync(join(projectFolder, "node_modules"))) return;
	sayBeside(
		text("Instalo los paquetes (una vez, cerca de un minuto)…", "Installing the packages (once, about a minute)…"),
	);
	const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund"], { quiet: true });
	if (code !== 0) {
		throw new Trouble(
			text(
				`No se pudieron instalar los paquetes. Esto dijo npm:\n\n${output}\nComprueba que haya conexión para esta primera vez y espacio en el disco, y repite la orden.`,
				`The packages could not be installed. npm said:\n\n${output}\nCheck that there is a connection for this first time and room on the disk, and run the command again.`,
			),
		);
	}
	setDone(installedStamp, wanted);
}

/** Builds the application where the sources differ from those it was last built from. */
export async function ensureBuild() {
	const sources = [
		"core",
		"services",
		"electron",
		"web",
		"cli",
		"renderer",
		"electron.vite.config.ts",
		"package-lock.json",
	];
	const wanted = fingerprint(sources);
	if (isDone(builtStamp, wanted)) return;
	sayBeside(text("Construyo la aplicación…", "Building the application…"));
	const { code, output } = await runInstalled("electron-vite/bin/electron-vite.js", ["build"], {
		quiet: true,
		env: { PROFUNDIZA_BUILD: "code" },
	});
	if (code !== 0) {
		throw new Trouble(
			text(
				`La aplicación no se pudo construir:\n\n${output}\nSi no has cambiado nada, borra las carpetas node_modules y out y repite la orden.`,
				`The application could not be built:\n\n${output}\nIf you changed nothing, delete the folders node_modules and out and run the command again.`,
			),
		);
	}
	setDone(builtStamp, wanted);
}

/**
 * Packs and installs the course of content/ and quizzes/ for the built application, where it was edited, or the application was
 * built, since it was done last.
 */
export async function ensureCourse() {
	// With what came of it: a build by hand prepares the course as well, and leaves no stamp.
	const state = () => fingerprint(["content", "quizzes", "out/node/build.txt", "out/bundled.curso"]);
	const isThere = ["bundled.curso", "courses", "node/prepared-course"].every((name) =>
		existsSync(join(projectFolder, "out", name)),
	);
	if (isThere && isDone(courseStamp, state())) return;
	const { code, output } = await run(process.execPath, [join("out", "node", "prepare.js")], { quiet: true });
	if (code !== 0) {
		throw new Trouble(
			text(
				`El curso de content y quizzes no se pudo preparar:\n\n${output}\nCorrígelo y repite la orden.`,
				`The course in content and quizzes could not be prepared:\n\n${output}\nCorrect it and run the command again.`,
			),
		);
	}
	setDone(courseStamp, state());
}

/** @returns {string | undefined} the path of Electron's executable, where its runtime has been fetched */
export function electronRuntime() {
	const folder = join(projectFolder, "node_modules", "electron");
	const pathFile = join(folder, "path.txt");
	if (!existsSync(pathFile)) return undefined;
	const executable = join(folder, "dist", readFileSync(pathFile, "utf8").trim());
	return existsSync(executable) ? executable : undefined;
}

/** Electron's runtime, fetched now if need be; undefined where that is not possible. */
export async function ensureElectronRuntime() {
	const present = electronRuntime();
	if (present !== undefined) return present;
	sayBeside(
		text(
			"Descargo el entorno de Electron (una vez, unos 110 MB)…",
			"Downloading Electron's runtime (once, about 110 MB)…",
		),
	);
	await runInstalled("electron/install.js", [], { quiet: true });
	return electronRuntime();
}
