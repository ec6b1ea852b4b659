import { describe, expect, it } from "vitest";
import { examHouse, notFound } from "./exam-house.ts";
import { examLibrary } from "./exam-library.ts";
import { choose, houseWithAna } from "./helpers.ts";

describe("codes and papers", () => {
	it("rebuild the very same exam, for another learner too", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		const bea = (
			await client["learner.create"]({ name: "Bea", settings: { language: "es", theme: "dark", textSize: "large" } })
		).id;
		const same = await client["exam.open"]({ learner: bea, exam: "fase-1", code: (run.code ?? "").toLowerCase() });
		expect(same.questions).toEqual(run.questions);
		expect(same.code).toBe(run.code);
	});

	it("open another exam once the last one is handed in", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		const { code } = await client["exam.paper"]({ exam: "fase-1" });
		const coded = await client["exam.open"]({ learner: ana, exam: "fase-1", code });
		expect([coded.code, coded.finished]).toEqual([code, false]);
	});

	it("are refused with what is wrong with them", async () => {
		const { client, ana } = await examHouse();
		const { code } = await client["exam.paper"]({ exam: "fase-1" });
		expect(await client["exam.code"]({ code: ` ${code.toLowerCase()} ` })).toEqual({
			kind: "found",
			exam: "fase-1",
			title: "Fase 1",
			code,
		});
		const typo = code.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
		expect(await client["exam.code"]({ code: typo })).toMatchObject({ kind: "refused", problem: "typo" });
		const newer = await houseWithAna({ library: examLibrary({ version: "2.0.0" }) });
		expect(await newer.client["exam.code"]({ code })).toEqual({
			kind: "refused",
			problem: "other-version",
			version: "1.0.0",
			current: "2.0.0",
		});
		await expect(client["exam.open"]({ learner: ana, exam: "fase-1", code: typo })).rejects.toMatchObject(notFound);
		await expect(client["exam.open"]({ learner: ana, exam: "final", code })).rejects.toMatchObject(notFound);
		await expect(client["exam.paper"]({ exam: "final", code })).rejects.toMatchObject(notFound);
		await expect(client["exam.paper"]({ exam: "nivel" })).rejects.toMatchObject(notFound);
	});

	it("print the same questions in three versions, with their key only where it is asked for", async () => {
		const { client } = await examHouse();
		const plain = await client["exam.paper"]({ exam: "fase-1", versions: 3 });
		expect(plain.versions.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
		expect(JSON.stringify(plain)).not.toMatch(/secreto|correct|"key"/);
		const keyed = await client["exam.paper"]({ exam: "fase-1", code: plain.code, versions: 3, key: true });
		for (const [index, version] of keyed.versions.entries()) {
			const without = version.questions.map(({ key: _, ...rest }) => rest);
			expect(without).toEqual(plain.versions[index]?.questions);
			for (const { key } of version.questions) expect(key).toMatchObject({ answer: choose("b"), mark: { score: 1 } });
		}
	});

	it("keep the key of an exam that someone here is sitting", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		const paper = { exam: "fase-1", code: run.code ?? "", key: true };
		await expect(client["exam.paper"](paper)).rejects.toMatchObject(notFound);
		expect((await client["exam.paper"]({ ...paper, key: false })).code).toBe(run.code);
		await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		expect((await client["exam.paper"](paper)).versions[0]?.questions[0]?.key).toBeDefined();
	});
});
