import { appendFile, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	checkInstalled,
	chooseVersion,
	examinePack,
	installPack,
	listInstalled,
	removeCourse,
	removeVersion,
	versionFolders,
} from "../../../../services/courses/index.ts";
import { openLibrary } from "../../../../services/library/index.ts";
import { bench, coursesIn, stagedIn, versionOf } from "./helpers.ts";

const id = "curso-modelo";

/** The versions that are listed, the latest first, and the one in use. */
async function listed(home: string) {
	const [course] = await listInstalled(home);
	return { versions: course?.versions.map(({ version }) => version), inUse: course?.inUse };
}

/** The title and a text of the course that is opened from an installed version. */
async function opened(home: string, version: string) {
	const library = await openLibrary(versionFolders(home, id, version));
	return { version: library.course.version, term: library.glossary().find((term) => term.id === "embudo")?.definition };
}

describe("installing a pack", () => {
	it("makes it a course that opens", async () => {
		const { home, pack, options } = await bench();
		const installed = await installPack(await pack(versionOf("1.0.0")), options());
		expect(installed).toMatchObject({ id, version: "1.0.0", outcome: "installed", before: undefined });
		expect(await listed(home)).toEqual({ versions: ["1.0.0"], inUse: "1.0.0" });
		expect(await opened(home, "1.0.0")).toEqual({ version: "1.0.0", term: "Es lo de la versión 1.0.0." });
		const [course] = await listInstalled(home);
		expect(course?.versions[0]).toMatchObject({ installedAt: "2026-11-20T10:01:00.000Z", damage: undefined });
		expect(await stagedIn(home)).toEqual([]);
	});

	it("puts a new version beside the old one, which can be gone back to and removed", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.9.0")), options());
		const update = await installPack(await pack(versionOf("1.10.0")), options());
		expect(update).toMatchObject({ version: "1.10.0", before: "1.9.0" });
		expect(await listed(home)).toEqual({ versions: ["1.10.0", "1.9.0"], inUse: "1.10.0" });
		await chooseVersion(home, id, "1.9.0", options());
		expect(await listed(home)).toMatchObject({ inUse: "1.9.0" });
		expect(await opened(home, "1.9.0")).toMatchObject({ term: "Es lo de la versión 1.9.0." });
		await removeVersion(home, id, "1.9.0", options());
		expect(await listed(home)).toEqual({ versions: ["1.10.0"], inUse: "1.10.0" });
		await removeCourse(home, id, options());
		expect(await listInstalled(home)).toEqual([]);
		expect([...(await coursesIn(home))]).toEqual([]);
	});

	it("does nothing more where the same pack is installed already", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.0.0"));
		await installPack(path, options());
		const before = await coursesIn(home);
		expect((await examinePack(path, options())).present).toBe("same");
		expect(await installPack(path, options())).toMatchObject({ outcome: "already" });
		expect(await coursesIn(home)).toEqual(before);
	});

	it("refuses other content under the same version", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const other = await pack(versionOf("1.0.0", (model) => model.terms.pop()));
		const before = await coursesIn(home);
		expect((await examinePack(other, options())).present).toBe("other");
		await expect(installPack(other, options())).rejects.toMatchObject({
			code: "other-content",
			params: { title: "Un curso", version: "1.0.0" },
		});
		expect(await coursesIn(home)).toEqual(before);
	});

	it("installs an older version only where that is asked for", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("2.0.0")), options());
		const older = await pack(versionOf("1.0.0"));
		expect(await examinePack(older, options())).toMatchObject({ order: "older", current: "2.0.0" });
		await expect(installPack(older, options())).rejects.toMatchObject({
			code: "older-version",
			params: { version: "1.0.0", installed: "2.0.0" },
		});
		expect(await listed(home)).toEqual({ versions: ["2.0.0"], inUse: "2.0.0" });
		await installPack(older, options({ acceptOlder: true }));
		expect(await listed(home)).toEqual({ versions: ["2.0.0", "1.0.0"], inUse: "1.0.0" });
	});

	it("says what an update changes, against the version in use", async () => {
		const { pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const next = versionOf("1.1.0", ({ phases }) => phases[0]?.lessons[0]?.questions.pop());
		const report = await examinePack(await pack(next), options());
		expect(report).toMatchObject({ present: "no", current: "1.0.0", order: "newer" });
		expect(report.update?.kinds.question).toMatchObject({ stay: 11, gone: [{ id: "sobre-alba", home: "alba" }] });
		expect(report.update?.kinds.term).toMatchObject({ stay: 2, changed: [{ id: "embudo" }] });
	});

	it("compares a first pack with the course that came with the application", async () => {
		const { home, pack, options, folder } = await bench();
		const next = await pack(versionOf("1.1.0"));
		await pack(versionOf("1.0.0"));
		const source = join(folder, "source-2");
		const folders = { content: join(source, "content"), quizzes: join(source, "quizzes") };
		const bundled = [{ id, version: "1.0.0", folders, signature: { state: "none" } as const }];
		const report = await examinePack(next, options({ bundled }));
		expect(report).toMatchObject({ present: "no", current: "1.0.0", order: "newer" });
		expect(report.update?.kinds.term.changed).toHaveLength(1);
		await installPack(next, options({ bundled, acceptChangedKey: true }));
		await chooseVersion(home, id, "1.0.0", options({ bundled }));
		expect((await listInstalled(home, { bundled }))[0]).toMatchObject({ chosen: "1.0.0", inUse: "1.0.0" });
		// An application that brings it no more opens the one that is there.
		expect((await listInstalled(home))[0]).toMatchObject({ chosen: undefined, inUse: "1.1.0" });
	});

	it("writes nothing when it only examines", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.0.0"));
		const report = await examinePack(path, options());
		expect(report).toMatchObject({ present: "no", current: undefined, order: undefined, update: undefined });
		expect(report.manifest.contents).toMatchObject({ lessons: 4, questions: 12, terms: 3, worksheets: 4 });
		expect(await coursesIn(home)).toEqual(new Map());
	});

	it("refuses names that lead elsewhere", async () => {
		const { home, options } = await bench();
		for (const bad of ["..", ".staging", "a/b", "A", ""]) {
			await expect(removeCourse(home, bad, options())).rejects.toMatchObject({ code: "not-installed" });
			await expect(removeVersion(home, bad, "1.0.0", options())).rejects.toMatchObject({ code: "not-installed" });
			await expect(chooseVersion(home, id, bad, options())).rejects.toMatchObject({ code: "not-installed" });
			expect(() => versionFolders(home, id, bad)).toThrow();
		}
	});
});

