import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Locator } from "@playwright/test";

const folder = fileURLToPath(new URL("golden/", import.meta.url));

/**
 * What a screen reader would find in a part of the page, as the accessibility tree has it, against the golden file of
 * that name. A golden file is written only on purpose, with PROFUNDIZA_WRITE_GOLDEN=1, and then read by a person.
 * What differs from one drawing to the next is left out as `apart`, and looked at by the test itself.
 */
export async function expectSpoken(part: Locator, name: string, { apart }: { apart?: RegExp } = {}): Promise<void> {
	const spoken = async () => {
		const whole = `${await part.ariaSnapshot()}\n`;
		return apart === undefined ? whole : whole.replace(apart, "");
	};
	const file = join(folder, `${name}.yml`);
	if (process.env["PROFUNDIZA_WRITE_GOLDEN"] === "1") {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, await spoken());
	}
	// What is still being drawn is looked at again.
	await expect.poll(spoken, `golden file ${name}`).toBe(await readFile(file, "utf8"));
}
