import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { checkAnswers } from "../../../core/worksheets/checklist.ts";
import type { WorksheetWork } from "../../../core/worksheets/work.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { ScrollBox } from "../calculators/panels/scroll-box.tsx";
import { ComparisonOutcome } from "./comparison-outcome.tsx";
import { namesFor } from "./comparison-words.ts";
import { countText } from "./count-text.ts";
import { type ShownPart, shownSheet } from "./shown.ts";
import css from "./worksheet.module.css";

/** A table in a frame of its own, which scrolls where it is too wide, by keyboard as well. */
function Framed(props: { label: string; headings: readonly string[]; rows: readonly (readonly string[])[] }) {
	const { label, headings } = props;
	const rows = props.rows.map((cells, place) => ({ cells, place }));
	return (
		<div className={css["frame"]}>
			<ScrollBox label={label}>
				<table>
					<thead>
						<tr>
							{headings.map((heading) => (
								<th key={heading} scope="col">
									<CourseText>{heading}</CourseText>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ cells, place }) => (
							<tr key={place}>
								{headings.map((heading, column) => (
									<td key={heading}>{cells[column]}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</div>
	);
}

/** What was answered; on paper, where nothing was, a line to write on. */
function Line({ text }: { text: string }) {
	const { t } = useTranslation("worksheets");
	return (
		<p className={css["answer"]} data-empty={text === "" ? "" : undefined}>
			{text || t("empty")}
		</p>
	);
}

/** The answers that an item may have, each with a box to tick by hand. */
const boxesOf = (t: TFunction<"worksheets">) =>
	checkAnswers.map((answer) => `☐\u00a0${t(`answer.${answer}`).replaceAll(" ", "\u00a0")}`).join(" ");

function Content(props: { shown: Exclude<ShownPart, { kind: "heading" }>; locale: Locale; onPaper: boolean }) {
	const { shown, locale, onPaper } = props;
	const { t } = useTranslation("worksheets");
	const label = t("tableOf", { name: shown.part.label });
	if (shown.kind === "line") return <Line text={shown.text} />;
	if (shown.kind === "checklist") {
		const unanswered = onPaper ? boxesOf(t) : t("empty");
		const rows = shown.items.map(({ text, answer, note }) => [text, answer || unanswered, note]);
		return (
			<>
				<Framed label={label} headings={[t("item"), t("answerHeading"), t("note")]} rows={rows} />
				<p>{countText(t, shown.count)}</p>
			</>
		);
	}
	if (shown.kind === "table") {
		if (shown.rows.length === 0) return <Line text="" />;
		return (
			<Framed label={label} headings={shown.headings} rows={shown.rows.map((row) => row.map(({ text }) => text))} />
		);
	}
	const names = namesFor(t, shown.criteria, shown.options);
	const rows = shown.criteria.map(({ weight }, at) => [
		names.criteria[at] ?? "",
		weight.text,
		...shown.options.map(({ scores }) => scores[at]?.text ?? ""),
	]);
	return (
		<>
			<Framed
				label={label}
				headings={[t("comparison.criterion"), t("comparison.weight"), ...names.options]}
				rows={rows}
			/>
			<ComparisonOutcome outcome={shown.outcome} names={names} locale={locale} />
		</>
	);
}

/** A sheet to be read, not filled in: on paper, where it may be gone on with by hand, and the example beside one's own. */
export function SheetReading(props: {
	view: WorksheetView;
	work: WorksheetWork;
	locale: Locale;
	level: 3 | 5;
	onPaper?: boolean;
}) {
	const { view, work, locale, level, onPaper = false } = props;
	const { t } = useTranslation("worksheets");
	const Heading = `h${level}` as const;
	return (
		<div className={css["reading"]}>
			{shownSheet(t, view, work, locale).map((shown) =>
				shown.kind === "heading" ? (
					<Heading key={shown.part.id}>
						<CourseText>{shown.part.label}</CourseText>
					</Heading>
				) : (
					<div key={shown.part.id}>
						<p className={css["label"]}>
							<CourseText>{shown.part.label}</CourseText>
						</p>
						<Content shown={shown} locale={locale} onPaper={onPaper} />
					</div>
				),
			)}
		</div>
	);
}
