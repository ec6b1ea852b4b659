import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import type { Metric, MetricInput } from "../../../../core/metrics/schema.ts";
import { CourseText, Sentence } from "../../../ui/course-language.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { headlineText, rangeText } from "../words.ts";
import { type Column, differenceTo, differsFrom } from "./column.ts";
import css from "./comparison.module.css";
import { differenceText, fieldText, nameOf, resultText } from "./words.ts";

interface Row {
	id: string;
	label: React.ReactNode;
	cell: (column: Column, index: number) => React.ReactNode;
}

/** What stands in each row of a comparison: the inputs, then what follows from them. */
function useRows(metric: Metric, columns: readonly Column[], locale: Locale): Row[] {
	const { t } = useTranslation("scenarios");
	const { t: say } = useTranslation("calculators");
	const [first] = columns;
	if (first === undefined) return [];
	const number = (input: MetricInput) => (column: Column) => {
		const text = <CourseText>{fieldText(column, input, locale)}</CourseText>;
		if (!differsFrom(first, column, input.id)) return text;
		return (
			<span className={css["other"]}>
				<span aria-hidden="true">≠ </span>
				{text}
				<VisuallyHidden> ({t("compare.other")})</VisuallyHidden>
			</span>
		);
	};
	const rows: Row[] = metric.inputs.map((input) => ({
		id: input.id,
		label: <CourseText>{input.label}</CourseText>,
		cell: number(input),
	}));
	rows.push({
		id: " result",
		label: say("result"),
		cell: (column) => <strong className={css["result"]}>{resultText(column, metric, locale)}</strong>,
	});
	if (metric.benchmarks.length > 0) {
		rows.push({
			id: " verdict",
			label: t("compare.verdict"),
			cell: ({ verdict, benchmark }) =>
				verdict === undefined || benchmark === undefined ? (
					"—"
				) : (
					<>
						<Sentence text={headlineText(say, verdict.headline)} />
						<span className={css["range"]}>
							<CourseText>{benchmark.segment}</CourseText>: {rangeText(say, benchmark, metric.output, locale)}
						</span>
					</>
				),
		});
	}
	rows.push({
		id: " difference",
		label: t("compare.difference", { name: nameOf(t, first) }),
		cell: (column, index) =>
			index === 0 ? "—" : differenceText(t, differenceTo(first, column, metric.output.decimals), metric.output, locale),
	});
	return rows;
}

/**
 * Sets of numbers of one metric side by side: inputs, result, verdict and how far each is from the first. On a narrow page
 * one card for each in place of the table. What differs has a sign and a word.
 */
export function Comparison(props: { metric: Metric; columns: readonly Column[]; locale: Locale }) {
	const { metric, columns, locale } = props;
	const { t } = useTranslation("scenarios");
	const rows = useRows(metric, columns, locale);
	const id = useId();
	const [first] = columns;
	return (
		<div className={css["comparison"]}>
			<table className={css["table"]}>
				<caption>{t("compare.title")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("compare.what")}</th>
						{columns.map((column) => (
							<th key={column.id} scope="col">
								<bdi>{nameOf(t, column)}</bdi>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<th scope="row">{row.label}</th>
							{columns.map((column, index) => (
								<td key={column.id}>{row.cell(column, index)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<ul className={css["cards"]} aria-label={t("compare.title")}>
				{columns.map((column, index) => (
					<li key={column.id} aria-labelledby={`${id}-${column.id}`}>
						<p id={`${id}-${column.id}`} className={css["name"]}>
							<bdi>{nameOf(t, column)}</bdi>
						</p>
						<dl>
							{rows
								.filter((row) => index > 0 || row.id !== " difference")
								.map((row) => (
									<div key={row.id}>
										<dt>{row.label}</dt>
										<dd>{row.cell(column, index)}</dd>
									</div>
								))}
						</dl>
					</li>
				))}
			</ul>
			{columns.length > 1 && first !== undefined && (
				<p className={css["legend"]}>{t("compare.legend", { name: nameOf(t, first) })}</p>
			)}
		</div>
	);
}
