import { describe, expect, it } from "vitest";
import { explain, systemFailure } from "../../../../electron/main/start-failure.ts";

const home = "/datos de ana";

describe("a data folder in use", () => {
	const owner = { pid: 4242, host: "portátil", since: "2026-03-05T12:00:00Z" };

	it("names the owner, in the person's language", () => {
		const spanish = explain({ kind: "in-use", owner }, home, "es");
		expect(spanish.title).toBe("Profundiza ya está abierto con esta carpeta de datos");
		expect(spanish.detail).toMatch(/proceso 4242 en portátil desde 5 mar 2026/);
		expect(spanish.detail).not.toContain("navegador");
		const english = explain({ kind: "in-use", owner }, home, "en");
		expect(english.title).toBe("Profundiza is already open with this data folder");
		expect(english.detail).toMatch(/process 4242 on portátil since Mar 5, 2026/);
	});

	it("says so where the owner is not known", () => {
		const { title, detail } = explain({ kind: "in-use", owner: undefined }, home, "es");
		expect(title).toBe("Profundiza ya está abierto con esta carpeta de datos");
		expect(detail).toContain("La usa otro programa");
	});

	it("says where it is open in a browser", () => {
		const { detail } = explain({ kind: "in-use", owner: { ...owner, address: "http://127.0.0.1:4000/" } }, home, "es");
		expect(detail).toContain("Está abierto en tu navegador: http://127.0.0.1:4000/");
	});

	it("shows a date that it cannot read as it stands", () => {
		expect(explain({ kind: "in-use", owner: { ...owner, since: "ayer" } }, home, "es").detail).toContain("desde ayer.");
	});
});

describe("a course with errors", () => {
	const findings = (count: number) => Array.from({ length: count }, (_, i) => `a.md:${i + 1}: falta`);

	it("lists them", () => {
		const { title, detail } = explain({ kind: "course", findings: findings(8) }, home, "es");
		expect(title).toBe("El curso tiene errores y no se puede abrir");
		expect(detail.split("\n").slice(0, 8)).toEqual(findings(8));
		expect(detail).not.toMatch(/más\./);
	});

	it.each([
		[9, "Y uno más.", "And one more."],
		[20, "Y 12 más.", "And 12 more."],
	])("lists eight of %i and counts the rest", (count, es, en) => {
		const spanish = explain({ kind: "course", findings: findings(count) }, home, "es").detail;
		expect(spanish).toContain(es);
		expect(spanish).not.toContain("a.md:9:");
		expect(explain({ kind: "course", findings: findings(count) }, home, "en").detail).toContain(en);
	});
});

describe("a failure of the system", () => {
	it.each([
		["EACCES", "no-permission"],
		["EPERM", "no-permission"],
		["EROFS", "no-permission"],
		["ENOSPC", "disk-full"],
		["EDQUOT", "disk-full"],
		["EIO", "other"],
	])("%s is %s", (code, kind) => {
		expect(systemFailure(Object.assign(new Error("x"), { code }))).toEqual({ kind });
	});

	it.each([new Error("x"), "x", undefined, null, { code: "EACCES" }])("%s is another", (error) => {
		expect(systemFailure(error)).toEqual({ kind: "other" });
	});

	it.each(["no-permission", "disk-full", "other"] as const)("%s names the data folder in both languages", (kind) => {
		const spanish = explain({ kind }, home, "es");
		const english = explain({ kind }, home, "en");
		for (const { detail } of [spanish, english]) expect(detail).toContain(home);
		expect(spanish).not.toEqual(english);
	});
});
