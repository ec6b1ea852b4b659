import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { metricSchema } from "../../../../../core/metrics/schema.ts";
import { compileMetric } from "../../../../../core/metrics/work.ts";
import { CalculatorFields } from "../../../../../renderer/features/calculators/calculator-fields.tsx";
import { workFields } from "../../../../../renderer/features/calculators/worked-fields.ts";
import { startI18n } from "../../../../support/texts.ts";

const metric = metricSchema.parse({
	id: "m",
	name: "M",
	summary: "S",
	formula: "a",
	inputs: [{ id: "a", label: "A", unit: "correos", kind: "count", example: 1 }],
	output: { unit: "count", decimals: 0 },
	direction: "none",
});

function shown(typed: string, ...written: string[]): string {
	const compiled = compileMetric(metric);
	if (!compiled.ok) throw new Error("the metric of this test is wrong");
	startI18n("es");
	return renderToStaticMarkup(
		<CalculatorFields
			metric={metric}
			benchmark={undefined}
			typed={{ a: typed }}
			written={written.map((a) => ({ a }))}
			worked={workFields(compiled.metric, { a: typed }, "es")}
			locale="es"
			onType={() => undefined}
			onLeave={() => undefined}
		/>,
	);
}

test("what somebody typed is said back, what the application wrote itself is not", () => {
	expect(shown("1.000", "5", "7")).toContain("Entendido: 1000");
	expect(shown("1.000", "5", "1.000")).not.toContain("Entendido");
	expect(shown("1.000", "1.000", "7")).not.toContain("Entendido");
});

test("what the application wrote in a field that cannot take it is said back with the problem", () => {
	expect(shown("1,240", "1,240")).toContain("Entendido: 1,24. Aquí va un número entero.");
});

test("a field whose id is a word that every object has is empty until something is typed", () => {
	const [input] = metric.inputs;
	const named = {
		...metric,
		formula: "constructor",
		inputs: input === undefined ? [] : [{ ...input, id: "constructor" }],
	};
	const compiled = compileMetric(named);
	if (!compiled.ok) throw new Error("the metric of this test is wrong");
	expect(workFields(compiled.metric, {}, "es").working.kind).not.toBe("result");
});
