import { describe, expect, it } from "vitest";
import { explainFailure, explainWaiting } from "../../../../services/start-failure/index.ts";

const place = "/datos de ana";
const owner = { pid: 4242, host: "portátil", since: "2026-03-05T12:00:00Z" };

describe("a data folder in use", () => {
	it("names the owner, in the person's language", () => {
		const spanish = explainFailure({ kind: "in-use", owner }, "es");
		expect(spanish.title).toBe("Profundiza ya está abierto con esta carpeta de datos");
		expect(spanish.detail).toMatch(/proceso 4242 en portátil desde 5 mar 2026/);
		expect(spanish.detail).not.toContain("navegador");
		const english = explainFailure({ kind: "in-use", owner }, "en");
		expect(english.title).toBe("Profundiza is already open with this data folder");
		expect(english.detail).toMatch(/process 4242 on portátil since Mar 5, 2026/);
	});

	it("says so where the owner is not known", () => {
		const { title, detail } = explainFailure({ kind: "in-use", owner: undefined }, "es");
		expect(title).toBe("Profundiza ya está abierto con esta carpeta de datos");
		expect(detail).toContain("La usa otro programa");
	});

	it("says where it is open in a browser", () => {
		const reachable = { ...owner, address: "http://127.0.0.1:4000" };
		const { detail } = explainFailure({ kind: "in-use", owner: reachable }, "es");
		expect(detail).toContain("Está abierto en tu navegador: http://127.0.0.1:4000\n");
	});

	it("says of an owner that does not answer that it can be ended, and not to close it in the browser", () => {
		const reachable = { ...owner, address: "http://127.0.0.1:4000" };
		const { detail } = explainFailure({ kind: "in-use", owner: reachable, silent: true }, "es");
		expect(detail).toMatch(/no responde/);
		expect(detail).toContain("termina el proceso 4242");
		expect(detail).not.toContain("navegador");
		expect(explainFailure({ kind: "in-use", owner: reachable, silent: true }, "en").detail).toMatch(/does not answer/);
	});

	it("shows a date that it cannot read as it stands", () => {
		const { detail } = explainFailure({ kind: "in-use", owner: { ...owner, since: "ayer" } }, "es");
		expect(detail).toContain("desde ayer.");
	});
});

describe("a course with errors", () => {
	const findings = (count: number) => Array.from({ length: count }, (_, i) => `a.md:${i + 1}:1: falta`);

	it("lists them all", () => {
		const { title, detail } = explainFailure({ kind: "course", findings: findings(20) }, "es");
		expect(title).toBe("El curso tiene errores y no se puede abrir");
		expect(detail.split("\n").slice(0, 20)).toEqual(findings(20));
		expect(detail).not.toMatch(/más\./);
	});

	it.each([
		[9, "Y uno más.", "And one more."],
		[20, "Y 12 más.", "And 12 more."],
	])("lists eight of %i where there is room for eight, and counts the rest", (count, es, en) => {
		const spanish = explainFailure({ kind: "course", findings: findings(count) }, "es", 8).detail;
		expect(spanish).toContain(es);
		expect(spanish).not.toContain("a.md:9:");
		expect(explainFailure({ kind: "course", findings: findings(count) }, "en", 8).detail).toContain(en);
	});
});

it.each(["no-permission", "not-a-folder", "disk-full", "other"] as const)(
	"%s names the place, and what became of what was saved, in both languages",
	(kind) => {
		const spanish = explainFailure({ kind, place }, "es");
		const english = explainFailure({ kind, place }, "en");
		for (const { detail } of [spanish, english]) expect(detail).toContain(place);
		expect(spanish.detail).toMatch(/guardado/);
		expect(english.detail).toMatch(/saved/);
	},
);

it("says for whom it waits, since when and how long", () => {
	const { title, detail } = explainWaiting(owner, 35, "es");
	expect(title).toBe("Compruebo si Profundiza sigue abierto en otro lugar");
	for (const part of ["portátil", "5 mar 2026", "35 segundos", "a salvo"]) expect(detail).toContain(part);
	expect(explainWaiting(owner, 35, "en").detail).toContain("35 seconds");
});
