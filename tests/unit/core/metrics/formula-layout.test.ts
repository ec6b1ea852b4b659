import { describe, expect, it } from "vitest";
import { type LayoutNode, layoutMetric } from "../../../../core/metrics/formula-layout.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { courseMetrics, hardMetrics } from "./course-metrics.ts";
import { compiled, lettersMetric, openRate, salesNeeded } from "./sample-metrics.ts";

/** A layout in one line, so that a table can show it: {above|below}, √[…], base^[…], |…|. */
function shape(node: LayoutNode): string {
	switch (node.kind) {
		case "label":
		case "number":
		case "operator":
			return node.text;
		case "row":
			return node.parts.map(shape).join(" ");
		case "fraction":
			return `{${shape(node.above)}|${shape(node.below)}}`;
		case "root":
			return `√[${shape(node.inside)}]`;
		case "bars":
			return `|${shape(node.inside)}|`;
		case "parentheses":
			return `(${shape(node.inside)})`;
		case "power":
			return `${shape(node.base)}^[${shape(node.exponent)}]`;
		case "call":
			return `${node.name}(${node.arguments.map(shape).join("; ")})`;
	}
}

const inLetters = (formula: string, values?: ReadonlyMap<string, number>, locale: "es" | "en" = "es") =>
	shape(layoutMetric(compiled(lettersMetric(formula, "abcd")), locale, values));

describe("layoutMetric", () => {
	it.each([
		["a", "A"],
		["a + b - c", "A + B − C"],
		["a - (b - c)", "A − (B − C)"],
		["a + (b + c)", "A + B + C"],
		["a * (b + c)", "A × (B + C)"],
		["a * (b * c)", "A × B × C"],
		["a / b", "{A|B}"],
		["a / b * 100", "{A|B} × 100"],
		["a * b / 100", "{A × B|100}"],
		["(a + b) / (c - d)", "{A + B|C − D}"],
		["a / (b / c)", "{A|{B|C}}"],
		["a / b / c", "{{A|B}|C}"],
		["a * (b / c)", "A × {B|C}"],
		["a - b / c", "A − {B|C}"],
		["1 - a / 100", "1 − {A|100}"],
		["(a / b) ^ 2", "({A|B})^[2]"],
		["a ^ 2", "A^[2]"],
		["(a + b) ^ 2", "(A + B)^[2]"],
		["a ^ (b + 1)", "A^[B + 1]"],
		["(a ^ b) ^ c", "(A^[B])^[C]"],
		["a ^ b ^ c", "A^[B^[C]]"],
		["a ^ -1", "A^[− 1]"],
		["2 * a ^ 2 / b", "{2 × A^[2]|B}"],
		["-a", "− A"],
		["-a + b", "− A + B"],
		["b - -a", "B − (− A)"],
		["b * -a", "B × (− A)"],
		["-a / b", "{− A|B}"],
		["-(a + b)", "− (A + B)"],
		["-a ^ 2", "− A^[2]"],
		["(-a) ^ 2", "(− A)^[2]"],
		["sqrt(a)", "√[A]"],
		["sqrt(a / b) * 2", "√[{A|B}] × 2"],
		["sqrt(a) ^ 2", "(√[A])^[2]"],
		["abs(a - b)", "|A − B|"],
		["ceil(a / (b / 100))", "redondeo hacia arriba({A|{B|100}})"],
		["min(a, b + 1)", "el menor(A; B + 1)"],
		["normal_cdf(-a)", "Φ(− A)"],
		["a > b", "A > B"],
		["a >= b && c != 0", "A ≥ B y C ≠ 0"],
		["(a || b) && c", "(A o B) y C"],
		["(a > b) * 2", "(A > B) × 2"],
	])("%s is %s", (formula, expected) => {
		expect(inLetters(formula)).toBe(expected);
	});

	it("puts the numbers in that there are, a negative one in parentheses where it is not first", () => {
		const values = new Map([
			["a", 1.5],
			["b", -3],
		]);
		expect(inLetters("a / b * 100", values)).toBe("{1,5|−3} × 100");
		expect(inLetters("a - b", values)).toBe("1,5 − (−3)");
		expect(inLetters("b + c", values)).toBe("−3 + C");
		expect(inLetters("b ^ 2 + a ^ 2", values)).toBe("(−3)^[2] + 1,5^[2]");
	});

	it("puts labels in, one of several words in parentheses where it is raised", () => {
		const show = (metric: Metric) => shape(layoutMetric(compiled(metric), "es"));
		expect(show(openRate)).toBe("{Correos abiertos|Correos entregados} × 100");
		expect(show({ ...openRate, formula: "abiertos ^ 2" })).toBe("(Correos abiertos)^[2]");
	});

	it("speaks the reader's language", () => {
		expect(shape(layoutMetric(compiled(salesNeeded), "en"))).toBe("round up({Ventas objetivo|{Tasa de cierre|100}})");
		expect(inLetters("a > 1 && b > 2", undefined, "en")).toBe("A > 1 and B > 2");
	});

	it("sets every metric of the course, with no fraction written in a line", () => {
		for (const metric of [...courseMetrics, ...hardMetrics]) {
			const set = shape(layoutMetric(compiled(metric), "es"));
			expect(set, metric.id).not.toMatch(/[/*÷]|undefined|sqrt|abs/);
		}
	});
});
