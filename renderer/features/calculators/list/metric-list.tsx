import { Search } from "lucide-react";
import { useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../../core/api/views.ts";
import type { MetricArea } from "../../../../core/metrics/schema.ts";
import { Button } from "../../../ui/button.tsx";
import { OpenCode } from "../scenarios/open-code.tsx";
import { AllMetrics } from "./all-metrics.tsx";
import { LaboratoryCards } from "./laboratory-cards.tsx";
import { MetricCards } from "./metric-cards.tsx";
import css from "./metric-list.module.css";
import { metricFinder } from "./metric-search.ts";
import { OwnWork } from "./own-work.tsx";

type Props = {
	metrics: readonly MetricView[];
	areas: readonly MetricArea[];
	/** What is searched for: kept by the page, so that it stands when one comes back from a metric. */
	query: string;
	onQuery: (query: string) => void;
};

/** All calculators: a field to find one, what the learner worked with, the laboratories, and every metric of the course. */
export function MetricList({ metrics, areas, query, onQuery }: Props) {
	const { t } = useTranslation("calculator-list");
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	const find = useMemo(() => metricFinder(metrics, areas), [metrics, areas]);
	const searches = query.trim() !== "";
	const found = useMemo(() => (searches ? find(query) : []), [find, query, searches]);
	const clear = () => {
		onQuery("");
		field.current?.focus();
	};
	return (
		<div className={css["page"]}>
			<h1 tabIndex={-1}>{t("title")}</h1>
			{metrics.length === 0 ? (
				<p className={css["soft"]}>{t("empty")}</p>
			) : (
				<>
					<p className={css["soft"]}>{t("intro")}</p>
					<search className={css["search"]}>
						<label htmlFor={id}>{t("search")}</label>
						<div className={css["box"]}>
							<Search aria-hidden="true" size={18} />
							<input
								ref={field}
								id={id}
								type="search"
								autoComplete="off"
								aria-describedby={`${id}-hint`}
								value={query}
								onChange={(event) => onQuery(event.currentTarget.value)}
								onKeyDown={(event) => {
									const [first] = found;
									if (event.key !== "Enter" || event.nativeEvent.isComposing || first === undefined) return;
									location.hash = `#/calculadoras/${first.metric.id}`;
								}}
							/>
						</div>
						<p id={`${id}-hint`} className={css["hint"]}>
							{t("searchHint")}
						</p>
					</search>
					<p role="status" className={searches ? css["soft"] : css["unseen"]}>
						{!searches ? "" : found.length === 0 ? t("noneFound", { query }) : t("found", { count: found.length })}
					</p>
					{searches ? (
						<section data-place="found">
							<MetricCards metrics={found} />
							{found.length === 0 && (
								<Button kind="quiet" onClick={clear}>
									{t("clearSearch")}
								</Button>
							)}
						</section>
					) : (
						<>
							<OwnWork metrics={metrics} />
							<LaboratoryCards />
							<OpenCode metrics={metrics} />
							<AllMetrics metrics={metrics} areas={areas} />
						</>
					)}
				</>
			)}
		</div>
	);
}
