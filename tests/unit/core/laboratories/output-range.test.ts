import { expect, test } from "vitest";
import { outputRange, outsideRange } from "../../../../core/laboratories/output-range.ts";
import { courseMetrics } from "../metrics/course-metrics.ts";

/** Worked by hand from what each metric is. */
const ranges: [metric: string, min: number, max: number, whole: boolean][] = [
	["tasa-apertura", 0, 100, false],
	["tasa-cancelacion", 0, 100, false],
	["tasa-conversion-web", 0, Infinity, false],
	["tasa-abandono-carrito", 0, 100, false],
	["tasa-retencion", 0, 100, false],
	["alcance-organico", 0, Infinity, true],
	["numero-leads", 0, Infinity, true],
	["interacciones-totales", 0, Infinity, true],
	["backlinks-netos", -Infinity, Infinity, true],
	["cac", 0, Infinity, false],
	["roi", -100, Infinity, false],
	["crecimiento-seguidores", -100, Infinity, false],
	["crecimiento-lista-correo", -Infinity, Infinity, false],
	["sentiment-score", -1, 1, false],
	["nps", -100, 100, false],
	["nps-respuestas", -100, 100, false],
	["punto-equilibrio-unidades", 0, Infinity, true],
	["tiempo-vida-cliente", 1, 10_000, false],
	["ab-valor-p", 0, 1, false],
];
test.each(ranges)("%s is from %d to %d", (id, min, max, whole) => {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(id);
	// toEqual parts 0 and -0.
	const range = outputRange(metric);
	expect([range.min + 0, range.max, range.whole]).toEqual([min, max, whole]);
});

test("each metric's own worked example is within what it can be", () => {
	for (const metric of courseMetrics) {
		for (const { result } of metric.worked) {
			expect(outsideRange({ ...outputRange(metric), whole: false }, result), metric.id).toBeUndefined();
		}
	}
});

test("what is outside is told with the limit that it breaks", () => {
	const range = { min: 0, max: 100, whole: true };
	expect([-1, 101, 2.5, 0, 100].map((value) => outsideRange(range, value))).toEqual([
		{ code: "below-min", limit: 0 },
		{ code: "above-max", limit: 100 },
		{ code: "not-whole", limit: 0 },
		undefined,
		undefined,
	]);
});
