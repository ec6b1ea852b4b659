import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ExamResults } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CourseText, useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import css from "./exam.module.css";
import { ExamQuestions } from "./exam-questions.tsx";
import { PlacementAdviceTable } from "./placement-advice.tsx";

/**
 * What became of what was being typed when the time was over: it was an answer and counts, it was half done and counts as
 * far as it went, nothing of it was an answer, or it came after the end.
 */
export type TypingAtEnd = "counts" | "partial" | "none" | "late";

/** How a sitting went: in words, by topic and difficulty, what to read again, and question by question. */
export function ExamResultsView(props: {
	results: ExamResults;
	/** Whether it follows what was done in this very window: then it takes the focus. */
	follows: boolean;
	typing?: TypingAtEnd | undefined;
	onAgain: () => void;
}) {
	const { results } = props;
	const { locale } = useSession();
	const { t } = useTranslation("exam");
	const { percent } = useFormats(locale);
	const lang = useCourseLang();
	const title = useRef<HTMLHeadingElement>(null);
	const { follows } = props;
	useEffect(() => {
		if (!follows) return;
		window.scrollTo(0, 0);
		title.current?.focus({ preventScroll: true });
	}, [follows]);
	const { exam, placement, passed, topics, difficulties, readAgain, questions } = results;
	const skip = placement?.filter(({ advice }) => advice === "skip").length ?? 0;
	const unanswered = questions.filter(({ feedback }) => feedback === undefined).length;
	const again = props.onAgain;
	return (
		<div className={css["page"]} data-phase={exam.phase === undefined ? undefined : ((exam.phase.number - 1) % 4) + 1}>
			<p className={css["kicker"]}>
				<CourseText>{exam.title}</CourseText> ·{" "}
				{t(placement === undefined ? "results.kicker" : "results.placementKicker")}
			</p>
			<h1 ref={title} tabIndex={-1}>
				{placement === undefined
					? t("results.score", { right: results.right, total: questions.length })
					: t("results.placementTitle")}
			</h1>
			<p className={css["say"]}>
				{placement !== undefined && (skip > 0 ? t("results.skip", { count: skip }) : t("results.skipNone"))}
				{passed !== null &&
					t(passed ? "results.passed" : "results.notPassed", {
						share: percent(results.score),
						needed: percent(exam.pass ?? 0),
					})}{" "}
				{placement === undefined && unanswered > 0 && t("results.left", { count: unanswered })}{" "}
				{results.outOfTime && t("results.outOfTime")}{" "}
				{props.typing !== undefined && t(`results.typing.${props.typing}`)}
			</p>
			<div className={css["actions"]}>
				{placement === undefined && passed === false ? (
					<Button onClick={again}>{t("results.again")}</Button>
				) : (
					<LinkButton href="#/curso">{t("results.toCourse")}</LinkButton>
				)}
				{(placement !== undefined || passed !== false) && (
					<Button kind="quiet" onClick={again}>
						{t(placement === undefined ? "results.again" : "results.againPlacement")}
					</Button>
				)}
				<LinkButton kind="quiet" href="#/examenes">
					{t("results.toList")}
				</LinkButton>
			</div>
			{placement !== undefined && <PlacementAdviceTable advice={placement} />}
			{readAgain.length > 0 && (
				<section className={css["section"]}>
					<h2>{t("results.readAgain")}</h2>
					<ul className={css["again"]}>
						{readAgain.map(({ lesson, sections }) => (
							<li key={lesson.id} data-phase={((lesson.phase - 1) % 4) + 1}>
								<a href={`#/leccion/${lesson.id}`} lang={lang}>
									{lesson.number} {lesson.title}
								</a>
								<ul>
									{sections.map((section) => (
										<li key={section.id}>
											<a href={`#/leccion/${lesson.id}/${section.id}`} lang={lang}>
												{section.title}
											</a>
										</li>
									))}
								</ul>
							</li>
						))}
					</ul>
				</section>
			)}
			{placement === undefined && (
				<>
					<Breakdown
						title={t("results.topics")}
						column={t("results.topic")}
						rows={topics.map((topic) => ({
							...topic,
							key: `${topic.lesson.id} ${topic.section}`,
							name: (
								<>
									<a href={`#/leccion/${topic.lesson.id}/${topic.section}`} lang={lang}>
										{topic.title}
									</a>
									<span className={css["of"]} lang={lang}>
										{topic.lesson.number} {topic.lesson.title}
									</span>
								</>
							),
						}))}
					/>
					<Breakdown
						title={t("results.difficulties")}
						column={t("results.difficulty")}
						rows={difficulties.map((one) => ({
							...one,
							key: String(one.difficulty),
							name: t(`results.level.${levelOf(one.difficulty)}`),
						}))}
					/>
				</>
			)}
			<ExamQuestions results={results} />
			{results.code !== null && <p className={css["soft"]}>{t("results.code", { code: results.code })}</p>}
		</div>
	);
}

function levelOf(difficulty: number): "1" | "2" | "3" {
	if (difficulty <= 1) return "1";
	return difficulty === 2 ? "2" : "3";
}

interface Row {
	key: string;
	name: ReactNode;
	questions: number;
	right: number;
	score: number;
}

function Breakdown(props: { title: string; column: string; rows: readonly Row[] }) {
	const { t } = useTranslation("exam");
	const { locale } = useSession();
	const { number, percent } = useFormats(locale);
	return (
		<section className={css["section"]}>
			<h2>{props.title}</h2>
			<table aria-label={props.title}>
				<thead>
					<tr>
						<th scope="col">{props.column}</th>
						<th scope="col">{t("results.right")}</th>
						<th scope="col">{t("results.points")}</th>
					</tr>
				</thead>
				<tbody>
					{props.rows.map(({ key, name, questions, right, score }) => (
						<tr key={key}>
							<th scope="row">{name}</th>
							<td>{t("results.of", { part: number(right), whole: number(questions) })}</td>
							<td>{percent(score)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
