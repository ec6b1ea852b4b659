import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { slugOf } from "../../core/import/slug.ts";
import { codeOf } from "../home/system-error.ts";

/** The id that the starter has as it lies in the project. */
const placeholder = "mi-curso";

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const lists = await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? filesIn(path) : [path];
		}),
	);
	return lists.flat().sort();
}

async function isEmpty(folder: string): Promise<boolean> {
	try {
		return (await readdir(folder)).length === 0;
	} catch (error) {
		if (codeOf(error) === "ENOENT") return true;
		throw error;
	}
}

/** A new course: its id, and its files as paths in its folder, with slashes. */
export interface NewCourse {
	id: string;
	files: string[];
}

/**
 * Writes a small complete course to start from into a folder, which is made where it is missing. Resolves to `undefined`
 * where the folder has anything in it: nothing of anybody's is mixed up with it. Rejects with the system's error, and then
 * takes back what it wrote.
 *
 * @param starter the course to copy; its id becomes the folder's name
 */
export async function writeStarter(starter: string, folder: string): Promise<NewCourse | undefined> {
	if (!(await isEmpty(folder))) return undefined;
	const id = slugOf(basename(resolve(folder))) || placeholder;
	const sources = await filesIn(starter);
	const written: string[] = [];
	try {
		for (const source of sources) {
			const target = join(folder, relative(starter, source));
			const bytes = await readFile(source);
			await mkdir(dirname(target), { recursive: true });
			const isMap = relative(starter, source) === join("content", "course.yaml");
			const content = isMap ? bytes.toString("utf8").replace(`id: ${placeholder}`, `id: ${id}`) : bytes;
			await writeFile(target, content, { flag: "wx" });
			written.push(target);
		}
	} catch (error) {
		for (const path of written) await rm(path, { force: true }).catch(() => undefined);
		throw error;
	}
	return { id, files: sources.map((source) => relative(starter, source).split(sep).join("/")) };
}
