import { appendFileSync, statSync, truncateSync, unlinkSync } from "node:fs";
import { rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
	checkInstalled,
	type InstallStep,
	installPack,
	listInstalled,
	removeCourse,
} from "../../../../services/courses/index.ts";
import { pixel } from "../../../support/packs/small-course.ts";
import { mountSmallDisk, type SmallDisk, whyNoMount } from "../../../support/small-disk.ts";
import { bench, coursesIn, stagedIn, versionOf } from "./helpers.ts";

const id = "curso-modelo";

/** The versions that are listed, each of which is whole. */
async function wholeVersions(home: string): Promise<string[]> {
	const [course] = await listInstalled(home);
	const versions = course?.versions.map(({ version }) => version) ?? [];
	for (const version of versions) expect(await checkInstalled(home, id, version)).toBeUndefined();
	return versions;
}

describe("a stick that is pulled while it is read", () => {
	it.each([0, 1, 3000])("with the pack cut short after %d bytes changes nothing", async (from) => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const before = await coursesIn(home);
		// Longer than what is read at once.
		const picture = Buffer.concat([pixel, Buffer.alloc(2_000_000)]);
		const update = await pack(versionOf("1.1.0").set("content/media/grande.png", picture));
		let cut = false;
		const onProgress = ({ done }: { done: number }) => {
			if (done > from && !cut) truncateSync(update, 100);
			cut ||= done > from;
		};
		await expect(installPack(update, options({ onProgress }))).rejects.toMatchObject({ code: "truncated" });
		expect(await coursesIn(home)).toEqual(before);
		expect(await stagedIn(home)).toEqual([]);
	});

	it("with the pack's name gone takes it whole or not at all", async () => {
		const { home, pack, options } = await bench();
		const update = await pack(versionOf("1.1.0"));
		let gone = false;
		const onProgress = () => {
			if (!gone) unlinkSync(update);
			gone = true;
		};
		const done = await installPack(update, options({ onProgress })).catch(() => undefined);
		expect(await wholeVersions(home)).toEqual(done === undefined ? [] : ["1.1.0"]);
		expect(await stagedIn(home)).toEqual([]);
		await expect(installPack(update, options())).rejects.toMatchObject({ code: "unreadable" });
	});

	it("with the data folder on it does not make another one in its place", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.0.0"));
		const onStep = async (step: InstallStep) => {
			if (step === "examined") await rename(home, `${home}-away`);
		};
		await expect(installPack(path, options({ onStep }))).rejects.toMatchObject({ code: "ENOENT" });
		await expect(stat(home)).rejects.toMatchObject({ code: "ENOENT" });
		await rename(`${home}-away`, home);
		await installPack(path, options());
		expect(await wholeVersions(home)).toEqual(["1.0.0"]);
	});
});

/** What a file of a file system in memory takes at least. */
const page = 4096;

const noMount = await whyNoMount();

