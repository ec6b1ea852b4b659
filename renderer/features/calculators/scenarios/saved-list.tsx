import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { formatsFor } from "../../../ui/formats.ts";
import { type Column, mostCompared } from "./column.ts";
import type { SavedScenario } from "./saved.ts";
import { ScenarioForm } from "./scenario-form.tsx";
import css from "./scenarios.module.css";
import { resultText } from "./words.ts";

export interface ListedScenario {
	scenario: SavedScenario;
	column: Column;
	/** Not recorded yet. */
	sending: boolean;
}

/** What was saved of a metric, each with its result and what can be done with it. */
export function SavedList(props: {
	metric: Metric;
	locale: Locale;
	listed: readonly ListedScenario[];
	/** Ids of those that are compared. */
	compared: readonly string[];
	editing: string | undefined;
	onCompare: (id: string, compare: boolean) => void;
	onUse: (scenario: SavedScenario) => void;
	onEdit: (id: string | undefined) => void;
	onChange: (scenario: SavedScenario, name: string, note: string) => Promise<void>;
	onRemove: (scenario: SavedScenario) => void;
}) {
	const { metric, locale, listed, compared, editing } = props;
	const { t } = useTranslation("scenarios");
	const { day } = formatsFor(locale);
	const full = compared.length >= mostCompared - 1;
	return (
		<ul className={css["list"]} aria-label={t("list")}>
			{listed.map(({ scenario, column, sending }) => (
				<li key={scenario.id} data-scenario={scenario.id}>
					{editing === scenario.id ? (
						<ScenarioForm
							label={t("edit.label", { name: scenario.name })}
							name={scenario.name}
							note={scenario.note}
							submit={t("edit.save")}
							onSubmit={(name, note) => props.onChange(scenario, name, note)}
							onCancel={() => props.onEdit(undefined)}
						/>
					) : (
						<>
							<div className={css["what"]}>
								<strong>
									<bdi>{scenario.name}</bdi>
								</strong>
								<span className={css["value"]}>{resultText(column, metric, locale)}</span>
								<span className={css["soft"]}>{sending ? t("sending") : day(scenario.createdAt)}</span>
							</div>
							{scenario.note !== "" && <p className={css["noted"]}>{scenario.note}</p>}
							{!sending && (
								<div className={css["actions"]}>
									<label className={css["check"]}>
										<input
											type="checkbox"
											checked={compared.includes(scenario.id)}
											disabled={full && !compared.includes(scenario.id)}
											onChange={(event) => props.onCompare(scenario.id, event.currentTarget.checked)}
										/>
										<span>
											{t("compare.choose")}{" "}
											<span className={css["unseen"]}>{t("compare.which", { name: scenario.name })}</span>
										</span>
									</label>
									{(["use", "edit", "remove"] as const).map((action) => (
										<button
											key={action}
											type="button"
											className={css["link"]}
											data-action={action}
											aria-label={t(`${action}.label`, { name: scenario.name })}
											onClick={() => {
												if (action === "use") props.onUse(scenario);
												else if (action === "edit") props.onEdit(scenario.id);
												else props.onRemove(scenario);
											}}
										>
											{t(`${action}.button`)}
										</button>
									))}
								</div>
							)}
						</>
					)}
				</li>
			))}
		</ul>
	);
}
