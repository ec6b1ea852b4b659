import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import css from "./chart-figure.module.css";
import { useSize } from "./use-size.ts";

/** The room that a picture has, in CSS pixels; `em` is the font size of the root element, with which words grow. */
export interface ChartRoom {
	width: number;
	em: number;
}

/** What a picture shows, as a table. The first cell of each row names it. */
export interface ChartTable {
	head: readonly ReactNode[];
	rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

/**
 * A picture with its equals: a sentence that says what is to be seen in it, always there, and a table of its figures,
 * one press away and in every print. The picture itself is hidden from screen readers, which have those two.
 *
 * Inside it, `css` classes of `chart-figure.module.css` (`chartText`, `chartLine`, `chartFill` ...) keep to both themes and
 * to forced colours.
 */
export function ChartFigure(props: {
	title: ReactNode;
	/** What is to be seen, with its figures. */
	sentence: ReactNode;
	table: ChartTable;
	/** Draws an `svg` as wide as its room; called once the room is known. */
	children: (room: ChartRoom) => ReactNode;
}) {
	const { title, sentence, table } = props;
	const { t } = useTranslation();
	const id = useId();
	const frame = useRef<HTMLDivElement>(null);
	const room = useSize(frame);
	return (
		<figure className={css["figure"]} aria-labelledby={id}>
			<figcaption>
				<strong id={id} className={css["title"]}>
					{title}
				</strong>
				<span className={css["sentence"]}>{sentence}</span>
			</figcaption>
			<div ref={frame} className={css["picture"]} aria-hidden="true">
				{room !== undefined && room.width > 0 && props.children(room)}
			</div>
			<details className={css["details"]}>
				<summary>{t("asTable")}</summary>
				<ChartTableView table={table} labelledBy={id} />
			</details>
		</figure>
	);
}

function ChartTableView({ table, labelledBy }: { table: ChartTable; labelledBy: string }) {
	return (
		<div className={css["scroll"]}>
			<table className={css["table"]} aria-labelledby={labelledBy}>
				<thead>
					<tr>
						{table.head.map((cell, index) => (
							// Columns have no other name than their place.
							<th key={String(index)} scope="col">
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map(({ id, cells: [name, ...cells] }) => (
						<tr key={id}>
							<th scope="row">{name}</th>
							{cells.map((cell, index) => (
								<td key={String(index)}>{cell}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
