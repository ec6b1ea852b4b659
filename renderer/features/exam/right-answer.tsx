import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerKey } from "../../../core/api/exam-views.ts";
import type { PartMark, PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import prose from "../lesson/prose.module.css";
import { Explanation } from "../quiz/explanation.tsx";
import type { RightWords } from "../quiz/right-text.ts";
import { TextWithGaps } from "../quiz/text-with-gaps.tsx";
import css from "./right-answer.module.css";
import { type RightRow, rightRows } from "./right-rows.ts";

/** What is right in a question that nobody answered, and why. Nothing in it is said to be anyone's answer. */
export function RightAnswer({ question, answerKey }: { question: PublicQuestion; answerKey: AnswerKey }) {
	return (
		<>
			<Right question={question} mark={answerKey.mark} />
			<Explanation feedback={{ ...answerKey, mark: { correct: false } }} />
		</>
	);
}

function Right({ question, mark }: { question: PublicQuestion; mark: AnswerKey["mark"] }) {
	const { t } = useTranslation(["exam", "quiz"]);
	if (question.kind !== "case") return mark.kind !== "case" && <RightPart question={question} mark={mark} />;
	if (mark.kind !== "case") return null;
	return (
		<>
			<RichText html={question.situation} className={prose["prose"]} />
			<ol className={css["parts"]} aria-label={t("quiz:case.parts")}>
				{question.parts.map((part, index) => {
					const marked = mark.parts.find(({ id }) => id === part.id);
					return (
						<li key={part.id}>
							<p className={css["place"]}>{t("quiz:case.part", { place: index + 1 })}</p>
							<RichText as="p" html={part.prompt} className={css["prompt"]} />
							<RightInCase part={part} mark={mark} />
							{marked !== undefined && <RichText as="p" html={marked.explanation} className={css["why"]} />}
						</li>
					);
				})}
			</ol>
		</>
	);
}

/** What is right in one question of a case, by the mark of a right answer to the whole case. */
export function RightInCase({ part, mark }: { part: PublicPart; mark: AnswerKey["mark"] | undefined }) {
	const right = mark?.kind === "case" ? mark.parts.find(({ id }) => id === part.id)?.mark : undefined;
	return right !== undefined && <RightPart question={part} mark={right} />;
}

function RightPart({ question, mark }: { question: PublicPart; mark: PartMark }) {
	const { t } = useTranslation(["exam", "quiz"]);
	const { locale } = useSession();
	const id = useId();
	const words = useMemo(
		(): RightWords => ({
			locale,
			verdict: (right) => t(right ? "quiz:verdict.true" : "quiz:verdict.false"),
			range: (from, to) => t("quiz:numberMark.range", { from, to }),
		}),
		[t, locale],
	);
	const rows = rightRows(question, mark, words);
	return (
		<div className={css["right"]}>
			<p id={id} className={css["title"]}>
				{t("results.wasRight")}
			</p>
			{question.kind === "cloze" ? (
				<TextWithGaps
					question={question}
					className={`${prose["prose"]} ${css["text"]}`}
					gap={(gap, place) => (
						<strong>
							<VisuallyHidden>{t("quiz:gap.short", { place })}: </VisuallyHidden>
							{rows.map((row) => row.id === gap.id && <Answer key={row.id} row={row} />)}
						</strong>
					)}
				/>
			) : (
				<Rows rows={rows} ordered={question.kind === "ordering"} labelledBy={id} />
			)}
		</div>
	);
}

function Rows({ rows, ordered, labelledBy }: { rows: readonly RightRow[]; ordered: boolean; labelledBy: string }) {
	if (rows.some(({ of }) => of !== undefined)) {
		return (
			<dl className={css["pairs"]}>
				{rows.map((row) => (
					<div key={row.id}>
						<RichText as="dt" html={row.of ?? ""} />
						<dd>
							<Answer row={row} />
						</dd>
					</div>
				))}
			</dl>
		);
	}
	const List = ordered ? "ol" : "ul";
	return (
		<List className={ordered ? css["order"] : css["things"]} aria-labelledby={labelledBy}>
			{rows.map((row) => (
				<li key={row.id}>
					<Answer row={row} />
				</li>
			))}
		</List>
	);
}

function Answer({ row: { answer, places } }: { row: RightRow }): ReactNode {
	const { t } = useTranslation("placing");
	return (
		<>
			{"html" in answer ? <RichText as="span" html={answer.html} /> : <Sentence text={answer.text} />}
			{places !== undefined && <span className={css["swap"]}> ({t("marked.swap", places)})</span>}
		</>
	);
}
