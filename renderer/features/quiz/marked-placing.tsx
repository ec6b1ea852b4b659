import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatchingMark, PublicMatching } from "../../../core/quiz/matching.ts";
import type { PublicSorting, SortingMark } from "../../../core/quiz/sorting.ts";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./marked-placing.module.css";
import { plainText } from "./plain-text.ts";

/** One item once marked, with a word, a sign and a colour. */
export function MarkedItem(props: { name: ReactNode; good: boolean; word: string; children: ReactNode }) {
	const Sign = props.good ? Check : X;
	return (
		<li className={css["item"]} data-mark={props.good ? "good" : "bad"}>
			<div className={css["name"]}>{props.name}</div>
			<strong>
				<Sign aria-hidden="true" size={16} />
				{props.word}
			</strong>
			<div className={css["more"]}>{props.children}</div>
		</li>
	);
}

/** Matched pairs or sorted items once marked: where each was put and, if that was wrong, where it belongs. */
export function MarkedPlacing(
	props: { labelledBy: string } & (
		| { question: PublicMatching; mark: MatchingMark }
		| { question: PublicSorting; mark: SortingMark }
	),
) {
	const { question, mark } = props;
	const { t } = useTranslation("placing");
	const places = question.kind === "matching" ? question.targets : question.groups;
	const matching = mark.kind === "matching";
	const nameOf = (place: string) => fromCourse(plainText(places.find((one) => one.id === place)?.text ?? ""));
	const { right } = mark;
	const total = mark.items.length;
	return (
		<div className={css["marked"]} data-marked="">
			<p className={css["breakdown"]}>
				<b>{t(matching ? "marked.matching" : "marked.sorting", { right, total })}</b>{" "}
				{!matching && !mark.correct && right > 0 && t("marked.sortingNote")}
			</p>
			<ul className={css["list"]} aria-labelledby={props.labelledBy}>
				{question.items.map((item) => {
					const outcome = mark.items.find(({ id }) => id === item.id);
					if (outcome === undefined) return null;
					const { placed, expected, correct, misconception } = outcome;
					const yours = matching ? "marked.yours" : "marked.yourGroup";
					const belongs = matching ? "marked.expected" : "marked.expectedGroup";
					return (
						<MarkedItem
							key={item.id}
							name={<RichText as="span" html={item.text} />}
							good={correct}
							word={t(correct ? "marked.right" : placed === undefined ? "marked.empty" : "marked.wrong")}
						>
							{placed !== undefined && (
								<p>
									<Sentence text={t(yours, { place: nameOf(placed) })} />
								</p>
							)}
							{!correct && (
								<p>
									<Sentence text={t(belongs, { place: nameOf(expected) })} />
								</p>
							)}
							{misconception !== undefined && <RichText as="p" html={misconception} className={css["misconception"]} />}
							<RichText as="p" html={outcome.feedback} className={css["feedback"]} />
						</MarkedItem>
					);
				})}
			</ul>
		</div>
	);
}
