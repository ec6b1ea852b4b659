import { describe, expect, it } from "vitest";
import { pageAt, pageInHash, pageKey, pointsInside } from "../../../../renderer/shell/routes.ts";

describe("the page at an address", () => {
	it("is named by its first word", () => {
		expect(pageAt("/")).toEqual({ name: "home" });
		expect(pageAt("/curso")).toEqual({ name: "course" });
		expect(pageAt("/progreso/")).toEqual({ name: "progress" });
		expect(pageAt("/ajustes")).toEqual({ name: "settings" });
		expect(pageAt("/repasar")).toEqual({ name: "review" });
	});

	it("is the library, or a pack of it", () => {
		expect(pageAt("/biblioteca")).toEqual({ name: "library" });
		expect(pageInHash("#/biblioteca/instalar/a%20b")).toEqual({ name: "install", pack: "a b" });
		expect(pageAt("/biblioteca/instalar")).toEqual({ name: "unknown" });
		expect(pageAt("/biblioteca/otra/a")).toEqual({ name: "unknown" });
		expect(pageKey(pageAt("/biblioteca/instalar/a"))).not.toBe(pageKey(pageAt("/biblioteca/instalar/b")));
	});

	it("carries the lesson, the section and the metric", () => {
		expect(pageInHash("#/leccion/uno")).toEqual({ name: "lesson", lesson: "uno" });
		expect(pageInHash("#/leccion/uno/dos")).toEqual({ name: "lesson", lesson: "uno", section: "dos" });
		expect(pageInHash("#/cuestionario/uno")).toEqual({ name: "quiz", lesson: "uno" });
		expect(pageInHash("#/calculadoras")).toEqual({ name: "calculators" });
		expect(pageInHash("#/calculadoras/ctr")).toEqual({ name: "calculators", metric: "ctr" });
	});

	it("carries the numbers shared, the metric to practise and the laboratory", () => {
		expect(pageAt("/calculadoras/ctr/AB-CD")).toEqual({ name: "calculators", metric: "ctr", code: "AB-CD" });
		expect(pageAt("/practicar/ctr")).toEqual({ name: "practice", metric: "ctr" });
		expect(pageAt("/laboratorio/embudo")).toEqual({ name: "laboratory", laboratory: "funnel" });
		expect(pageAt("/laboratorio/prueba-ab")).toEqual({ name: "laboratory", laboratory: "ab-test" });
		expect(pageAt("/laboratorio/tablero")).toEqual({ name: "laboratory", laboratory: "dashboard" });
		expect(pageAt("/laboratorio/encuesta-nps")).toEqual({ name: "laboratory", laboratory: "nps-survey" });
	});

	it("is unknown where the address says too little, too much or something else", () => {
		const paths = [
			"/leccion",
			"/cuestionario",
			"/curso/x",
			"/leccion/a/b/c",
			"/calculadoras/a/b/c",
			"/practicar",
			"/laboratorio",
			"/laboratorio/otro",
			"/repasar/mañana",
			"/repasar/ahora/x",
			"/toString",
			"/%E0%A4%A",
		];
		for (const path of paths) expect(pageAt(path), path).toEqual({ name: "unknown" });
	});

	it("does not change from one section of a lesson to another, but does from lesson to quiz", () => {
		expect(pageKey(pageAt("/leccion/a/x"))).toBe(pageKey(pageAt("/leccion/a/y")));
		expect(pageKey(pageAt("/leccion/a"))).not.toBe(pageKey(pageAt("/leccion/b")));
		expect(pageKey(pageAt("/leccion/a"))).not.toBe(pageKey(pageAt("/cuestionario/a")));
	});

	it("changes with the code of an exam to sit, but not with that of an exam to print", () => {
		expect(pageKey(pageAt("/examen/a/x"))).not.toBe(pageKey(pageAt("/examen/a/y")));
		expect(pageKey(pageAt("/imprimir/a"))).toBe(pageKey(pageAt("/imprimir/a/y")));
		expect(pageKey(pageAt("/imprimir/a"))).not.toBe(pageKey(pageAt("/imprimir/b")));
	});

	it("points inside only with a section or a metric", () => {
		expect(["/leccion/a/x", "/calculadoras/ctr"].map((path) => pointsInside(pageAt(path)))).toEqual([true, true]);
		expect(["/leccion/a", "/calculadoras", "/"].map((path) => pointsInside(pageAt(path)))).toEqual([
			false,
			false,
			false,
		]);
	});
});
