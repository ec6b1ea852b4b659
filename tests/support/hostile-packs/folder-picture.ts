import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything in a folder and below: names, kinds, and what is in files. Two of these are equal where nothing has changed. */
export async function folderPicture(folder: string, except: readonly string[] = []): Promise<string[]> {
	const picture: string[] = [];
	const walk = async (path: string, name: string): Promise<void> => {
		if (except.includes(name)) return;
		const found = await lstat(path);
		if (found.isDirectory()) {
			picture.push(`${name}/`);
			for (const inside of (await readdir(path)).sort()) await walk(join(path, inside), `${name}/${inside}`);
		} else if (found.isFile()) {
			picture.push(
				`${name} ${createHash("sha256")
					.update(await readFile(path))
					.digest("hex")}`,
			);
		} else picture.push(`${name}?`);
	};
	await walk(folder, "");
	return picture;
}
