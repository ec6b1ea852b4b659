import { readFileSync } from "node:fs";
import { prerender } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import type { Locale } from "../../../../../core/locale.ts";
import { metricsFileSchema } from "../../../../../core/metrics/schema.ts";
import { Calculator } from "../../../../../renderer/features/calculators/calculator.tsx";
import { CourseLanguage } from "../../../../../renderer/ui/course-language.tsx";
import { startI18n } from "../../../../support/texts.ts";

const page = vi.hoisted(() => ({ locale: "es" }));

// The session calls the services of a page, and here is none.
vi.mock("../../../../../renderer/session.tsx", () => ({
	useSession: () => ({
		client: {},
		learner: { id: "l", record: { calculators: [], scenarios: [] } },
		locale: page.locale,
		outline: { id: "c", version: "1" },
		keep: async () => true,
		saving: { kind: "saved" },
	}),
}));

const file = new URL("../../../../../content/metrics.yaml", import.meta.url);
const { metrics } = metricsFileSchema.parse(parse(readFileSync(file, "utf8")));

async function shown(id: string, locale: Locale, lesson: string | null = null): Promise<string> {
	const metric = metrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`there is no metric ${id}`);
	page.locale = locale;
	startI18n(locale);
	// Waits for what comes on its own.
	const { prelude } = await prerender(
		<CourseLanguage course="es" page={locale}>
			<Calculator metric={metric} lesson={lesson} />
		</CourseLanguage>,
		{
			onError: (error) => {
				throw error;
			},
		},
	);
	return new Response(prelude).text();
}

describe("the own page of a metric, with its example values", () => {
	it.each(metrics.map(({ id }) => id))("%s: every panel is there in both languages", async (id) => {
		const spanish = await shown(id, "es");
		const english = await shown(id, "en");
		for (const title of ["Paso a paso", "Para llegar a…", "¿Y si…?", "Qué influye más"])
			expect(spanish).toContain(`>${title}<`);
		for (const title of ["Step by step", "To get to…", "What if…?", "What matters most"])
			expect(english).toContain(`>${title}<`);
		for (const html of [spanish, english]) {
			expect(html).not.toMatch(/NaN|Infinity|undefined|\{\{|panels:|calculators:|<output[^>]*>—/u);
			expect(html).toContain("<math");
		}
	});

	it("has the other readings only where there are some", async () => {
		expect(await shown("tasa-apertura", "es")).toContain("Otras lecturas");
		expect(await shown("nps", "es")).not.toContain("Otras lecturas");
	});

	it("is behind links in a lesson", async () => {
		const html = await shown("tasa-apertura", "es", "l");
		expect(html).not.toContain("<math");
		for (const link of ["Ver el cálculo paso a paso", "¿Y si…?", "Otras lecturas", "Qué lo cambia"]) {
			expect(html).toContain(`>${link}</button>`);
		}
		expect(html).toContain('href="#/practicar/tasa-apertura"');
	});
});
