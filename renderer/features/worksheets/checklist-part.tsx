import { useId } from "react";
import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import { checkAnswers, countChecks } from "../../../core/worksheets/checklist.ts";
import { worksheetLimits } from "../../../core/worksheets/limits.ts";
import type { CheckAnswer, PartOf } from "../../../core/worksheets/schema.ts";
import type { TypedChecks } from "../../../core/worksheets/work.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import { countText } from "./count-text.ts";
import css from "./worksheet.module.css";

/** A checklist: each item with its answer and a note, and how many of those that apply are met. */
export function ChecklistPart(props: {
	part: PartOf<"checklist">;
	typed: TypedChecks;
	onType: (typed: TypedChecks) => void;
	onLeave: () => void;
}) {
	const { part, typed, onType, onLeave } = props;
	const { t } = useTranslation("worksheets");
	const lang = useCourseLang();
	const id = useId();
	return (
		<>
			<ol className={css["checks"]}>
				{part.items.map((item) => {
					const { answer, note = "" } = own(typed.checks, item.id) ?? {};
					const name = `${id}-${item.id}`;
					const put = (change: { answer?: CheckAnswer; note?: string }) =>
						onType({ checks: { ...typed.checks, [item.id]: { note, ...(answer && { answer }), ...change } } });
					return (
						<li key={item.id}>
							<fieldset className={css["check"]}>
								<legend lang={lang}>{item.text}</legend>
								{item.help !== undefined && (
									<p className={css["help"]} lang={lang}>
										{item.help}
									</p>
								)}
								<div className={css["answers"]}>
									{checkAnswers.map((value) => (
										<label key={value}>
											<input
												type="radio"
												name={name}
												checked={answer === value}
												onChange={() => put({ answer: value })}
											/>
											{t(`answer.${value}`)}
										</label>
									))}
									<label className={css["note"]}>
										<span>{t("note")}</span>
										<input
											type="text"
											autoComplete="off"
											maxLength={worksheetLimits.cellText}
											value={note}
											onChange={(event) => put({ note: event.currentTarget.value })}
											onBlur={onLeave}
										/>
									</label>
								</div>
							</fieldset>
						</li>
					);
				})}
			</ol>
			<p className={css["outcome"]} role="status">
				{countText(t, countChecks(part, typed))}
			</p>
		</>
	);
}
