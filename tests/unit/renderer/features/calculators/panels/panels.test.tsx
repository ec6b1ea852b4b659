import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../../core/locale.ts";
import type { LessonPanel } from "../../../../../../renderer/features/calculators/later-panels.tsx";
import { CourseLanguage } from "../../../../../../renderer/ui/course-language.tsx";
import { startI18n } from "../../../../../support/texts.ts";
import { courseMetrics } from "../../../../core/metrics/course-metrics.ts";
import { compiled } from "../../../../core/metrics/sample-metrics.ts";

// The panels bring their texts along to where there are some already, as in the page.
startI18n("es");
const { OnePanel } = await import("../../../../../../renderer/features/calculators/panels/panels.tsx");

/** A panel of a metric in a lesson, as words, with what is in the fields. */
function shown(id: string, name: LessonPanel, typed: Record<string, string>, locale: Locale = "es"): string {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`there is no metric ${id}`);
	startI18n(locale);
	const html = renderToStaticMarkup(
		<CourseLanguage course="es" page={locale}>
			<OnePanel
				name={name}
				compiled={compiled(metric)}
				benchmark={metric.benchmarks[0]}
				typed={typed}
				locale={locale}
				onType={() => undefined}
				onLeave={() => undefined}
			/>
		</CourseLanguage>,
	);
	return html
		.replace(/<[^>]+>/gu, " ")
		.replace(/[\s\u00a0]+/gu, " ")
		.replaceAll(" .", ".");
}

describe("a panel where there is no result", () => {
	const empty = { abiertos: "", entregados: "5.600" };
	const broken = { abiertos: "6.000", entregados: "5.600" };

	it("shows the formula and says when the steps will come", () => {
		expect(shown("tasa-apertura", "steps", empty)).toContain("Cuando los datos den un resultado");
		expect(shown("tasa-apertura", "steps", empty)).toContain("dividido entre Correos entregados, por 100");
	});

	it("gives the number that is missing, where the others are there", () => {
		const text = shown("tasa-apertura", "changes", empty);
		expect(text).toContain("Con 1.120 el resultado sería 20 %.");
		expect(text).toContain("Para saberlo falta completar: Correos abiertos (únicos)");
	});

	it("says what is missing for a reading, and why another gives no result", () => {
		expect(shown("tasa-apertura", "readings", empty)).toContain("Falta por completar: Correos abiertos (únicos)");
		expect(shown("tasa-apertura", "readings", broken)).toContain("Hay más aperturas que correos entregados");
	});

	it("has sliders all the same", () => {
		expect(shown("tasa-apertura", "whatIf", broken)).toContain("Hay más aperturas que correos entregados");
	});
});

describe("the readings of one campaign: 1,000 sent, 900 delivered, 200 opens, 20 clicks", () => {
	const all = { abiertos: "200", entregados: "900", enviados: "1000", clics_unicos: "20" };

	it.each([
		["tasa-apertura", ["Sobre entregados Tasa de apertura 22,2 %", "Sobre enviados Tasa de apertura 20,0 %"]],
		[
			"ctr-email",
			["Sobre entregados Click-through rate (CTR) 2,2 %", "Sobre aperturas CTOR (click-to-open rate) 10,0 %"],
		],
	])("%s: each has its name and its result", (id, texts) => {
		const text = shown(id, "readings", all);
		for (const one of texts) expect(text).toContain(one);
		expect(text).toContain("hay quien divide entre cosas distintas");
	});

	it("is told in English too", () => {
		expect(shown("tasa-apertura", "readings", all, "en")).toContain("Sobre enviados Tasa de apertura 20.0%");
		expect(shown("tasa-apertura", "changes", all, "en")).toContain(
			"With 25 more in “ Correos abiertos (únicos) ” you would reach 25%.",
		);
	});
});
