import {
	type ClipboardEvent,
	type KeyboardEvent,
	memo,
	useCallback,
	useId,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import { useTranslation } from "react-i18next";
import { type Month, monthText } from "../../../../core/laboratories/month.ts";
import { useSession } from "../../../session.tsx";
import { CourseText, fromCourse, Sentence } from "../../../ui/course-language.tsx";
import { echoText } from "../../calculators/words.ts";
import { cellTarget } from "./cell-keys.ts";
import css from "./dashboard.module.css";
import { readCell, type Shown, unitSign } from "./dashboard-reading.ts";
import { cellProblemText } from "./dashboard-words.ts";

/** A block of several cells, and the cell that it was pasted into. */
export interface PastedBlock {
	text: string;
	month: Month;
	metric: string;
}

/** The values, a row for each month and a column for each metric; arrows and Enter go from cell to cell. */
export function MonthTable(props: {
	shown: readonly Shown[];
	months: readonly Month[];
	onType: (metric: string, month: Month, text: string) => void;
	onBlock: (block: PastedBlock) => void;
	onLeave: () => void;
}) {
	const { shown, months } = props;
	const { t } = useTranslation("dashboard");
	const { t: words } = useTranslation("calculators");
	const { locale } = useSession();
	const id = useId();
	const body = useRef<HTMLTableSectionElement>(null);
	const [typing, setTyping] = useState<{ metric: string; month: Month }>();
	const latest = useRef(props);
	useLayoutEffect(() => {
		latest.current = props;
	});
	const type = useCallback((metric: string, month: Month, text: string) => {
		setTyping({ metric, month });
		latest.current.onType(metric, month, text);
	}, []);
	const paste = useCallback((block: PastedBlock) => latest.current.onBlock(block), []);
	const move = useCallback((event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
		const next = cellTarget(event, { row, column }, event.currentTarget);
		if (next === undefined) return;
		const cell = body.current?.rows[next.row]?.querySelectorAll("input")[next.column];
		if (cell === undefined) return;
		event.preventDefault();
		cell.focus();
		cell.select();
	}, []);
	const problems = shown.flatMap(({ metric, row, unreadable }) =>
		Object.entries(unreadable).map(([month, problem]) => ({
			key: `${metric.id}-${month}`,
			text: t("cellProblem", {
				metric: fromCourse(metric.name),
				month: monthText(month, locale),
				text: row.values[month] ?? "",
				why: cellProblemText({ t, words, locale }, metric, problem),
			}),
		})),
	);
	const typed = typing && shown.find(({ metric }) => metric.id === typing.metric);
	const echo = typed && typing && echoText(words, readCell(typed.metric, typed.row.values[typing.month] ?? "", locale));
	return (
		<>
			<p id={`${id}-keys`} className={css["soft"]}>
				{t("tableKeys")}
			</p>
			<div className={css["scroll"]}>
				<table className={css["months"]} aria-label={t("tableName")} aria-describedby={`${id}-keys`}>
					<thead>
						<tr>
							<th scope="col">{t("table.month")}</th>
							{shown.map(({ metric }) => (
								<th key={metric.id} scope="col">
									<CourseText>{metric.name}</CourseText>
									{unitSign(metric) !== undefined && ` (${unitSign(metric)})`}
								</th>
							))}
						</tr>
					</thead>
					<tbody ref={body}>
						{months.map((month, row) => (
							<tr key={month}>
								<th scope="row">{monthText(month, locale)}</th>
								{shown.map((one, column) => (
									<td key={one.metric.id}>
										<Cell
											metric={one.metric.id}
											month={month}
											text={one.row.values[month] ?? ""}
											name={one.metric.name}
											monthName={monthText(month, locale)}
											problem={one.unreadable[month] === undefined ? undefined : `${id}-${one.metric.id}-${month}`}
											row={row}
											column={column}
											onType={type}
											onBlock={paste}
											onMove={move}
											onLeave={props.onLeave}
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<div role="status" className={css["cellEcho"]}>
				{echo}
			</div>
			{problems.length > 0 && (
				<ul className={css["problems"]}>
					{problems.map(({ key, text }) => (
						<li key={key} id={`${id}-${key}`}>
							<Sentence text={text} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}

/** Drawn anew only where something of its own has changed: a dashboard may have over a thousand. */
const Cell = memo(function Cell(props: {
	metric: string;
	month: Month;
	text: string;
	name: string;
	monthName: string;
	/** The id of what tells why its text cannot be read. */
	problem: string | undefined;
	row: number;
	column: number;
	onType: (metric: string, month: Month, text: string) => void;
	onBlock: (block: PastedBlock) => void;
	onMove: (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => void;
	onLeave: () => void;
}) {
	const { metric, month, problem } = props;
	const { t } = useTranslation("dashboard");
	const paste = (event: ClipboardEvent<HTMLInputElement>) => {
		const text = event.clipboardData.getData("text/plain");
		if (!/[\t\n]/.test(text.trim())) return;
		event.preventDefault();
		props.onBlock({ text, month, metric });
	};
	return (
		<input
			type="text"
			inputMode="decimal"
			autoComplete="off"
			spellCheck={false}
			maxLength={60}
			aria-label={t("cell", { metric: props.name, month: props.monthName })}
			aria-invalid={problem !== undefined}
			aria-describedby={problem}
			value={props.text}
			onChange={(event) => props.onType(metric, month, event.currentTarget.value)}
			onKeyDown={(event) => props.onMove(event, props.row, props.column)}
			onPaste={paste}
			onBlur={props.onLeave}
		/>
	);
});
