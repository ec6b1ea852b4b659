import { useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { hasColumns } from "../../../../core/laboratories/nps/scores-block.ts";
import { readScoreList, type ScoreList } from "../../../../core/laboratories/nps/scores-text.ts";
import type { ScoreCounts } from "../../../../core/laboratories/nps/survey.ts";
import type { Locale } from "../../../../core/locale.ts";
import { Button } from "../../../ui/button.tsx";
import css from "./nps-survey.module.css";
import { ScoreColumn } from "./score-column.tsx";
import { ScorePreview } from "./score-preview.tsx";
import { likeliestColumn, scoresIn } from "./scores-table.ts";
import { useScoreTable } from "./use-score-table.ts";

/** Scores out of a pasted list or a file: looked at first, then put in the place of those that are there. */
export function ScoreImport(props: {
	locale: Locale;
	/** How many answers are there now. */
	answers: number;
	onUse: (counts: ScoreCounts) => void;
}) {
	const { locale } = props;
	const { t } = useTranslation("nps-survey");
	const id = useId();
	const details = useRef<HTMLDetailsElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const [pasted, setPasted] = useState("");
	const { read, lookAtFile, lookAtText, forget } = useScoreTable();
	/** A column, or none of them: a list. */
	const [chosen, setChosen] = useState<{ column: number | undefined }>();
	const table = read.kind === "read" ? read.table : undefined;
	const isPasted = pasted.trim() !== "";
	const isColumns = useMemo(() => hasColumns(pasted), [pasted]);
	const column = useMemo(() => {
		if (table === undefined) return undefined;
		return chosen === undefined ? likeliestColumn(table, locale) : chosen.column;
	}, [table, chosen, locale]);
	const list = useMemo<ScoreList | undefined>(() => {
		if (table !== undefined && column !== undefined) return scoresIn(table, column, locale);
		// Columns are not read as a list while they are being looked at.
		if (!isPasted || (isColumns && table === undefined)) return undefined;
		return readScoreList(pasted, locale);
	}, [table, column, pasted, isPasted, isColumns, locale]);

	const clear = () => {
		setPasted("");
		setChosen(undefined);
		forget();
		if (input.current !== null) input.current.value = "";
	};
	const discard = () => {
		clear();
		details.current?.querySelector("summary")?.focus();
	};
	return (
		<details ref={details} className={css["import"]}>
			<summary>{t("import.title")}</summary>
			<div className={css["sources"]}>
				<div>
					<label htmlFor={`${id}-paste`}>{t("import.paste")}</label>
					<p id={`${id}-paste-hint`} className={css["soft"]}>
						{t("import.pasteHint")}
					</p>
					<textarea
						id={`${id}-paste`}
						rows={5}
						aria-describedby={`${id}-paste-hint`}
						spellCheck={false}
						value={pasted}
						onChange={(event) => {
							const text = event.currentTarget.value;
							setPasted(text);
							setChosen(undefined);
							if (hasColumns(text)) void lookAtText(text);
							else forget();
						}}
					/>
				</div>
				<div className={css["file"]}>
					<input
						ref={input}
						id={`${id}-file`}
						type="file"
						accept=".csv,.txt,.tsv,text/csv,text/plain"
						aria-describedby={`${id}-file-hint`}
						onChange={(event) => {
							setPasted("");
							setChosen(undefined);
							void lookAtFile(event.currentTarget.files?.[0]);
						}}
					/>
					{/* The field's own button would speak the browser's language. */}
					<label htmlFor={`${id}-file`}>{t("import.file")}</label>
					<p id={`${id}-file-hint`} className={css["soft"]}>
						{t("import.fileHint")}
					</p>
					{read.kind === "read" && read.name !== undefined && <p>{t("import.fileName", { name: read.name })}</p>}
				</div>
			</div>
			<div role="alert">
				{read.kind === "failed" && (
					<p className={css["problem"]}>{t(isPasted ? "import.unreadablePaste" : `import.${read.reason}`)}</p>
				)}
			</div>
			{table !== undefined && table.columns > 1 && (
				<ScoreColumn
					table={table}
					column={column}
					mayBeList={isPasted && table.headings === undefined}
					onChoose={(next) => setChosen({ column: next })}
				/>
			)}
			{list !== undefined && (
				<ScorePreview list={list} answers={props.answers} locale={locale}>
					{(read) => (
						<>
							{read > 0 && (
								<Button
									onClick={() => {
										clear();
										if (details.current !== null) details.current.open = false;
										props.onUse(list.counts);
									}}
								>
									{t("import.use", { count: read, read: String(read) })}
								</Button>
							)}
							<Button kind="quiet" onClick={discard}>
								{t("import.discard")}
							</Button>
						</>
					)}
				</ScorePreview>
			)}
		</details>
	);
}
