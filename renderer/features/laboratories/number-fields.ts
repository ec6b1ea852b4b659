import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import { type FieldReading, readField } from "../../ui/number-field-reading.ts";
import { echoText, refusalText } from "../calculators/words.ts";

/** What was read in a field, and what it says back or why it cannot be used. */
export interface ReadNumberField {
	/** Undefined where nothing usable is typed. */
	value: number | undefined;
	reading: FieldReading;
	/** What keeps a number from being used, where it is the laboratory's own rule. */
	problem: string | undefined;
}

/** Reads a field and holds its number against the laboratory's rule: `check` names what is wrong with it. */
export function readNumberField(
	typed: string,
	unit: string,
	locale: Locale,
	check: (value: number) => string | undefined,
): ReadNumberField {
	const reading = readField(typed, unit, locale);
	if (reading.kind !== "number") return { value: undefined, reading, problem: undefined };
	const problem = check(reading.value);
	return { value: problem === undefined ? reading.value : undefined, reading, problem };
}

/** The two lines under a field: what was understood, and what is wrong. `rule`: a problem of `check` in words. */
export function fieldHints(
	t: TFunction<"calculators">,
	field: ReadNumberField,
	unit: string | undefined,
	rule: (problem: string) => string,
): { echo: string | undefined; problem: string | undefined } {
	const echo = echoText(t, field.reading);
	const refused = refusalText(t, field.reading, unit);
	const broken = field.problem === undefined ? undefined : rule(field.problem);
	return { echo, problem: refused ?? (broken === undefined || echo === undefined ? broken : `${echo}. ${broken}`) };
}
