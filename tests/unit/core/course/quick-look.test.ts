import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { longFileAmiss } from "../../../../core/course/quick-look.ts";
import { readCourseFiles } from "../../../../services/library/course-files.ts";

const project = join(import.meta.dirname, "../../../..");
const read = () => readCourseFiles({ content: join(project, "content"), quizzes: join(project, "quizzes") }, () => {});

describe("longFileAmiss", () => {
	it("finds no fault with the bundled course, whose files are long", async () => {
		expect(longFileAmiss(await read())).toBeUndefined();
	});

	it.each([
		["a key that nobody knows", "nada: 1\n"],
		["a key twice", "lesson: otra\n"],
		["an alias", "nada: &a 1\notra: *a\n"],
		["no YAML", "]: [\n"],
	])("finds a long bank with %s", async (_, more) => {
		const files = await read();
		const [id, bank] = [...files.banks].find(([, { text }]) => text.length > 20_000) ?? [];
		if (id === undefined || bank === undefined) throw new Error("There is no long bank.");
		const banks = new Map(files.banks).set(id, { ...bank, text: `${bank.text}${more}` });
		expect(longFileAmiss({ ...files, banks })?.path).toBe(bank.path);
	});

	it("leaves short files to the reader that explains them", async () => {
		const files = await read();
		const figures = { path: "figures.yaml", text: "nada: 1\n" };
		expect(longFileAmiss({ ...files, figures })).toBeUndefined();
	});
});
