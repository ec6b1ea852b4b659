import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	examinePack,
	installPack,
	listAuthors,
	listInstalled,
	removeCourse,
} from "../../../../services/courses/index.ts";
import { bench, coursesIn, versionOf } from "./helpers.ts";

const id = "curso-modelo";
const otherCourse = (version: string) => versionOf(version, (model) => Object.assign(model, { id: "otro-curso" }));

describe("who made a pack", () => {
	it("is nobody where nobody ever signed", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		expect((await examinePack(await pack(versionOf("1.1.0")), options())).trust).toEqual({ state: "none" });
		expect(await listAuthors(home)).toEqual([]);
	});

	it("is new once, and known from then on, also in another course and once all is removed", async () => {
		const { home, pack, author, options } = await bench();
		const ana = await author("Ana Pérez");
		const first = await pack(versionOf("1.0.0"), ana);
		const { trust } = await examinePack(first, options());
		expect(trust).toMatchObject({ state: "new", author: "Ana Pérez" });
		expect(trust.state === "new" && trust.fingerprint.words).toHaveLength(8);
		expect(await listAuthors(home)).toEqual([]);
		await installPack(first, options());
		const known = { state: "known", author: "Ana Pérez" };
		expect((await examinePack(await pack(versionOf("1.1.0"), ana), options())).trust).toMatchObject(known);
		await installPack(await pack(otherCourse("1.0.0"), ana), options());
		await removeCourse(home, id, options());
		await removeCourse(home, "otro-curso", options());
		expect((await examinePack(first, options())).trust).toMatchObject(known);
		expect(await listAuthors(home)).toMatchObject([{ names: ["Ana Pérez"], courses: [id, "otro-curso"] }]);
	});

	it("is a loud matter where a course comes with another key, and is installed only if that was taken", async () => {
		const { home, pack, author, options } = await bench();
		await installPack(await pack(versionOf("1.0.0"), await author("Ana Pérez")), options());
		const before = await coursesIn(home);
		const stranger = await pack(versionOf("1.1.0"), await author("Berta Ruiz"));
		expect((await examinePack(stranger, options())).trust).toMatchObject({
			state: "changed",
			signer: { author: "Berta Ruiz" },
			before: [{ author: "Ana Pérez" }],
		});
		await expect(installPack(stranger, options())).rejects.toMatchObject({
			code: "changed-key",
			params: { author: "Ana Pérez" },
		});
		expect(await coursesIn(home)).toEqual(before);
		await installPack(stranger, options({ acceptChangedKey: true }));
		expect((await listInstalled(home))[0]?.inUse).toBe("1.1.0");
		expect((await examinePack(stranger, options())).trust.state).toBe("known");
	});

	it("is a loud matter where a signed course comes unsigned, also once it was removed", async () => {
		const { home, pack, author, options } = await bench();
		await installPack(await pack(versionOf("1.0.0"), await author("Ana Pérez")), options());
		const bare = await pack(versionOf("1.1.0"));
		const changed = { state: "changed", signer: undefined, before: [{ author: "Ana Pérez" }] };
		expect((await examinePack(bare, options())).trust).toMatchObject(changed);
		await expect(installPack(bare, options())).rejects.toMatchObject({ code: "changed-key" });
		await removeCourse(home, id, options());
		expect((await examinePack(bare, options())).trust).toMatchObject(changed);
	});

	it.each(["Ana Pérez", "ANA PEREZ", "Ana  Pe\u0301rez"])("is a loud matter where %s has another key", async (name) => {
		const { pack, author, options } = await bench();
		await installPack(await pack(versionOf("1.0.0"), await author("Ana Pérez")), options());
		const namesake = await pack(otherCourse("1.0.0"), await author(name));
		const { trust } = await examinePack(namesake, options());
		expect(trust).toMatchObject({ state: "changed", before: [{ author: "Ana Pérez" }] });
		const other = await pack(otherCourse("1.0.0"), await author("Ana Prieto"));
		expect((await examinePack(other, options())).trust.state).toBe("new");
	});

	it("is what the installed versions say where the notes of it are lost", async () => {
		const { home, pack, author, options } = await bench();
		const ana = await author("Ana Pérez");
		await installPack(await pack(versionOf("1.0.0"), ana), options());
		const notes = join(home, "courses", ".authors");
		expect(await readdir(notes)).toHaveLength(1);
		await rm(notes, { recursive: true });
		expect((await examinePack(await pack(versionOf("1.1.0"), ana), options())).trust).toMatchObject({
			state: "known",
			since: undefined,
		});
		const stranger = await pack(versionOf("1.2.0"), await author("Berta Ruiz"));
		expect((await examinePack(stranger, options())).trust.state).toBe("changed");
	});

	it("is kept where an author signs afterwards what they handed out unsigned", async () => {
		const { home, pack, author, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const signed = await pack(versionOf("1.0.0"), await author("Ana Pérez"));
		expect(await installPack(signed, options())).toMatchObject({ outcome: "already" });
		expect((await listInstalled(home))[0]?.versions[0]?.signature).toMatchObject({ author: "Ana Pérez" });
	});
});
