import fc from "fast-check";
import { expect, test } from "vitest";
import { workFunnel } from "../../../../../core/laboratories/funnel.ts";
import { funnelFields } from "../../../../../core/laboratories/funnel-inputs.ts";
import { lowestPower, scaleTicks } from "../../../../../renderer/features/laboratories/funnel/bar-scale.ts";
import { expectedText, signedText } from "../../../../../renderer/features/laboratories/funnel/expected-text.ts";
import { outcomeText, stagesText } from "../../../../../renderer/features/laboratories/funnel/funnel-words.ts";
import {
	freshFunnel,
	funnelLack,
	isExample,
	readFunnel,
	readFunnelField,
	retypeFunnel,
} from "../../../../../renderer/features/laboratories/funnel/funnel-work.ts";
import { benchmarkFor, segmentsAmong } from "../../../../../renderer/features/laboratories/funnel/recommendations.ts";
import { addLaterSpanish } from "../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../support/texts.ts";
import { courseMetrics } from "../../../core/metrics/course-metrics.ts";

test("what a new sheet holds can be worked, in either language and after a change of language", () => {
	for (const locale of ["es", "en"] as const) {
		const work = freshFunnel(locale);
		const numbers = readFunnel(work.typed, locale);
		expect(Object.values(numbers).some(Number.isNaN)).toBe(false);
		expect(workFunnel(numbers).profit.value).toBeDefined();
		const other = locale === "es" ? "en" : "es";
		const moved = retypeFunnel({ ...work, baseline: work.typed }, locale, other);
		expect(readFunnel(moved.typed, other)).toEqual(numbers);
		expect(moved.baseline).toEqual(moved.typed);
	}
});

test("what cannot be used in a field is no number, and told", () => {
	const typed: Record<string, string> = {
		...freshFunnel("es").typed,
		open_rate: "120",
		sent: "10,5",
		average_sale: "mucho",
		retention: "",
	};
	const numbers = readFunnel(typed, "es");
	expect([numbers.open_rate, numbers.sent, numbers.average_sale, numbers.retention]).toEqual([NaN, NaN, NaN, NaN]);
	const told = funnelFields.flatMap((field) => {
		const { reading, problem } = readFunnelField(field, typed[field.id] ?? "", "es");
		return problem === undefined && reading.kind === "number" ? [] : [[field.id, problem?.code ?? reading.kind]];
	});
	expect(told).toEqual([
		["sent", "not-whole"],
		["open_rate", "above-max"],
		["average_sale", "refused"],
		["retention", "empty"],
	]);
});

test("an expected number has the decimals that say something", () => {
	const texts = [10_000, 250.8, 37.62, 7.524, 2, 0.5, 0.0123, 0.000_045].map((value) => expectedText(value, "es"));
	expect(texts).toEqual(["10.000", "250,8", "37,62", "7,52", "2", "0,5", "0,012", "0,000045"]);
	expect(signedText(-3, String)).toBe("−3");
	expect(signedText(3, String)).toBe("+3");
	expect(signedText(0, String)).toBe("=");
});

test("every bar on a logarithmic scale begins below the smallest value, at a power of ten", () => {
	expect([lowestPower([10_000, 7.5]), lowestPower([10, 100]), lowestPower([1]), lowestPower([])]).toEqual([
		1, 1, 0.1, 1,
	]);
	expect(scaleTicks("log", 1, 10_000, 8)).toEqual([1, 10, 100, 1000, 10_000]);
	expect(scaleTicks("log", 1, 1_000_000, 3)).toEqual([1, 1000, 1_000_000]);
	expect(scaleTicks("linear", 0, 900, 8)).toEqual([0, 500]);
	fc.assert(
		fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 12 }), (most, room) => {
			for (const scale of ["log", "linear"] as const) {
				const low = lowestPower([most]);
				expect(low).toBeLessThan(most);
				const ticks = scaleTicks(scale, low, most, room);
				expect(ticks.length).toBeGreaterThan(0);
				expect(ticks.length).toBeLessThanOrEqual(Math.max(2, room) + 4);
				expect(Math.max(...ticks)).toBeLessThanOrEqual(most * (1 + 1e-9));
			}
		}),
	);
});

test("recommendations come from the course's metrics, and a course without them has none", () => {
	const metrics = new Map(courseMetrics.map((metric) => [metric.id, metric]));
	expect(segmentsAmong(metrics, ["tasa-apertura", "roi", undefined, "no-such"])).toEqual(["B2B", "B2C"]);
	expect(segmentsAmong(new Map(), ["tasa-apertura"])).toEqual([]);
	expect(benchmarkFor(metrics.get("tasa-apertura"), "B2C")).toMatchObject({ values: [15, 20] });
	expect(benchmarkFor(metrics.get("tasa-apertura"), "Otro")).toBeUndefined();
	expect(benchmarkFor(metrics.get("roi"), "B2C")).toMatchObject({ operator: ">", value: 0 });
	expect(benchmarkFor(undefined, "B2B")).toBeUndefined();
});

test("a number that is there but not allowed is not told as missing", () => {
	const { typed } = freshFunnel("es");
	expect(funnelLack(typed, "es")).toBeUndefined();
	expect(funnelLack({ ...typed, retention: "" }, "es")).toBe("missing");
	for (const bad of [{ sent: "0" }, { open_rate: "120 %" }, { gross_margin: "-20" }, { average_sale: "mucho" }]) {
		expect(funnelLack({ ...typed, ...bad }, "es")).toBe("unusable");
	}
	expect(funnelLack({ ...typed, sent: "0", retention: "" }, "es")).toBe("either");
});

test("the numbers of a new sheet are an example until one of them is another", () => {
	for (const locale of ["es", "en"] as const) {
		const { typed } = freshFunnel(locale);
		expect(isExample(readFunnel(typed, locale))).toBe(true);
		expect(isExample(readFunnel({ ...typed, sent: "9999" }, locale))).toBe(false);
	}
});

test("one email, one person and one sale are told in the singular, a million in the plural", () => {
	const i18n = startI18n("es");
	addLaterSpanish();
	const t = i18n.getFixedT("es", "funnel");
	const all = { delivery_rate: "100", open_rate: "100", click_rate: "100", lead_rate: "100", sale_rate: "100" };
	const told = (sent: string) => {
		const funnel = workFunnel(readFunnel({ ...freshFunnel("es").typed, ...all, sent }, "es"));
		return [outcomeText(t, funnel, "es"), stagesText(t, funnel, "es")].map((text) =>
			text.replace(/[\u2068\u2069]/g, "").replace(/, que.*|\. .*/, ""),
		);
	};
	expect(told("1")).toEqual(["De 1 correo salen en promedio 1 venta", "De 1 persona compra en promedio 1"]);
	expect(told("1000000")).toEqual([
		"De 1.000.000 correos salen en promedio 1.000.000 ventas",
		"De 1.000.000 personas compran en promedio 1.000.000",
	]);
});
