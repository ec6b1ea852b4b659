import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OrderingMark, PublicOrdering } from "../../../core/quiz/ordering.ts";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./marked-placing.module.css";
import { MarkedItem } from "./marked-placing.tsx";
import { type OrderNote, orderNote } from "./order-note.ts";

/** An order once marked: the learner's, with what is out of order, and, where something is, the right one. */
export function MarkedOrder(props: { question: PublicOrdering; mark: OrderingMark }) {
	const { question, mark } = props;
	const { t } = useTranslation("placing");
	const id = useId();
	const textOf = (item: string) => question.items.find((one) => one.id === item)?.text ?? "";
	const { inOrder, byChance: chance, misconception } = mark;
	const total = question.items.length;
	const right = [...mark.items].sort((a, b) => a.from - b.from);
	return (
		<div className={css["marked"]} data-marked="">
			<p className={css["breakdown"]}>
				<b>{t("marked.ordering", { right: inOrder, total })}</b> {!mark.correct && t("marked.orderingNote", { chance })}
			</p>
			{misconception !== undefined && (
				<div className={css["breakdown"]}>
					<RichText as="p" html={misconception.name} className={css["misconception"]} />
					<RichText as="p" html={misconception.feedback} className={css["feedback"]} />
				</div>
			)}
			<p className={css["label"]} id={`${id}-yours`}>
				{t("marked.yourOrder")}
			</p>
			<ol className={css["list"]} aria-labelledby={`${id}-yours`}>
				{mark.items.map((item, place) => (
					<MarkedItem
						key={item.id}
						name={
							<>
								<span className={css["key"]}>{place + 1}</span>
								<RichText as="span" html={textOf(item.id)} />
							</>
						}
						good={item.inOrder}
						word={t(item.inOrder ? "marked.inOrder" : "marked.outOfOrder")}
					>
						<Note note={orderNote(mark.items, place)} />
						<RichText as="p" html={item.feedback} className={css["feedback"]} />
					</MarkedItem>
				))}
			</ol>
			{!mark.correct && (
				<>
					<p className={css["label"]} id={`${id}-right`}>
						{t("marked.rightOrder")}
					</p>
					<ol className={css["right"]} aria-labelledby={`${id}-right`}>
						{right.map(({ id: item, from, to }) => (
							<li key={item}>
								<RichText as="span" html={textOf(item)} />
								{from !== to && <span className={css["swap"]}> ({t("marked.swap", { from, to })})</span>}
							</li>
						))}
					</ol>
				</>
			)}
		</div>
	);
}

function Note({ note }: { note: OrderNote | undefined }) {
	const { t } = useTranslation("placing");
	if (note === undefined) return null;
	if (note.key === "before") return <p>{t("marked.homeBefore", { other: note.other })}</p>;
	if (note.key === "after") return <p>{t("marked.homeAfter", { other: note.other })}</p>;
	const { key, from, to } = note;
	const where = t(from === to ? "marked.belongs" : "marked.belongsAmong", { from, to });
	return (
		<p>
			{where} {key === "once" && t("marked.once")}
		</p>
	);
}
