import { execFile } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import {
	bundleCourse,
	chooseVersion,
	examinePack,
	installPack,
	listInstalled,
	NoBundledCourse,
	readBundled,
	versionToOpen,
} from "../../../../services/courses/index.ts";
import { prepareCourse } from "../../../../services/library/index.ts";
import { writePack } from "../../../../services/packs/write-pack.ts";
import { bench, filesBelow, versionOf } from "./helpers.ts";

const id = "curso-modelo";
const application = "9.9.9";
const now = () => new Date("2026-11-20T10:00:00Z");

/** A course in folders of its own, and a shelf that is not there yet. */
async function laidOut(version: string) {
	const { folder, home, pack, options } = await bench();
	let count = 0;
	/** Writes a version into folders of its own, and packs it. */
	const write = async (next: string, said?: string) => {
		const path = await pack(
			versionOf(next, ({ terms }) => {
				for (const term of terms) if (said !== undefined) term.says = said;
			}),
		);
		count += 1;
		const source = join(folder, `source-${count}`);
		return { path, folders: { content: join(source, "content"), quizzes: join(source, "quizzes") } };
	};
	const shelf = join(folder, "program", "out");
	const { folders, path } = await write(version);
	const bundle = (from = folders) => bundleCourse(from, shelf, { application, now });
	const bundled = async () => [await readBundled(shelf, application)];
	return { folder, home, options, write, shelf, folders, path, bundle, bundled };
}

/** Every file below a folder with what it says, but for when it was installed. */
async function filesIn(folder: string): Promise<Map<string, string>> {
	return new Map([...(await filesBelow(folder))].filter(([path]) => !path.endsWith("installed.json")));
}

describe("the application's own course", () => {
	it("is the pack that packing its folders gives, installed as that pack is", async () => {
		const { folder, home, options, shelf, folders, bundle } = await laidOut("1.0.0");
		await bundle();
		const pack = join(folder, "by-hand.curso");
		await writePack(folders, pack);
		expect((await readFile(join(shelf, "bundled.curso"))).equals(await readFile(pack))).toBe(true);
		await installPack(pack, options());
		expect(await filesIn(join(shelf, "courses"))).toEqual(await filesIn(join(home, "courses")));
		expect((await readdir(shelf)).sort()).toEqual(["bundled.curso", "courses"]);
		const { manifest, ...rest } = await readBundled(shelf, application);
		expect(rest).toMatchObject({ id, version: "1.0.0", signature: { state: "none" } });
		expect(Buffer.from(manifest ?? []).toString()).toBe(
			await readFile(join(shelf, "courses", id, "1.0.0", "manifest.json"), "utf8"),
		);
	});

	it("is the only one on its shelf, whatever was there, also what a build that broke off has left", async () => {
		const { shelf, bundle, write } = await laidOut("1.0.0");
		await bundle();
		await mkdir(join(shelf, ".bundling-1", "courses"), { recursive: true });
		await writeFile(join(shelf, ".built-from"), "of somebody else");
		await bundle((await write("0.9.0")).folders);
		expect(await readdir(join(shelf, "courses", id))).toEqual(expect.arrayContaining(["0.9.0"]));
		expect(await readdir(join(shelf, "courses", id))).not.toContain("1.0.0");
		expect((await readdir(shelf)).sort()).toEqual([".built-from", "bundled.curso", "courses"]);
		expect(await readBundled(shelf, application)).toMatchObject({ version: "0.9.0" });
	});

	it("stays as it was where the next one has errors, all of which are told", async () => {
		const { shelf, folders, bundle } = await laidOut("1.0.0");
		await bundle();
		const before = await filesIn(shelf);
		await appendFile(join(folders.content, "course.yaml"), "unknown-key: 1\n");
		await expect(bundle()).rejects.toMatchObject({
			code: "course-errors",
			findings: expect.arrayContaining([expect.objectContaining({ code: "unknown-key" })]) as unknown,
		});
		expect(await filesIn(shelf)).toEqual(before);
	});

	it("has a prepared copy of what was installed, and none of what was there before", async () => {
		const { folder, shelf, folders } = await laidOut("1.0.0");
		const prepared = { file: join(folder, "prepared-course"), build: "9.9.9 aaa" };
		await bundleCourse(folders, shelf, { application, now, prepared });
		const other = join(folder, "prepared-anew");
		const installed = await readBundled(shelf, application);
		await prepareCourse(installed.folders, other, prepared.build);
		expect(await readFile(prepared.file, "utf8")).toBe(await readFile(other, "utf8"));
	});

	it("is opened from a folder that nobody may write in", async () => {
		const { shelf, bundle } = await laidOut("1.0.0");
		await bundle();
		const before = await filesIn(shelf);
		if (process.platform !== "win32") await promisify(execFile)("chmod", ["-R", "a-w", shelf]);
		try {
			expect(await readBundled(shelf, application)).toMatchObject({ version: "1.0.0" });
		} finally {
			if (process.platform !== "win32") await promisify(execFile)("chmod", ["-R", "u+w", shelf]);
		}
		expect(await filesIn(shelf)).toEqual(before);
	});

	it.each<[string, (version: string) => Promise<unknown>, string | undefined]>([
		["is missing", (version) => rm(join(version, "..", ".."), { recursive: true }), undefined],
		["has lost a file", (version) => rm(join(version, "content", "glossary.yaml")), "file-missing"],
		["has a file cut short", (version) => truncate(join(version, "content", "course.yaml"), 9), "wrong-size"],
		[
			"has a file too many",
			(version) => writeFile(join(version, "content", "lessons", "z.md"), ""),
			"file-not-in-manifest",
		],
		["has no manifest", (version) => rm(join(version, "manifest.json")), "no-manifest"],
		["has no sound manifest", (version) => truncate(join(version, "manifest.json"), 9), "bad-manifest"],
	])("is not opened where it %s", async (_what, harm, code) => {
		const { shelf, bundle } = await laidOut("1.0.0");
		await bundle();
		await harm(join(shelf, "courses", id, "1.0.0"));
		const error = await readBundled(shelf, application).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(NoBundledCourse);
		expect(error).toMatchObject({ place: join(shelf, "courses") });
		expect(error instanceof NoBundledCourse ? error.damage?.code : "").toBe(code);
	});
});

