import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { worksheetLimits } from "../../../core/worksheets/limits.ts";
import type { PartOf } from "../../../core/worksheets/schema.ts";
import type { TypedRow, TypedRows } from "../../../core/worksheets/work.ts";
import { Button } from "../../ui/button.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { movedTo, newKey, withAt, without } from "./rows.ts";
import { useListFocus } from "./use-list-focus.ts";
import { ValueField } from "./value-field.tsx";
import css from "./worksheet.module.css";

const icon = { "aria-hidden": true, size: 18, strokeWidth: 1.75 } as const;

/** A table that is filled in row by row. Each row is a card with its fields, so that it fits any width. */
export function TablePart(props: {
	part: PartOf<"table">;
	typed: TypedRows;
	locale: Locale;
	onType: (typed: TypedRows) => void;
	onLeave: () => void;
}) {
	const { part, locale, onType, onLeave } = props;
	const { rows } = props.typed;
	const { t } = useTranslation("worksheets");
	const list = useRef<HTMLDivElement>(null);
	const aim = useListFocus(list);
	const first = part.columns[0]?.id ?? "";
	const [said, setSaid] = useState("");
	const [removed, setRemoved] = useState<{ row: TypedRow; at: number }>();

	const put = (next: TypedRow[]) => onType({ rows: next });
	const add = () => {
		const row = { id: newKey(), cells: {} };
		put([...rows, row]);
		setRemoved(undefined);
		setSaid(t("row.added", { number: rows.length + 1 }));
		aim(`${first} ${row.id}`);
	};
	const move = (from: number, to: number, control: string) => {
		const row = rows[from];
		if (row === undefined || to < 0 || to >= rows.length) return;
		put(movedTo(rows, from, to));
		setSaid(t("row.moved", { number: to + 1, total: rows.length }));
		aim(`${control} ${row.id}`, `${control === "up" ? "down" : "up"} ${row.id}`);
	};
	const remove = (at: number) => {
		const row = rows[at];
		if (row === undefined) return;
		put(without(rows, at));
		setRemoved({ row, at });
		setSaid("");
		aim("restore");
	};
	const restore = () => {
		if (removed === undefined) return;
		put(withAt(rows, removed.at, removed.row));
		setRemoved(undefined);
		setSaid(t("row.restored", { number: removed.at + 1 }));
		aim(`${first} ${removed.row.id}`);
	};
	const onKey = (event: KeyboardEvent, at: number, column: string) => {
		if (!event.altKey || event.ctrlKey || event.metaKey) return;
		const to = event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 1 : undefined;
		if (to === undefined) return;
		event.preventDefault();
		move(at, to, column);
	};
	const isFull = rows.length >= worksheetLimits.rows;
	return (
		<div ref={list}>
			<ol className={css["rows"]}>
				{rows.map((row, at) => (
					<li key={row.id}>
						<fieldset className={css["row"]}>
							<legend>
								<VisuallyHidden>{t("row.label", { number: at + 1, total: rows.length })}</VisuallyHidden>
							</legend>
							<div className={css["rowHead"]}>
								<span aria-hidden="true">{at + 1}</span>
								<div>
									<button
										type="button"
										className={css["tool"]}
										data-aim={`up ${row.id}`}
										disabled={at === 0}
										onClick={() => move(at, at - 1, "up")}
									>
										<ArrowUp {...icon} />
										<VisuallyHidden>{t("row.up", { number: at + 1 })}</VisuallyHidden>
									</button>
									<button
										type="button"
										className={css["tool"]}
										data-aim={`down ${row.id}`}
										disabled={at === rows.length - 1}
										onClick={() => move(at, at + 1, "down")}
									>
										<ArrowDown {...icon} />
										<VisuallyHidden>{t("row.down", { number: at + 1 })}</VisuallyHidden>
									</button>
									<button type="button" className={css["tool"]} onClick={() => remove(at)}>
										<Trash2 {...icon} />
										<VisuallyHidden>{t("row.remove", { number: at + 1 })}</VisuallyHidden>
									</button>
								</div>
							</div>
							<div className={css["cells"]}>
								{part.columns.map((column) => (
									<div
										key={column.id}
										data-kind={column.kind}
										data-long={"long" in column && column.long ? "" : undefined}
									>
										<ValueField
											field={column}
											typed={own(row.cells, column.id) ?? ""}
											aim={`${column.id} ${row.id}`}
											onKey={(event) => onKey(event, at, column.id)}
											locale={locale}
											longest={worksheetLimits.cellText}
											onType={(text) => put(rows.with(at, { ...row, cells: { ...row.cells, [column.id]: text } }))}
											onLeave={onLeave}
										/>
									</div>
								))}
							</div>
						</fieldset>
					</li>
				))}
			</ol>
			<div className={css["actions"]}>
				<Button kind="quiet" disabled={isFull} onClick={add}>
					<Plus {...icon} /> {t("row.add")}
				</Button>
				{removed !== undefined && (
					<span>
						{t("row.removed", { number: removed.at + 1 })}{" "}
						<TextButton data-aim="restore" onClick={restore}>
							{t("restore")}
						</TextButton>
					</span>
				)}
			</div>
			{isFull && <p className={css["help"]}>{t("row.full", { count: worksheetLimits.rows })}</p>}
			<p className={css["help"]}>{rows.length > 1 && t("row.keys")}</p>
			<VisuallyHidden>
				<span role="status">{said}</span>
			</VisuallyHidden>
		</div>
	);
}
