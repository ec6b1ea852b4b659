import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The built command. */
export const command = fileURLToPath(new URL("../../out/node/cli.js", import.meta.url));

/** Runs the built command as an instructor does; rejects where it does not end well. */
export async function profundiza(...args: readonly string[]): Promise<void> {
	await promisify(execFile)(process.execPath, [command, ...args]);
}

/** Writes something else in a file, which must be there. */
export async function change(file: string, from: string | RegExp, to: string): Promise<void> {
	const text = await readFile(file, "utf8");
	if (text.replace(from, to) === text) throw new Error(`${file} says nothing of ${from}`);
	await writeFile(file, text.replace(from, to));
}

/** The packs of an instructor's course, «Los números del pan», by what is the matter with them. */
export interface Desk {
	/** Version 0.1.0, signed by Eva Ruiz. */
	first: string;
	/** Version 0.2.0, signed likewise: one lesson says something else. */
	update: string;
	/** Version 0.3.0, signed with another key in the same name. */
	impostor: string;
	/** The same, signed by Luis Soto. */
	stranger: string;
	/** The first one as it was before it was signed. */
	unsigned: string;
	/** The first one with another bit. */
	broken: string;
	clear(): Promise<void>;
}

/** An instructor writes a course, signs it, and changes it later; somebody else signs it as them. */
export async function instructorsDesk(): Promise<Desk> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-desk-"));
	const at = (name: string) => join(folder, name);
	const course = at("pan");
	const written = join(course, "content", "course.yaml");
	const keys = { own: at("claves"), other: at("otras"), luis: at("luis") };
	const sign = (pack: string, key: string) => profundiza("sign", pack, "--key", join(key, "secret-key.json"));
	const desk = {
		first: at("pan-1.curso"),
		update: at("pan-2.curso"),
		impostor: at("pan-3.curso"),
		stranger: at("pan-3-luis.curso"),
		unsigned: at("pan-1-sin.curso"),
		broken: at("roto.curso"),
	};
	await Promise.all([
		profundiza("new", course),
		...[keys.own, keys.other].map((out) => profundiza("keygen", "--out", out, "--author", "Eva Ruiz")),
		profundiza("keygen", "--out", keys.luis, "--author", "Luis Soto"),
	]);
	await profundiza("pack", course, "--out", desk.first);
	await copyFile(desk.first, desk.unsigned);
	await change(written, "version: 0.1.0", "version: 0.2.0");
	await change(join(course, "content", "lessons", "hidratacion.md"), "Pon los gramos", "Escribe los gramos");
	await Promise.all([sign(desk.first, keys.own), profundiza("pack", course, "--out", desk.update)]);
	await change(written, "version: 0.2.0", "version: 0.3.0");
	await Promise.all([sign(desk.update, keys.own), profundiza("pack", course, "--out", desk.impostor)]);
	await copyFile(desk.impostor, desk.stranger);
	await Promise.all([sign(desk.impostor, keys.other), sign(desk.stranger, keys.luis)]);
	const bytes = await readFile(desk.first);
	bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
	await writeFile(desk.broken, bytes);
	return { ...desk, clear: () => rm(folder, { recursive: true, force: true }) };
}