describe(`a full disk (${noMount ?? "a real small file system"})`, () => {
	let small: SmallDisk | undefined;

	afterEach(async () => {
		await small?.remove();
		small = undefined;
	});

	async function smallHome(): Promise<string | undefined> {
		if (noMount !== undefined) return undefined;
		small = await mountSmallDisk(512);
		return join(small.folder, "home");
	}

	// How much is left is what decides at which file or folder the disk refuses: lessons, manifest, note of the author, choice.
	it.each([0, 4, 9, 14, 18, 22, 26, 30, 60])(
		"with room for %d files more leaves the old version, or takes the new one whole",
		async (left) => {
			const { home, pack, author, options } = await bench(await smallHome());
			await installPack(await pack(versionOf("1.0.0")), options());
			const before = await coursesIn(home);
			const update = await pack(versionOf("1.1.0"), await author("Ana Pérez"));
			let full = false;
			const fill = () => {
				if (full) return;
				full = true;
				// Where nothing can be mounted, the error that such a disk gives.
				if (small === undefined) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
				for (let size = 64 * 1024; size > 0; size = Math.floor(size / 2)) {
					try {
						for (;;) appendFileSync(join(small.folder, "ballast"), Buffer.alloc(size));
					} catch {}
				}
				const ballast = join(small.folder, "ballast");
				truncateSync(ballast, Math.max(0, statSync(ballast).size - left * page));
			};
			const installing = await Promise.allSettled([installPack(update, options({ onProgress: fill }))]);
			const [{ status }] = installing;
			if (left === 0) expect(status).toBe("rejected");
			if (left === 60 && small !== undefined) expect(status).toBe("fulfilled");
			for (const end of installing) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "ENOSPC" });
			const [course] = await listInstalled(home);
			expect(course?.inUse).toBe(status === "fulfilled" ? "1.1.0" : "1.0.0");
			expect(await wholeVersions(home)).toContain("1.0.0");
			const now = await coursesIn(home);
			for (const [path, text] of before) if (!path.endsWith("chosen.json")) expect(now.get(path)).toBe(text);
			expect(await stagedIn(home)).toEqual([]);
			if (small !== undefined) unlinkSync(join(small.folder, "ballast"));
			await installPack(update, options());
			expect(await wholeVersions(home)).toEqual(["1.1.0", "1.0.0"]);
		},
	);

	it("that has too little room from the beginning is told of before anything is written", async () => {
		const { home, pack, options } = await bench(await smallHome());
		const path = await pack(versionOf("1.0.0"));
		await small?.fill();
		const installing = installPack(path, options());
		// Where nothing can be mounted, there is room.
		if (small === undefined) await installing;
		else {
			await expect(installing).rejects.toSatisfy(
				(error: unknown) =>
					error instanceof Error && "code" in error && (error.code === "no-room" || error.code === "ENOSPC"),
			);
			expect(await listInstalled(home)).toEqual([]);
		}
	});
});

describe("work that is stopped", () => {
	it("leaves nothing behind", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const before = await coursesIn(home);
		const update = await pack(versionOf("1.1.0"));
		const stop = new AbortController();
		const onProgress = () => stop.abort(new Error("Stopped."));
		await expect(installPack(update, options({ onProgress, signal: stop.signal }))).rejects.toThrow("Stopped.");
		expect(await coursesIn(home)).toEqual(before);
		expect(await stagedIn(home)).toEqual([]);
	});
});

describe("several at once", () => {
	it("install the same pack once", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.0.0"));
		const all = await Promise.all(Array.from({ length: 4 }, () => installPack(path, options())));
		expect(all.map(({ outcome }) => outcome).sort()).toEqual(["already", "already", "already", "installed"]);
		expect(await wholeVersions(home)).toEqual(["1.0.0"]);
		expect(await stagedIn(home)).toEqual([]);
	});

	it("install one of two packs that both are the same version, and refuse the other", async () => {
		const { home, pack, options } = await bench();
		const packs = [await pack(versionOf("1.0.0")), await pack(versionOf("1.0.0", ({ terms }) => terms.pop()))];
		const all = await Promise.allSettled(packs.map((path) => installPack(path, options())));
		expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const refused = all.find((one) => one.status === "rejected");
		expect(refused?.reason).toMatchObject({ code: "other-content" });
		expect(await wholeVersions(home)).toEqual(["1.0.0"]);
	});

	it("install two versions beside each other", async () => {
		const { home, pack, options } = await bench();
		const packs = [await pack(versionOf("1.0.0")), await pack(versionOf("1.1.0"))];
		await Promise.all(packs.map((path) => installPack(path, options())));
		expect(await wholeVersions(home)).toEqual(["1.1.0", "1.0.0"]);
	});

	it("install and remove, and what is left is whole", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const update = await pack(versionOf("1.1.0"));
		const [installing] = await Promise.allSettled([installPack(update, options()), removeCourse(home, id, options())]);
		expect(installing.status).toBe("fulfilled");
		for (const version of await wholeVersions(home)) expect(["1.0.0", "1.1.0"]).toContain(version);
		expect(await stagedIn(home)).toEqual([]);
		await installPack(update, options());
		expect(await wholeVersions(home)).toContain("1.1.0");
	});
});
