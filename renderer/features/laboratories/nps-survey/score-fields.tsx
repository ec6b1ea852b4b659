import { useTranslation } from "react-i18next";
import { type Group, groupOf } from "../../../../core/laboratories/nps/survey.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { fieldHints } from "../number-fields.ts";
import css from "./nps-survey.module.css";
import type { CountProblem, ReadCounts, Survey } from "./nps-work.ts";

const groups: readonly Group[] = ["detractors", "passives", "promoters"];

/** How many gave each score: eleven fields, in the three groups that they count for. */
export function ScoreFields(props: {
	survey: Survey;
	typed: readonly string[];
	read: ReadCounts;
	onType: (score: number, text: string) => void;
	onLeave: () => void;
}) {
	const { survey, typed, read } = props;
	const { t } = useTranslation("nps-survey");
	const { t: common } = useTranslation("calculators");
	return (
		<div className={css["groups"]}>
			{groups.map((group) => (
				<fieldset key={group} className={css["group"]} data-group={group}>
					<legend>{t(`group.${group}`)}</legend>
					<div className={css["scores"]}>
						{typed.map((text, score) => {
							const state = read.fields[score];
							if (groupOf(score) !== group || state === undefined) return null;
							const rule = (problem: string) => t(`problem.${problem as CountProblem}`);
							return (
								<NumberField
									// A score is its place.
									key={String(score)}
									label={
										<>
											<VisuallyHidden>{t(survey === "now" ? "field" : "compare.field")} </VisuallyHidden>
											{score}
										</>
									}
									text={text}
									{...fieldHints(common, state, undefined, rule)}
									onText={(next) => props.onType(score, next)}
									onLeave={props.onLeave}
								/>
							);
						})}
					</div>
				</fieldset>
			))}
		</div>
	);
}
