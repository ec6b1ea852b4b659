import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { moveAside } from "./move-aside.ts";
import { readOnly } from "./read-only.ts";
import { codeOf } from "./system-error.ts";

const schema = z.object({ token: z.string().min(1) });

function pathIn(home: string): string {
	return join(home, "last-writer.json");
}

/**
 * The token of whoever held the data folder last, and stays there when the lock is given back: it tells an owner that
 * slept whether another came and went meanwhile, after which what the owner remembers of the record is out of date.
 *
 * Undefined where none is known. Rejects with the system's error.
 */
export async function lastWriter(home: string): Promise<string | undefined> {
	try {
		return schema.safeParse(JSON.parse(await readFile(pathIn(home), { encoding: "utf8", flag: readOnly }))).data?.token;
	} catch (error) {
		// What is no such file tells of nobody.
		if (["ENOENT", "EISDIR"].includes(String(codeOf(error))) || error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** Rejects with the system's error. */
export async function setLastWriter(home: string, token: string): Promise<void> {
	await moveAside(pathIn(home));
	await writeFile(pathIn(home), JSON.stringify({ token }), { mode: 0o600 });
}
