import { describe, expect, it } from "vitest";
import { formulaInWords } from "../../../../core/metrics/formula-words.ts";
import { workMetric } from "../../../../core/metrics/work.ts";
import { courseMetrics, hardMetrics } from "./course-metrics.ts";
import { compiled, lettersMetric, openRate } from "./sample-metrics.ts";

const said = (formula: string, locale: "es" | "en") => formulaInWords(compiled(lettersMetric(formula, "abcd")), locale);

describe("formulaInWords", () => {
	it.each([
		["a / b * 100", "A dividido entre B, por 100", "A divided by B, times 100"],
		["a + b - c", "A más B menos C", "A plus B minus C"],
		[
			"a - (b - c)",
			"A menos abre paréntesis B menos C cierra paréntesis",
			"A minus open parenthesis B minus C close parenthesis",
		],
		[
			"(a - b) / b * 100",
			"abre paréntesis A menos B cierra paréntesis, dividido entre B, por 100",
			"open parenthesis A minus B close parenthesis, divided by B, times 100",
		],
		["a + b * c", "A, más B por C", "A, plus B times C"],
		["a * b + c", "A por B, más C", "A times B, plus C"],
		["a * b * c", "A por B, por C", "A times B, times C"],
		[
			"a / (b / 100)",
			"A dividido entre abre paréntesis B dividido entre 100 cierra paréntesis",
			"A divided by open parenthesis B divided by 100 close parenthesis",
		],
		["a ^ 2", "A al cuadrado", "A squared"],
		["a ^ 3", "A al cubo", "A cubed"],
		["a ^ 0.5", "A elevado a 0,5", "A to the power of 0.5"],
		[
			"(1 + a) ^ b",
			"abre paréntesis 1 más A cierra paréntesis elevado a B",
			"open parenthesis 1 plus A close parenthesis to the power of B",
		],
		["sqrt(a)", "raíz cuadrada de A", "the square root of A"],
		[
			"sqrt(a * b) + c",
			"raíz cuadrada de abre paréntesis A por B cierra paréntesis, más C",
			"the square root of open parenthesis A times B close parenthesis, plus C",
		],
		[
			"ceil(a / b)",
			"redondeo hacia arriba de abre paréntesis A dividido entre B cierra paréntesis",
			"rounded up, open parenthesis A divided by B close parenthesis",
		],
		["abs(a)", "valor absoluto de A", "the absolute value of A"],
		["min(a, b, 5)", "el menor de A, B y 5", "the least of A, B and 5"],
		["max(a, b)", "el mayor de A y B", "the greatest of A and B"],
		["ln(a)", "logaritmo natural de A", "the natural logarithm of A"],
		["exp(a)", "el número e elevado a A", "the number e to the power of A"],
		[
			"normal_cdf(a)",
			"la parte de una distribución normal que queda por debajo de A",
			"the share of a normal distribution that is below A",
		],
		["-a", "menos A", "minus A"],
		["b * -a", "B por abre paréntesis menos A cierra paréntesis", "B times open parenthesis minus A close parenthesis"],
		["a == 0", "A es igual a 0", "A is equal to 0"],
		[
			"a >= b && c < 1",
			"A es mayor o igual que B y C es menor que 1",
			"A is greater than or equal to B and C is less than 1",
		],
		[
			"a != b || c <= 1",
			"A es distinto de B o C es menor o igual que 1",
			"A is not equal to B or C is less than or equal to 1",
		],
	])("%s", (formula, es, en) => {
		expect(said(formula, "es")).toBe(es);
		expect(said(formula, "en")).toBe(en);
	});

	it("says labels as they are", () => {
		expect(formulaInWords(compiled(openRate), "es")).toBe(
			"Correos abiertos dividido entre Correos entregados, por 100",
		);
	});

	it("says every metric of the course in words alone", () => {
		for (const metric of [...courseMetrics, ...hardMetrics]) {
			const labels = compiled({ ...metric, inputs: metric.inputs.map((input) => ({ ...input, label: "X" })) });
			for (const locale of ["es", "en"] as const) {
				expect(formulaInWords(labels, locale), metric.id).toMatch(/^[\p{L}\d,. ]+$/u);
			}
		}
	});

	it("never says two formulas alike that work out differently", () => {
		const operators = ["+", "-", "*", "/", "^"];
		const shapes = [
			(x: string, y: string, z: string) => `((a ${x} b) ${y} c) ${z} d`,
			(x: string, y: string, z: string) => `(a ${x} (b ${y} c)) ${z} d`,
			(x: string, y: string, z: string) => `(a ${x} b) ${y} (c ${z} d)`,
			(x: string, y: string, z: string) => `a ${x} ((b ${y} c) ${z} d)`,
			(x: string, y: string, z: string) => `a ${x} (b ${y} (c ${z} d))`,
			(x: string, y: string, z: string) => `-(a ${x} sqrt(b ${y} c)) ${z} d`,
			(x: string, y: string, z: string) => `-a ${x} sqrt(b) ${y} c ${z} d`,
		];
		const values = { a: 2, b: 3, c: 5, d: 7 };
		const results = new Map<string, number | undefined>();
		for (const make of shapes) {
			for (const x of operators) {
				for (const y of operators) {
					for (const z of operators) {
						const metric = compiled(lettersMetric(make(x, y, z), "abcd"));
						const words = formulaInWords(metric, "es");
						const working = workMetric(metric, values);
						const result = working.kind === "result" ? Number(working.value.toPrecision(12)) : undefined;
						if (results.has(words)) expect(results.get(words), words).toBe(result);
						results.set(words, result);
					}
				}
			}
		}
		expect(results.size).toBeGreaterThan(400);
	});
});
