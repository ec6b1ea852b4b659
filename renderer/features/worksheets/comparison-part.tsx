import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { worksheetLimits } from "../../../core/worksheets/limits.ts";
import type { PartOf } from "../../../core/worksheets/schema.ts";
import type { TypedComparison } from "../../../core/worksheets/work.ts";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { compareTyped } from "./compared.ts";
import { ComparisonOutcome } from "./comparison-outcome.tsx";
import { namesFor, shareText } from "./comparison-words.ts";
import { newKey, without } from "./rows.ts";
import { useListFocus } from "./use-list-focus.ts";
import { ValueField } from "./value-field.tsx";
import css from "./worksheet.module.css";

const icon = { "aria-hidden": true, size: 18, strokeWidth: 1.75 } as const;

/** Options scored by criteria that weigh differently, and what follows from it. */
export function ComparisonPart(props: {
	part: PartOf<"comparison">;
	typed: TypedComparison;
	locale: Locale;
	onType: (typed: TypedComparison) => void;
	onLeave: () => void;
}) {
	const { part, typed, locale, onType, onLeave } = props;
	const { criteria, options } = typed;
	const { t } = useTranslation("worksheets");
	const list = useRef<HTMLDivElement>(null);
	const aim = useListFocus(list);
	const names = namesFor(t, criteria, options);
	const outcome = compareTyped(part, typed, locale);
	const shares = outcome.kind === "compared" ? outcome.compared.shares : [];
	const { from, to } = part.scale;
	const text = { kind: "text", long: false, help: undefined, ours: true } as const;
	const number = { kind: "number", whole: false, ours: true } as const;
	const common = { locale, onLeave };

	const addOption = () => {
		const id = newKey();
		onType({ criteria, options: [...options, { id, name: "", scores: {} }] });
		aim(`name ${id}`);
	};
	const addCriterion = () => {
		const id = newKey();
		onType({ options, criteria: [...criteria, { id, name: "", weight: "" }] });
		aim(`name ${id}`);
	};
	return (
		<div ref={list} className={css["comparison"]}>
			<p className={css["label"]}>{t("comparison.options")}</p>
			<ul className={css["optionNames"]}>
				{options.map((option, at) => (
					<li key={option.id}>
						<ValueField
							{...common}
							field={{ ...text, id: "name", label: t("comparison.optionNumber", { number: at + 1 }) }}
							typed={option.name}
							aim={`name ${option.id}`}
							onType={(name) => onType({ criteria, options: options.with(at, { ...option, name }) })}
						/>
						<button
							type="button"
							className={css["tool"]}
							disabled={options.length <= 2}
							onClick={() => {
								onType({ criteria, options: without(options, at) });
								aim("add option");
							}}
						>
							<Trash2 {...icon} />
							<VisuallyHidden>{t("comparison.remove", { name: names.options[at] })}</VisuallyHidden>
						</button>
					</li>
				))}
			</ul>
			<p>
				<Button
					kind="quiet"
					data-aim="add option"
					disabled={options.length >= worksheetLimits.options}
					onClick={addOption}
				>
					<Plus {...icon} /> {t("comparison.addOption")}
				</Button>
			</p>
			<p className={css["label"]}>{t("comparison.criteria")}</p>
			<p className={css["help"]}>{t("comparison.scale", { from, to })}</p>
			<ol className={css["rows"]}>
				{criteria.map((criterion, at) => (
					<li key={criterion.id}>
						<fieldset className={css["row"]}>
							<legend>
								<VisuallyHidden>{names.criteria[at]}</VisuallyHidden>
							</legend>
							<div className={css["rowHead"]}>
								<span>
									{shares[at] !== undefined && t("comparison.share", { share: shareText(shares[at], locale) })}
								</span>
								<button
									type="button"
									className={css["tool"]}
									disabled={criteria.length <= 1}
									onClick={() => {
										onType({ options, criteria: without(criteria, at) });
										aim("add criterion");
									}}
								>
									<Trash2 {...icon} />
									<VisuallyHidden>{t("comparison.remove", { name: names.criteria[at] })}</VisuallyHidden>
								</button>
							</div>
							<div className={css["cells"]}>
								<div data-long="">
									<ValueField
										{...common}
										field={{ ...text, id: "name", label: t("comparison.criterion") }}
										typed={criterion.name}
										aim={`name ${criterion.id}`}
										onType={(name) => onType({ options, criteria: criteria.with(at, { ...criterion, name }) })}
									/>
								</div>
								<div>
									<ValueField
										{...common}
										field={{ ...number, id: "weight", label: t("comparison.weight"), min: 0 }}
										typed={criterion.weight}
										onType={(weight) => onType({ options, criteria: criteria.with(at, { ...criterion, weight }) })}
									/>
								</div>
								{options.map((option, place) => (
									<div key={option.id}>
										<ValueField
											{...common}
											field={{ ...number, id: "score", label: names.options[place] ?? "", min: from, max: to }}
											typed={own(option.scores, criterion.id) ?? ""}
											onType={(score) => {
												const scores = { ...option.scores, [criterion.id]: score };
												onType({ criteria, options: options.with(place, { ...option, scores }) });
											}}
										/>
									</div>
								))}
							</div>
						</fieldset>
					</li>
				))}
			</ol>
			<p>
				<Button
					kind="quiet"
					data-aim="add criterion"
					disabled={criteria.length >= worksheetLimits.criteria}
					onClick={addCriterion}
				>
					<Plus {...icon} /> {t("comparison.addCriterion")}
				</Button>
			</p>
			<ComparisonOutcome outcome={outcome} names={names} locale={locale} announced />
		</div>
	);
}
