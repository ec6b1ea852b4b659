import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { PublicCalculation } from "../../../../../core/quiz/calculation-schema.ts";
import type { PublicCloze } from "../../../../../core/quiz/cloze-schema.ts";
import type { PublicNumber } from "../../../../../core/quiz/number.ts";
import { CalculationFields } from "../../../../../renderer/features/quiz/calculation-answer.tsx";
import { CaseFields } from "../../../../../renderer/features/quiz/case-answer.tsx";
import { ClozeFields } from "../../../../../renderer/features/quiz/cloze-answer.tsx";
import { emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { NumberAnswer } from "../../../../../renderer/features/quiz/number-answer.tsx";
import { startI18n } from "../../../../support/texts.ts";

// The session calls the services of a page, and here is none: a page in the course's own language.
vi.mock("../../../../../renderer/session.tsx", () => ({ useSession: () => ({ locale: "es" }) }));

const common = { id: "q", prompt: "P", seed: 0, hints: [] };
const number: PublicNumber = { ...common, kind: "number", unit: "visitantes" };
const cloze: PublicCloze = {
	...common,
	kind: "cloze",
	text: "",
	gaps: [{ id: "a", kind: "number", label: "A", unit: "visitantes" }],
};
const calculation: PublicCalculation = {
	...common,
	kind: "calculation",
	steps: [{ id: "a", prompt: "A", unit: "visitantes" }],
};
const onDraft = () => undefined;
const handed = {
	onDraft,
	labelledBy: "l",
	lacks: undefined,
	lacksId: "m",
	disabled: false,
	locale: "es",
} as const;

/** What a number field says, by the kind of question that it is in. */
const fields: Record<string, (typed: string) => ReactNode> = {
	number: (typed) => (
		<NumberAnswer
			question={number}
			draft={{ ...emptyDraft, typed }}
			locale="es"
			missing={undefined}
			disabled={false}
			onDraft={onDraft}
		/>
	),
	"number with units": (typed) => (
		<NumberAnswer
			question={{ ...common, kind: "number", units: ["visitantes", "visitas"] }}
			draft={{ ...emptyDraft, typed, fields: { unit: "visitantes" } }}
			locale="es"
			missing={undefined}
			disabled={false}
			onDraft={onDraft}
		/>
	),
	gap: (a) => <ClozeFields {...handed} question={cloze} draft={{ ...emptyDraft, fields: { a } }} />,
	step: (a) => <CalculationFields {...handed} question={calculation} draft={{ ...emptyDraft, fields: { a } }} />,
	"case part": (typed) => (
		<CaseFields
			{...handed}
			question={{ ...common, kind: "case", situation: "", parts: [{ ...number, id: "a" }] }}
			draft={{ ...emptyDraft, parts: { a: { ...emptyDraft, typed } } }}
		/>
	),
};

function echo(field: (typed: string) => ReactNode, typed: string): string | undefined {
	startI18n("es");
	const text = renderToStaticMarkup(field(typed))
		.replaceAll(/<\/?span[^>]*>/g, "")
		.replaceAll(/<[^>]*>/g, "\n");
	return /Entendido: (.*)/.exec(text)?.[1]?.replaceAll("\u00a0", " ");
}

describe.each(Object.entries(fields))("a number in a field: %s", (_, field) => {
	it.each([
		["5.00", "5"],
		["5,00", "5"],
		["5.", "5"],
		["0.5", "0,5"],
		["1.234", "1234"],
		["1,234", "1,2340"],
		["1'234", "1.234"],
	])("says %s back before it is sent, as %s", (typed, understood) => {
		expect(echo(field, typed)).toBe(understood);
	});

	it("says nothing back of what was typed as it was understood", () => {
		for (const typed of ["5", "1234", "0,5", "doce", ""]) expect(echo(field, typed)).toBeUndefined();
	});
});

describe("a number with its unit behind it, where units are asked for", () => {
	it.each([
		["5.00 visitantes", "5 visitantes"],
		["5 visitantes", "5 visitantes"],
		// As only one reading has it, with a unit as without.
		["1.234 visitantes", "1234 visitantes"],
		["1,234 visitantes", "1,2340 visitantes"],
	])("is said back with it: %s", (typed, understood) => {
		expect(echo(fields["number with units"] ?? (() => null), typed)).toBe(understood);
	});
});