describe("a pack of the course that comes with the application", () => {
	it("is there already where it is the same, and nothing is installed", async () => {
		const { home, options, path, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		const own = await bundled();
		expect(await examinePack(path, options({ bundled: own }))).toMatchObject({ present: "same", order: "same" });
		const installed = await installPack(path, options({ bundled: own }));
		expect(installed).toMatchObject({ version: "1.0.0", outcome: "already", folders: own[0]?.folders });
		expect(await listInstalled(home)).toEqual([]);
	});

	it("is refused where it is the same version with other content, and nothing changes", async () => {
		const { home, options, write, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		const own = await bundled();
		const other = await write("1.0.0", "otra cosa");
		expect(await examinePack(other.path, options({ bundled: own }))).toMatchObject({ present: "other" });
		await expect(installPack(other.path, options({ bundled: own }))).rejects.toMatchObject({ code: "other-content" });
		expect(await listInstalled(home)).toEqual([]);
	});

	it("is a loud matter where it did not come with it, and is installed only if that was taken", async () => {
		const { home, options, write, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		const own = await bundled();
		const { path: later } = await write("1.1.0");
		const nobodys = { state: "changed", signer: undefined, before: [] };
		expect((await examinePack(later, options({ bundled: own }))).trust).toEqual(nobodys);
		await expect(installPack(later, options({ bundled: own }))).rejects.toMatchObject({ code: "not-of-application" });
		expect(await listInstalled(home)).toEqual([]);
		expect(await installPack(later, options({ bundled: own, acceptChangedKey: true }))).toMatchObject({
			version: "1.1.0",
			outcome: "installed",
		});
	});

	it("is chosen where another version was, which stays", async () => {
		const { home, options, write, path, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		const own = await bundled();
		await installPack((await write("1.1.0")).path, options({ bundled: own, acceptChangedKey: true }));
		expect(await versionToOpen(home, id, { bundled: own })).toMatchObject({ version: "1.1.0" });
		const again = await installPack(path, options({ bundled: own, acceptOlder: true }));
		expect(again).toMatchObject({ outcome: "already", before: "1.1.0" });
		// The application's own is opened.
		expect(await versionToOpen(home, id, { bundled: own })).toBeUndefined();
		expect((await listInstalled(home, { bundled: own }))[0]).toMatchObject({ inUse: "1.0.0" });
	});

	it("is used as long as it is chosen, also once the application brings a later one, which can be chosen", async () => {
		const { home, options, write, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		await installPack((await write("1.1.0")).path, options({ bundled: await bundled(), acceptChangedKey: true }));
		await bundle((await write("1.2.0")).folders);
		const own = await bundled();
		expect(await versionToOpen(home, id, { bundled: own })).toMatchObject({ version: "1.1.0" });
		await chooseVersion(home, id, "1.2.0", options({ bundled: own }));
		expect(await versionToOpen(home, id, { bundled: own })).toBeUndefined();
	});

	it("gives way to the application's own where it is damaged, and to an earlier one where that is later", async () => {
		const { home, options, write, bundle, bundled } = await laidOut("1.0.0");
		await bundle();
		const own = await bundled();
		for (const version of ["1.1.0", "1.2.0"]) {
			await installPack((await write(version)).path, options({ bundled: own, acceptChangedKey: true }));
		}
		await truncate(join(home, "courses", id, "1.2.0", "content", "glossary.yaml"), 3);
		expect(await versionToOpen(home, id, { bundled: own })).toMatchObject({ version: "1.1.0" });
		await truncate(join(home, "courses", id, "1.1.0", "content", "glossary.yaml"), 3);
		expect(await versionToOpen(home, id, { bundled: own })).toBeUndefined();
	});
});
