import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { Button } from "../../../ui/button.tsx";
import { TextButton } from "../../../ui/text-button.tsx";
import print from "../print.module.css";
import css from "./nps-survey.module.css";
import { blankCounts, exampleCounts, type ReadCounts, type Survey, typedCounts } from "./nps-work.ts";
import { ScoreFields } from "./score-fields.tsx";
import { ScoreImport } from "./score-import.tsx";

/** What took the place of what, and can be undone. */
interface Replaced {
	before: readonly string[];
	told: "imported" | "cleared" | "example";
	read: number;
}

/** The scores of one survey: typed, or out of a list; what was replaced can be brought back. */
export function SurveyScores(props: {
	survey: Survey;
	typed: readonly string[];
	read: ReadCounts;
	locale: Locale;
	onPut: (typed: string[]) => void;
	onLeave: () => void;
}) {
	const { survey, typed, read, locale, onPut } = props;
	const { t } = useTranslation("nps-survey");
	const [replaced, setReplaced] = useState<Replaced>();
	const undo = useRef<HTMLDivElement>(null);
	const first = useRef<HTMLDivElement>(null);
	const number = (value: number) => formatNumber(value, locale);

	const replace = (next: readonly string[], told: Replaced["told"], count = 0) => {
		setReplaced({ before: typed, told, read: count });
		onPut([...next]);
		// What was pressed may be gone.
		undo.current?.focus();
	};
	const isBlank = typed.every((text) => text.trim() === "");
	return (
		<div ref={first}>
			<ScoreFields
				survey={survey}
				typed={typed}
				read={read}
				onType={(score, text) => {
					setReplaced(undefined);
					onPut(typed.map((old, at) => (at === score ? text : old)));
				}}
				onLeave={props.onLeave}
			/>
			<p className={css["soft"]}>{t("total", { count: read.answers, total: number(read.answers) })}</p>
			<div className={print["operated"]}>
				<p className={css["actions"]}>
					{survey === "now" && isBlank && (
						<Button kind="quiet" onClick={() => replace(typedCounts(exampleCounts, locale), "example")}>
							{t("example")}
						</Button>
					)}
					{!isBlank && (
						<Button kind="quiet" onClick={() => replace(blankCounts, "cleared")}>
							{t("clear")}
						</Button>
					)}
				</p>
				<div ref={undo} tabIndex={-1} className={css["undo"]} role="status">
					{replaced !== undefined && (
						<>
							{replaced.told === "imported"
								? t("done.imported", { count: replaced.read, read: number(replaced.read) })
								: t(`done.${replaced.told}`)}{" "}
							<TextButton
								onClick={() => {
									onPut([...replaced.before]);
									setReplaced(undefined);
									first.current?.querySelector("input")?.focus();
								}}
							>
								{t("done.undo")}
							</TextButton>
						</>
					)}
				</div>
				<ScoreImport
					locale={locale}
					answers={read.answers}
					onUse={(counts) => {
						const count = counts.reduce((sum, one) => sum + one, 0);
						replace(typedCounts(counts, locale), "imported", count);
					}}
				/>
			</div>
		</div>
	);
}
