import type { Locale } from "../../../core/locale.ts";
import type { NumberAnswer, PublicNumber } from "../../../core/quiz/number.ts";
import { type FieldReading, readField } from "../../ui/number-field-reading.ts";
import type { Draft } from "./draft.ts";
import { beforeOtherUnit, typedUnit } from "./typed-unit.ts";

/** The part of a draft that holds the unit chosen, where it is asked for. */
const unitField = "unit";

/** What a draft says so far: the number as it is understood, and the unit, typed behind it or chosen. */
export interface NumberReading {
	reading: FieldReading;
	unit: string | undefined;
	/** Whether the unit was typed behind the number. */
	typed: boolean;
	/** Whether a number was typed and behind it what is none of the units to choose from. */
	otherUnit?: true;
}

export function readNumberDraft(question: PublicNumber, draft: Draft, locale: Locale): NumberReading {
	const { units } = question;
	if (units === undefined) {
		return { reading: readField(draft.typed, question.unit ?? "", locale), unit: question.unit, typed: false };
	}
	const { number, unit: typed } = typedUnit(draft.typed, units);
	const chosen = draft.fields[unitField];
	const unit = typed ?? (chosen === "" ? undefined : chosen);
	const reading = readField(number, unit ?? "", locale);
	const before = beforeOtherUnit(draft.typed, units);
	const isOther = reading.kind === "refused" && before !== undefined && readField(before, "", locale).kind === "number";
	return { reading, unit, typed: typed !== undefined, ...(isOther ? { otherUnit: true } : {}) };
}

/** The draft with another unit: one that was typed behind the number gives way to it. */
export function withUnit(question: PublicNumber, draft: Draft, unit: string): Draft {
	const { number } = typedUnit(draft.typed, question.units ?? []);
	return { ...draft, typed: number, fields: { ...draft.fields, [unitField]: unit } };
}

/** The answer that a reading is; undefined where no number was read. */
export function numberAnswerOf(question: PublicNumber, draft: Draft, read: NumberReading): NumberAnswer | undefined {
	if (read.reading.kind !== "number") return undefined;
	const asked = question.units !== undefined && read.unit !== undefined ? { unit: read.unit } : {};
	return { kind: "number", value: read.reading.value, typed: draft.typed.trim(), ...asked };
}
