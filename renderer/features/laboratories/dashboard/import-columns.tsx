import { useTranslation } from "react-i18next";
import type { ImportPlan } from "../../../../core/laboratories/dashboard-import.ts";
import type { Metric, MetricArea } from "../../../../core/metrics/schema.ts";
import css from "./dashboard.module.css";
import { MetricOptions } from "./metric-options.tsx";

/** Which metric each column is taken as, and the choice of another one. */
export function ImportColumns(props: {
	plan: ImportPlan;
	metrics: readonly Metric[];
	areas: readonly MetricArea[];
	onChoose: (column: number, metric: string) => void;
	onShares: (column: number, isTaken: boolean) => void;
}) {
	const { plan, metrics, areas } = props;
	const { t } = useTranslation("dashboard");
	return (
		<fieldset className={css["columns"]}>
			<legend>{t("import.columns")}</legend>
			{plan.columns.map((column, index) => {
				if (column.values === 0 && column.heading.text.trim() === "") return null;
				const isBare = plan.layout === "bare";
				const name = isBare
					? t("import.bareColumn", { number: index + 1 })
					: column.heading.text.trim() || t("import.unnamedColumn", { number: column.heading.column });
				return (
					<div key={String(index)}>
						<label>
							<span>
								{t("import.column", { name, count: column.values })}
								{column.metric === undefined && column.state !== "found" && column.state !== "chosen" && (
									<em data-state={column.state}> {t(`import.state.${column.state}`)}</em>
								)}
							</span>
							<select
								value={column.metric ?? ""}
								onChange={(event) => props.onChoose(index, event.currentTarget.value)}
							>
								<option value="">{t("import.leaveOut")}</option>
								<MetricOptions metrics={metrics} areas={areas} />
							</select>
						</label>
						{column.shares !== undefined && (
							<label className={css["shares"]}>
								<input
									type="checkbox"
									checked={column.shares.isTaken}
									onChange={(event) => props.onShares(index, event.currentTarget.checked)}
								/>
								<span>{t("import.shares", { example: column.shares.example })}</span>
							</label>
						)}
					</div>
				);
			})}
		</fieldset>
	);
}