describe("an installed version that is no longer whole", () => {
	const lesson = join("courses", id, "1.1.0", "content", "lessons", "alba.md");
	const damages: [string, string, (home: string) => Promise<unknown>][] = [
		["a lesson is missing", "file-missing", (home) => rm(join(home, lesson))],
		["a lesson is cut short", "wrong-size", (home) => truncate(join(home, lesson), 10)],
		["a lesson has more", "wrong-size", (home) => appendFile(join(home, lesson), "más")],
		[
			"a lesson is a link",
			"symbolic-link",
			async (home) => {
				await rm(join(home, lesson));
				await symlink("/etc/hostname", join(home, lesson));
			},
		],
		[
			"there is a lesson that it never had",
			"file-not-in-manifest",
			(home) => writeFile(join(home, "courses", id, "1.1.0", "content", "lessons", "otra.md"), ""),
		],
		["its manifest is missing", "no-manifest", (home) => rm(join(home, "courses", id, "1.1.0", "manifest.json"))],
		[
			"its manifest is another",
			"bad-manifest",
			(home) => writeFile(join(home, "courses", id, "1.1.0", "manifest.json"), "{}"),
		],
	];

	it.each(damages)("is said to be where %s, gives way to the other, and is repaired", async (_, code, damage) => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const path = await pack(versionOf("1.1.0"));
		await installPack(path, options());
		const whole = await coursesIn(home);
		await damage(home);
		const [course] = await listInstalled(home);
		expect(course).toMatchObject({ chosen: "1.1.0", inUse: "1.0.0" });
		expect(course?.versions.map(({ damage: found }) => found?.code)).toEqual([code, undefined]);
		expect(await checkInstalled(home, id, "1.1.0")).toMatchObject({ code });
		const quick = (await listInstalled(home, { sizes: false }))[0]?.versions[0]?.damage?.code;
		expect(quick).toBe(code.endsWith("-manifest") && code !== "file-not-in-manifest" ? code : undefined);
		await expect(chooseVersion(home, id, "1.1.0", options())).rejects.toMatchObject({ code });
		expect(await examinePack(path, options())).toMatchObject({ present: "damaged" });
		expect(await installPack(path, options())).toMatchObject({ outcome: "repaired" });
		const note = join("courses", id, "1.1.0", "installed.json");
		expect(new Map([...(await coursesIn(home))].filter(([name]) => name !== note))).toEqual(
			new Map([...whole].filter(([name]) => name !== note)),
		);
		expect(await checkInstalled(home, id, "1.1.0")).toBeUndefined();
	});

	it("is found by reading it where only letters changed, which listing does not see", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.1.0"));
		await installPack(path, options());
		const text = await readFile(join(home, lesson), "utf8");
		await writeFile(join(home, lesson), text.replace("calma", "clama"));
		expect((await listInstalled(home))[0]?.versions[0]?.damage).toBeUndefined();
		expect(await checkInstalled(home, id, "1.1.0")).toMatchObject({ code: "wrong-checksum" });
		expect(await installPack(path, options())).toMatchObject({ outcome: "repaired" });
		expect(await readFile(join(home, lesson), "utf8")).toBe(text);
	});

	it("is not opened where its choice says nothing that can be read", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		await installPack(await pack(versionOf("1.1.0")), options());
		await writeFile(join(home, "courses", id, "chosen.json"), '{"version":"../../x"}');
		expect((await listInstalled(home))[0]).toMatchObject({ chosen: undefined, inUse: "1.1.0" });
	});
});
