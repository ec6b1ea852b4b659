import { type FormEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../core/api/case-views.ts";
import type { MetricCase } from "../../../core/metrics/practice-model.ts";
import { caseSteps } from "../../../core/metrics/practice-steps.ts";
import type { CompiledMetric } from "../../../core/metrics/work.ts";
import type { PublicNumber } from "../../../core/quiz/number.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Sentence } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { readField } from "../../ui/number-field-reading.ts";
import { echoText, refusalText } from "../calculators/words.ts";
import { canBeSentAgain, type SendingFailure, sendingFailure } from "../quiz/sending-failure.ts";
import { useDraft } from "../quiz/use-draft.ts";
import { NextStep, StepList } from "./case-steps.tsx";
import { fieldText, type GivenAnswer, roundingText, shownUnit, unitOf } from "./case-words.ts";
import css from "./practice.module.css";

/** The field in which a case is answered, and its steps. What is typed, and that steps were told, outlives the page. */
export function CaseForm(props: {
	asked: CaseView;
	compiled: CompiledMetric;
	drawn: MetricCase;
	/** Sends an answer; rejects where it was not saved. */
	onAnswer: (answer: GivenAnswer) => Promise<void>;
}) {
	const { asked, compiled, drawn } = props;
	const { t } = useTranslation(["practice", "calculators", "quiz", "common"]);
	const { t: tNumbers } = useTranslation("calculators");
	const { t: tPractice } = useTranslation("practice");
	const { locale } = useSession();
	const { seed, level, metric } = asked;
	const question = useMemo(
		(): PublicNumber => ({ kind: "number", id: metric.id, prompt: "", seed, hints: [] }),
		[metric.id, seed],
	);
	const { draft, change, answerWith } = useDraft(question, { in: "case", metric: metric.id, seed, level });
	const [isMissing, setMissing] = useState(false);
	const [state, setState] = useState<"asking" | "sending" | SendingFailure>("asking");
	const form = useRef<HTMLFormElement>(null);
	const lines = useMemo(() => caseSteps(compiled, drawn, locale), [compiled, drawn, locale]);
	const told = Math.min(lines.length, Number.parseInt(draft.fields["steps"] ?? "0", 10) || 0);

	const unit = unitOf(tPractice, asked);
	const reading = readField(draft.typed, unit ?? "", locale);
	const problem =
		refusalText(tNumbers, reading, unit) ?? (isMissing && reading.kind === "empty" ? t("missing") : undefined);
	const sending = state === "sending";
	const failure = state === "asking" || state === "sending" ? undefined : state;

	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (sending) return;
		if (reading.kind !== "number") {
			setMissing(true);
			form.current?.querySelector("input")?.focus();
			return;
		}
		setState("sending");
		try {
			await answerWith(() => props.onAnswer({ value: reading.value, typed: draft.typed.trim(), steps: told }));
		} catch (error) {
			setState(sendingFailure(error));
		}
	};
	return (
		<form ref={form} onSubmit={submit} noValidate>
			<div className={css["field"]}>
				<NumberField
					label={<Sentence text={fieldText(tPractice, asked)} />}
					unit={unit === undefined ? undefined : <Sentence text={shownUnit(tPractice, asked) ?? ""} />}
					text={draft.typed}
					echo={echoText(tNumbers, reading) ?? roundingText(tPractice, compiled, asked)}
					problem={problem}
					readOnly={sending}
					onText={(typed) => {
						change((held) => ({ ...held, typed }));
						setMissing(false);
					}}
				/>
			</div>
			{/* Each step is read out as it comes, and only that one. */}
			<div aria-live="polite">
				{told > 0 && (
					<StepList
						compiled={compiled}
						drawn={drawn}
						lines={lines.slice(0, told)}
						locale={locale}
						label={t("step.list")}
					/>
				)}
			</div>
			<div role="alert">
				{failure !== undefined && (
					<p className={css["problem"]}>
						{canBeSentAgain(failure) && failure !== "restarted"
							? t(failure === "unreachable" ? "quiz:noReply" : "quiz:notSaved")
							: `${t("quiz:notTaken")} ${t(`common:failure.${failure}.what`)} ${t(`common:failure.${failure}.next`)}`}
					</p>
				)}
			</div>
			<div className={css["foot"]}>
				<Button type="submit" aria-disabled={sending}>
					{t(sending ? "sending" : "check")}
				</Button>
				<NextStep
					told={told}
					all={lines.length}
					disabled={sending}
					onTake={() => change((held) => ({ ...held, fields: { ...held.fields, steps: String(told + 1) } }))}
				/>
			</div>
			<p className={css["note"]}>{t("step.cost")}</p>
		</form>
	);
}
