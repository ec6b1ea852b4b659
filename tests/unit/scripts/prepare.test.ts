import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const file = (name: string) => fileURLToPath(new URL(`../../../scripts/lib/${name}`, import.meta.url));

describe("what is told while a command is prepared", () => {
	it("is no part of what the command prints, which another program may read", async () => {
		const program = `import { sayBeside } from ${JSON.stringify(file("say.mjs"))}; sayBeside("Construyo");`;
		const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
		expect([stdout, stderr]).toEqual(["", "Construyo\n"]);
		expect(await readFile(file("prepare.mjs"), "utf8")).not.toMatch(/\bsay\(|stdout|console\./);
	});
});
