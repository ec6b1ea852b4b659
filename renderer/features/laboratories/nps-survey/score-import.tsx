import { useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readScoreList, type ScoreList } from "../../../../core/laboratories/nps/scores-text.ts";
import type { ScoreCounts } from "../../../../core/laboratories/nps/survey.ts";
import type { Locale } from "../../../../core/locale.ts";
import { Button } from "../../../ui/button.tsx";
import css from "./nps-survey.module.css";
import { ScorePreview } from "./score-preview.tsx";
import { likeliestColumn, scoresIn } from "./scores-table.ts";
import { useScoreFile } from "./use-score-file.ts";

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
	const [file, look] = useScoreFile();
	const [chosen, setChosen] = useState<number>();
	const table = file.kind === "read" ? file.table : undefined;
	const column = table === undefined ? 0 : (chosen ?? likeliestColumn(table, locale));
	const list = useMemo<ScoreList | undefined>(() => {
		if (table !== undefined) return scoresIn(table, column, locale);
		return pasted.trim() === "" ? undefined : readScoreList(pasted, locale);
	}, [table, column, pasted, locale]);

	const clear = () => {
		setPasted("");
		setChosen(undefined);
		void look(undefined);
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
							void look(undefined);
							setPasted(event.currentTarget.value);
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
							void look(event.currentTarget.files?.[0]);
						}}
					/>
					{/* The field's own button would speak the browser's language. */}
					<label htmlFor={`${id}-file`}>{t("import.file")}</label>
					<p id={`${id}-file-hint`} className={css["soft"]}>
						{t("import.fileHint")}
					</p>
					{file.kind === "read" && <p>{t("import.fileName", { name: file.name })}</p>}
					<div role="alert">
						{file.kind === "failed" && <p className={css["problem"]}>{t(`import.${file.reason}`)}</p>}
					</div>
					{table !== undefined && table.columns > 1 && (
						<p>
							<label htmlFor={`${id}-column`}>{t("import.column")}</label>
							<select
								id={`${id}-column`}
								value={column}
								onChange={(event) => setChosen(Number(event.currentTarget.value))}
							>
								{Array.from({ length: table.columns }, (_, index) => (
									// Columns may be called the same.
									<option key={String(index)} value={index}>
										{table.headings?.[index]?.trim() || t("import.columnName", { number: index + 1 })}
									</option>
								))}
							</select>
						</p>
					)}
				</div>
			</div>
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
