import { Download, Printer } from "lucide-react";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { mostMetrics, mostMonths } from "../../../../core/laboratories/dashboard-limits.ts";
import type { Metric, MetricArea } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { today } from "../../../ui/local-day.ts";
import { PageFrame } from "../../../ui/page.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { csvOf } from "../../progress/csv.ts";
import print from "../print.module.css";
import { PrintHead } from "../print-head.tsx";
import { SheetBar } from "../sheet-bar.tsx";
import { canUndo, type Undo } from "../undo.ts";
import { useSheet } from "../use-sheet.ts";
import { Attention } from "./attention.tsx";
import css from "./dashboard.module.css";
import { dashboardCsv } from "./dashboard-csv.ts";
import { readRowOnce } from "./dashboard-reading.ts";
import {
	type DashboardRow,
	type DashboardWork,
	freshDashboard,
	retypeDashboard,
	withCell,
	withMetric,
	withMonth,
	withoutMetric,
	withoutMonth,
	withRow,
} from "./dashboard-work.ts";
import { ImportPanel } from "./import-panel.tsx";
import { MetricCard } from "./metric-card.tsx";
import { MetricOptions } from "./metric-options.tsx";
import { MonthTable, type PastedBlock } from "./month-table.tsx";

/** Months and metrics of a learner's own: what needs a look, the table to fill in, and how each metric has gone. */
export function Dashboard({ metrics, areas }: { metrics: readonly Metric[]; areas: readonly MetricArea[] }) {
	const { locale, fail } = useSession();
	const { t } = useTranslation("dashboard");
	const { t: common } = useTranslation("common");
	const [start] = useState(() => freshDashboard(today()));
	const sheet = useSheet("dashboard", start, retypeDashboard);
	const { work } = sheet;
	const [opened] = useState(work);
	const [adding, setAdding] = useState("");
	const [importing, setImporting] = useState<{ pasted: PastedBlock | undefined }>();
	/** What was taken out of the sheet or put over it. */
	const [undo, setUndo] = useState<Undo<DashboardWork> & { told: string }>();
	const add = useRef<HTMLSelectElement>(null);

	const byId = useMemo(() => new Map(metrics.map((metric) => [metric.id, metric])), [metrics]);
	const shown = useMemo(
		() =>
			work.rows.flatMap((row) => {
				const metric = byId.get(row.metric);
				return metric === undefined ? [] : [readRowOnce(metric, row, work.months, locale)];
			}),
		[work, byId, locale],
	);
	const unknown = work.rows.filter(({ metric }) => !byId.has(metric));
	const free = metrics.filter(({ id }) => !work.rows.some(({ metric }) => metric === id));
	const change = (next: DashboardWork, told: string) => {
		setUndo({ before: work, after: next, told });
		sheet.put(next);
	};
	/** The newest, so that a card need not be drawn anew to know it. */
	const latest = useRef({ sheet, change });
	useLayoutEffect(() => {
		latest.current = { sheet, change };
	});
	const changeRow = useCallback((metric: string, next: Partial<DashboardRow>) => {
		const now = latest.current.sheet;
		now.put(withRow(now.work, metric, next));
	}, []);
	const removeRow = useCallback(
		({ id, name }: Metric) => {
			const now = latest.current;
			now.change(withoutMetric(now.sheet.work, id), t("removed", { metric: name }));
			add.current?.focus();
		},
		[t],
	);
	const exportCsv = async () => {
		try {
			const csv = await csvOf(dashboardCsv(t("table.month"), shown, work.months), locale);
			saveFile(`profundiza-${t("file")}-${today()}.csv`, csv, "text/csv;charset=utf-8");
		} catch (error) {
			fail(error, () => void exportCsv());
		}
	};
	const hasTable = shown.length > 0;
	return (
		<div>
			<PageFrame
				title={t("title")}
				back={{ href: "#/calculadoras", text: common("nav.calculators") }}
				lead={<span className={print["operated"]}>{t("lead")}</span>}
			>
				<PrintHead name={sheet.name} />
				<div className={`${css["sheets"]} ${print["operated"]}`}>
					<SheetBar sheet={sheet} />
				</div>
				<Attention shown={shown} />
				<div className={print["operated"]}>
					<section className={css["part"]}>
						<h2>{t("values")}</h2>
						<div className={css["chooser"]}>
							<label>
								<span>{t("choose")}</span>
								<select ref={add} value={adding} onChange={(event) => setAdding(event.currentTarget.value)}>
									<option value="">{t("chooseOne")}</option>
									<MetricOptions metrics={free} areas={areas} />
								</select>
							</label>
							<Button
								kind="quiet"
								disabled={adding === "" || work.rows.length >= mostMetrics}
								onClick={() => {
									sheet.put(withMetric(work, adding));
									setAdding("");
									add.current?.focus();
								}}
							>
								{t("addMetric")}
							</Button>
							<Button kind="quiet" onClick={() => setImporting({ pasted: undefined })}>
								{t("import.open")}
							</Button>
						</div>
						{work.rows.length >= mostMetrics && <p className={css["soft"]}>{t("full", { count: mostMetrics })}</p>}
						<div role="status">
							{undo !== undefined && canUndo(undo, work) && (
								<p className={css["undo"]}>
									{undo.told}{" "}
									<button
										type="button"
										className={css["link"]}
										onClick={() => {
											sheet.put(undo.before);
											setUndo(undefined);
										}}
									>
										{t("undo")}
									</button>
								</p>
							)}
						</div>
						{importing !== undefined && (
							<ImportPanel
								key={JSON.stringify(importing.pasted ?? null)}
								work={work}
								metrics={metrics}
								areas={areas}
								pasted={importing.pasted}
								onImport={(imported, count) => {
									change(imported.work, t("imported", { count }));
									setImporting(undefined);
									add.current?.focus();
								}}
								onClose={() => {
									setImporting(undefined);
									add.current?.focus();
								}}
							/>
						)}
						{hasTable ? (
							<>
								<MonthTable
									shown={shown}
									months={work.months}
									onType={(metric, month, text) => sheet.put(withCell(work, metric, month, text))}
									onBlock={(pasted) => setImporting({ pasted })}
									onLeave={sheet.flush}
								/>
								<div className={css["actions"]}>
									{(["earlier", "next"] as const).map((where) => (
										<Button
											key={where}
											kind="quiet"
											disabled={work.months.length >= mostMonths}
											onClick={() => sheet.put(withMonth(work, where, today()))}
										>
											{t(`month.${where}`)}
										</Button>
									))}
									{(["first", "last"] as const).map((where) => (
										<Button
											key={where}
											kind="quiet"
											disabled={work.months.length <= 1}
											onClick={() => change(withoutMonth(work, where), t("month.removed"))}
										>
											{t(`month.${where}`)}
										</Button>
									))}
								</div>
							</>
						) : (
							<p className={css["empty"]}>{t("empty")}</p>
						)}
						{unknown.length > 0 && (
							<p className={css["soft"]}>{t("unknown", { metrics: unknown.map(({ metric }) => metric) })}</p>
						)}
					</section>
				</div>
				{hasTable && (
					<section className={css["part"]}>
						<h2>{t("trends")}</h2>
						<div className={css["cards"]}>
							{shown.map((one) => (
								<MetricCard
									key={one.metric.id}
									shown={one}
									months={work.months}
									written={opened.rows.find(({ metric }) => metric === one.metric.id)?.target}
									onChange={changeRow}
									onLeave={sheet.flush}
									onRemove={removeRow}
								/>
							))}
						</div>
						<div className={`${css["actions"]} ${print["operated"]}`}>
							<Button kind="quiet" onClick={() => void exportCsv()}>
								<Download aria-hidden="true" size={18} strokeWidth={1.75} /> {t("export")}
							</Button>
							<Button kind="quiet" onClick={() => window.print()}>
								<Printer aria-hidden="true" size={18} strokeWidth={1.75} /> {t("print")}
							</Button>
						</div>
					</section>
				)}
			</PageFrame>
		</div>
	);
}
