import { describe, expect, it } from "vitest";
import type { ReadExamCode } from "../../../../../core/api/exam-views.ts";
import { codeRefusal } from "../../../../../renderer/features/exam/code-refusal.ts";
import { startI18n } from "../../../../support/texts.ts";

/** What the page of an exam says of the code in its address, before anything is begun. */
async function said(read: ReadExamCode): Promise<string | undefined> {
	const refusal = await codeRefusal({ "exam.code": async () => read }, "final", "ABCD-EFGH");
	if (refusal === undefined) return undefined;
	const t = startI18n("es").getFixedT("es", "exam");
	return t(`code.problem.${refusal.problem}`, refusal.versions);
}

describe("an exam opened by a code", () => {
	const refused = { kind: "refused", current: "1.0.0" } as const;

	it("can begin where the code is one of it", async () => {
		expect(await said({ kind: "found", exam: "final", title: "Final", code: "ABCD-EFGH" })).toBeUndefined();
	});

	it("says at once why the code does not give it", async () => {
		expect(await said({ ...refused, problem: "unknown-exam" })).toBe(
			"El código es de un examen que este curso no tiene, o cuyas preguntas son otras desde que se dio el código.",
		);
		expect(await said({ ...refused, problem: "other-version", version: "0.9.0" })).toBe(
			"El código es de la versión 0.9.0 del curso y aquí está la 1.0.0. Con otra versión el examen no sería el mismo.",
		);
		expect(await said({ kind: "found", exam: "fase-1", title: "Fase 1", code: "ABCD-EFGH" })).toBe(
			"El código es de otro examen de este curso.",
		);
	});
});
