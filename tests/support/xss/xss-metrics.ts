import { xssTricks } from "./index.ts";

/** Each metric has so many of the tricks, in each of its texts. */
const together = 12;

/** `metrics.yaml` with every trick in each of its texts. */
export function xssMetrics() {
	const count = Math.ceil(xssTricks.length / together);
	const metrics = Array.from({ length: count }, (_, index) => {
		const texts = xssTricks.slice(index * together, (index + 1) * together).map(({ text }) => text);
		const all = texts.join(" · ");
		const input = { kind: "count", min: 1, range: { from: 1, to: 9, step: 1 }, noun: { one: all, many: all } };
		return {
			id: `metrica-${index}`,
			name: all,
			aka: texts,
			area: "area",
			phase: "fase",
			asks: texts,
			summary: all,
			reading: all,
			formula: "a / b",
			inputs: [
				{ ...input, id: "a", label: all, unit: all, example: 4 },
				{ ...input, id: "b", label: all, unit: all, example: 2 },
			],
			variants: [{ id: "otra", reading: all, name: all, summary: all, formula: "a / b / 2" }],
			output: { unit: "ratio", decimals: 1 },
			direction: "higher-better",
			benchmarks: [{ segment: all, source: all, verdict: { meets: all, misses: all }, operator: ">", value: 1 }],
			scale: { min: 0, max: 9 },
			advice: { below: all, within: all, above: all },
			edgeCases: [{ id: "siempre", when: "b > 0", action: "note", message: all }],
			platform: all,
			note: all,
			practice: { situations: [`{a} {b} ${all.replaceAll(/[{}]/g, "")}`], solveFor: [] },
		};
	});
	return {
		areas: [{ id: "area", name: `Marca de métricas. ${xssTricks.map(({ text }) => text).join(" · ")}` }],
		metrics,
	};
}
