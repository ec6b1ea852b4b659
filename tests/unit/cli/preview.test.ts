import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { preview } from "../../../cli/preview.ts";
import { command, ownFolder, project } from "../../support/command.ts";

let root = "";
let remove = async () => {};
beforeEach(async () => {
	({ path: root, remove } = await ownFolder());
	await command(["new", join(root, "pan")]);
	await mkdir(join(root, "tmp"));
	for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, join(root, "tmp"));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await remove();
});

/** Runs the preview until the text has been said. */
async function previewed(until: string, locale: "es" | "en", json = false) {
	const stopping = new AbortController();
	let said = "";
	const hear = (text: string) => {
		said += text;
		if (said.includes(until)) stopping.abort();
	};
	const terminal = { print: hear, error: hear, signal: stopping.signal };
	const folder = { ...project, renderer: join(root, "renderer") };
	const code = await preview(join(root, "pan"), { json }, { locale, terminal, env: {}, version: "1.2.3", folder });
	return { code, said: said.replace(/127\.0\.0\.1:\d+\/\?token=[\w-]+/, "AQUÍ") };
}

it("says where the course is to be seen and what was found in it, until it is stopped, and leaves nothing behind", async () => {
	await mkdir(join(root, "renderer", "assets"), { recursive: true });
	await writeFile(join(root, "renderer", "index.html"), "<html><head></head></html>");
	const spanish = await previewed("avisos.", "es");
	expect(spanish.code).toBe(0);
	expect(spanish.said).toContain(
		"Vista previa: http://AQUÍ\nPara terminar: Ctrl+C. Lo que respondas en ella no se guarda.\n",
	);
	expect(spanish.said).toContain("Sin errores ni avisos.\n");
	const english = await previewed("warnings.", "en");
	expect(english.said).toContain("Preview: http://AQUÍ\nTo end it: Ctrl+C. What you answer in it is not kept.\n");
	expect(await previewed("url", "en", true)).toEqual({ code: 0, said: '{"url":"http://AQUÍ"}\n' });
	expect(await readdir(join(root, "tmp"))).toEqual([]);
});

it("says that the application is not built", async () => {
	expect(await previewed("nada", "es")).toEqual({
		code: 3,
		said: "Falta la aplicación construida. Constrúyela con npm start o npm run build.\n",
	});
});
