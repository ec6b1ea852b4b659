import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ImportPlan, planImport } from "../../../../core/laboratories/dashboard-import.ts";
import type { Locale } from "../../../../core/locale.ts";
import type { Metric, MetricArea } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { decodeText, readCsv } from "../read-csv.ts";
import css from "./dashboard.module.css";
import { outsideOf } from "./dashboard-reading.ts";
import { type DashboardWork, type Imported, type ImportMode, importInto } from "./dashboard-work.ts";
import { ImportColumns } from "./import-columns.tsx";
import { ImportReport } from "./import-report.tsx";
import type { PastedBlock } from "./month-table.tsx";

/** The largest file that can be a table of months, in bytes. */
const largestTable = 1_000_000;

/** What was pasted or read, before anything is changed. */
interface Source {
	text: string;
	/** Undefined where quotes do not close. */
	records: string[][] | undefined;
	at: { month: string; metrics: readonly string[] } | undefined;
}

/**
 * Takes a pasted block or a CSV file and shows what it would change; nothing changes until that is accepted.
 */
export function ImportPanel(props: {
	work: DashboardWork;
	metrics: readonly Metric[];
	areas: readonly MetricArea[];
	/** Pasted into a cell of the table. */
	pasted: PastedBlock | undefined;
	onImport: (imported: Imported, count: number) => void;
	onClose: () => void;
}) {
	const { work, metrics, areas, pasted } = props;
	const { t } = useTranslation("dashboard");
	const { locale } = useSession();
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const file = useRef<HTMLInputElement>(null);
	const [fileName, setFileName] = useState<string>();
	const [text, setText] = useState(pasted?.text ?? "");
	const [source, setSource] = useState<Source>();
	const [trouble, setTrouble] = useState<string>();
	const [decimals, setDecimals] = useState<Locale>();
	const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
	const [shares, setShares] = useState<Readonly<Record<number, boolean>>>({});
	const [mode, setMode] = useState<ImportMode>("add");

	const look = async (of: string, at: Source["at"]) => {
		setTrouble(undefined);
		setDecimals(undefined);
		setChosen({});
		setShares({});
		if (of.trim() === "") return setTrouble(t("import.empty"));
		// What a spreadsheet copies has tabs between cells: the comma of a lone column parts decimals.
		const rows = at === undefined ? readCsv(of) : readCsv(of, "\t");
		const records = await rows.then(
			(all) => all.map(({ cells }) => [...cells]),
			() => undefined,
		);
		if (records === undefined) setTrouble(t("import.quotes"));
		setSource({ text: of, records, at });
	};
	// A block pasted into the table is looked at at once.
	const begun = useRef(false);
	useEffect(() => {
		// Only on opening: afterwards the focus is the learner's.
		if (begun.current) return;
		begun.current = true;
		heading.current?.focus();
		if (pasted === undefined) return;
		const from = work.rows.findIndex(({ metric }) => metric === pasted.metric);
		void look(pasted.text, { month: pasted.month, metrics: work.rows.slice(from).map(({ metric }) => metric) });
	});
	const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
		const chosenFile = event.currentTarget.files?.[0];
		if (chosenFile === undefined) return;
		setFileName(chosenFile.name);
		if (chosenFile.size > largestTable) return setTrouble(t("import.tooLarge"));
		try {
			const read = decodeText(new Uint8Array(await chosenFile.arrayBuffer()));
			setText(read);
			await look(read, undefined);
		} catch {
			setTrouble(t("import.unreadableFile"));
		}
	};

	const records = source?.records;
	const plan: ImportPlan | undefined =
		records &&
		planImport(records, {
			metrics,
			shown: work.rows.map(({ metric }) => metric),
			locale,
			chosen,
			shares,
			outside: (id, value) => {
				const metric = metrics.find((one) => one.id === id);
				return metric && outsideOf(metric, value);
			},
			...(decimals === undefined ? {} : { decimals }),
			...(source?.at === undefined ? {} : { at: source.at }),
		});
	const imported = plan && importInto(work, plan, mode, locale);
	return (
		<section className={css["import"]} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
				{t("import.title")}
			</h2>
			<p className={css["soft"]}>{t("import.how")}</p>
			<label htmlFor={`${id}-text`}>{t("import.paste")}</label>
			<textarea
				id={`${id}-text`}
				rows={5}
				spellCheck={false}
				placeholder={t("import.example")}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			<div className={css["actions"]}>
				<Button kind="quiet" onClick={() => void look(text, undefined)}>
					{t("import.look")}
				</Button>
				<Button kind="quiet" onClick={() => file.current?.click()}>
					{t("import.chooseFile")}
				</Button>
				<input
					ref={file}
					type="file"
					hidden
					aria-label={t("import.file")}
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
					onChange={(event) => void readFile(event)}
				/>
				{fileName !== undefined && <span className={css["soft"]}>{fileName}</span>}
			</div>
			<div role="status">
				{trouble !== undefined && <p className={css["trouble"]}>{trouble}</p>}
				{plan !== undefined && (
					<p>{plan.layout === "no-months" ? t("import.noMonths") : t("import.found", { count: plan.count })}</p>
				)}
			</div>
			{plan !== undefined && imported !== undefined && (
				<>
					{plan.layout !== "no-months" && (
						<ImportColumns
							plan={plan}
							metrics={metrics}
							areas={areas}
							onChoose={(column, metric) => setChosen({ ...chosen, [column]: metric })}
							onShares={(column, isTaken) => setShares({ ...shares, [column]: isTaken })}
						/>
					)}
					<div className={css["choices"]}>
						<RadioGroup
							legend={t("import.decimals")}
							hint={t(plan.decimals.isCertain ? "import.decimalsTold" : "import.decimalsOpen")}
							options={[
								{ value: "es", label: t("import.comma") },
								{ value: "en", label: t("import.point") },
							]}
							value={plan.decimals.locale}
							onChange={setDecimals}
						/>
						<RadioGroup
							legend={t("import.mode")}
							options={[
								{ value: "add", label: t("import.add") },
								{ value: "replace", label: t("import.replace") },
							]}
							value={mode}
							onChange={setMode}
						/>
					</div>
					<ImportReport plan={plan} imported={imported} metrics={metrics} />
				</>
			)}
			<div className={css["actions"]}>
				{plan !== undefined && imported !== undefined && (
					<Button disabled={plan.count === 0} onClick={() => props.onImport(imported, plan.count)}>
						{t("import.accept", { count: plan.count })}
					</Button>
				)}
				<Button kind="quiet" onClick={props.onClose}>
					{t("import.cancel")}
				</Button>
			</div>
		</section>
	);
}
