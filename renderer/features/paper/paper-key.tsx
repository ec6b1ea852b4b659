import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExamPaper } from "../../../core/api/exam-views.ts";
import type { PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { useTextLocale } from "../../i18n/use-text-locale.ts";
import { Sentence } from "../../ui/course-language.tsx";
import { formatPart } from "../quiz/shown-points.ts";
import { type KeyWords, keyLines } from "./key-text.ts";
import { SheetHead } from "./paper-sheet.tsx";
import css from "./sheet.module.css";

const sharedKinds = ["several-choices", "true-false", "calculation", "matching", "ordering", "sorting"] as const;

/** Whether there is something to share: of true or false only a reason, of a calculation only several steps. */
function hasShares(question: PublicPart): boolean {
	if (question.kind === "true-false") return question.reasons.length > 0;
	return question.kind !== "calculation" || question.steps.length > 1;
}

/** The kinds whose points are shared among questions, also inside cases. */
function kindsIn(questions: readonly PublicQuestion[]): Set<PublicQuestion["kind"]> {
	const all = questions.flatMap((question) => (question.kind === "case" ? question.parts : [question]));
	return new Set(all.filter(hasShares).map(({ kind }) => kind));
}

/** What is right in one version, for who corrects it: with its own letters and numbers. */
export function PaperKey({ paper, version }: { paper: ExamPaper; version: ExamPaper["versions"][number] }) {
	const { t } = useTranslation("paper");
	const { t: tQuiz } = useTranslation("quiz");
	const locale = useTextLocale();
	const words = useMemo(
		(): KeyWords => ({
			locale,
			verdict: (right) => t(right ? "true" : "false"),
			range: (from, to) => tQuiz("numberMark.range", { from, to }),
			notes: {
				margin: (from, to) => t("notes.margin", { from, to }),
				digits: (asked, points) => {
					const digits =
						"decimals" in asked
							? tQuiz("digits.decimals", { count: asked.decimals })
							: tQuiz("digits.figures", { count: asked.figures });
					return t("notes.digits", { digits, points });
				},
				unit: (points) => t("notes.unit", { points }),
				verdict: (points) => t("notes.verdict", { points }),
				step: (place) => t("notes.step", { place }),
				order: (byChance, points) => t("notes.order", { byChance, points }),
				sorted: (points, cost) => t("notes.sorted", { points, cost }),
				also: (texts) => t("notes.also", { texts }),
				less: (text, points) => t("notes.less", { text, points }),
				strict: (what) => t(`notes.${what}`),
			},
		}),
		[t, tQuiz, locale],
	);
	const lines = version.questions.flatMap(({ question, key }, index) =>
		key === undefined ? [] : keyLines(`${index + 1}`, question, key, words),
	);
	const kinds = kindsIn(version.questions.map(({ question }) => question));
	const shared = sharedKinds.filter((kind) => kinds.has(kind));
	return (
		<article className={css["sheet"]} data-letter={version.letter} data-key="" aria-label={t("keyOf", version)}>
			<SheetHead paper={paper} letter={version.letter} title={t("key")} />
			<table className={css["key"]}>
				<thead>
					<tr>
						<th scope="col">{t("question")}</th>
						<th scope="col">{t("right")}</th>
						<th scope="col">{t("worth")}</th>
					</tr>
				</thead>
				<tbody>
					{lines.map(({ place, answer, points, notes }) => (
						<tr key={place}>
							<th scope="row">{place}</th>
							<td>
								<Sentence text={answer} />
								{notes.map((note) => (
									<p key={note} className={css["note"]}>
										<Sentence text={note} />
									</p>
								))}
							</td>
							<td>{formatPart(points, locale)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{shared.length > 0 && (
				<section className={css["shares"]}>
					<h3>{t("shares.title")}</h3>
					<ul>
						{shared.map((kind) => (
							<li key={kind}>{t(`shares.${kind}`)}</li>
						))}
					</ul>
				</section>
			)}
		</article>
	);
}
