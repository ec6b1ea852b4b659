import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "../../../core/api/views.ts";
import { reaches } from "../../../core/learning/pass-mark.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { useBestText } from "../../ui/use-best-text.ts";
import { QuestionResult } from "./question-result.tsx";
import css from "./quiz.module.css";
import { resultsOf } from "./run-progress.ts";

/** How a run went: in words, question by question, and what to read again. */
export function QuizResults(props: {
	run: RunView;
	onRepeat: () => Promise<void>;
	/** Asks again what was not wholly right. */
	onRetry: () => Promise<void>;
}) {
	const { run } = props;
	const { outline, locale } = useSession();
	const { t } = useTranslation("quiz");
	const lang = useCourseLang();
	const bestText = useBestText();
	const [failed, setFailed] = useState(false);
	const { retry, passMark } = run;
	const { rereading, ...here } = resultsOf(run);
	const { right, total, share } = retry == null ? here : { ...retry.now, share: retry.now.score };
	// The figures of a retry are those of the record, which has them all.
	const goneHere = retry == null ? (run.gone ?? 0) : 0;
	// Of a retry without its quiz nobody can say whether it passes the lesson.
	const passes = retry !== null && reaches(share, passMark);
	const done = passes || run.done;
	const wrong = here.total - here.right;
	const { percent } = useFormats(locale);

	const lessons = outline.phases.flatMap((phase) => phase.lessons).filter((lesson) => lesson.available);
	const nextLesson = lessons[lessons.findIndex((lesson) => lesson.id === run.lesson.id) + 1];
	const begin = (start: () => Promise<void>) => () => {
		setFailed(false);
		start().catch(() => setFailed(true));
	};
	const backToLesson = `#/leccion/${run.lesson.id}`;
	return (
		<>
			<p className={css["kicker"]}>{t(retry === undefined ? "results.kicker" : "results.retryKicker")}</p>
			<h1 tabIndex={-1}>{t("results.score", { right, total })}</h1>
			<p className={css["say"]}>
				{retry != null &&
					t("results.compared", {
						first: t("results.score", { right: retry.first.right, total: retry.first.total }),
						now: t("results.score", { right, total }),
					})}{" "}
				{right === total
					? t("results.say.all")
					: passes
						? t("results.say.pass")
						: run.done
							? t("results.say.already")
							: retry !== null && t("results.say.fail", { share: percent(passMark) })}{" "}
				{goneHere > 0
					? t("results.gone", { count: goneHere, share: percent(share) })
					: Math.round(share * total * 100) !== right * 100 && t("results.points", { share: percent(share) })}{" "}
				{run.best !== undefined && run.best.share > share + 1e-9 && t("results.best", { share: bestText(run.best) })}
			</p>
			<div className={css["actions"]}>
				{done && nextLesson !== undefined && (
					<LinkButton href={`#/leccion/${nextLesson.id}`}>
						<span>
							<Sentence text={t("results.nextLesson", { title: fromCourse(nextLesson.short) })} />
						</span>
					</LinkButton>
				)}
				{wrong > 0 && (
					<Button kind={done ? "quiet" : "filled"} onClick={begin(props.onRetry)}>
						{t("results.retry")}
					</Button>
				)}
				<Button kind={done || wrong > 0 ? "quiet" : "filled"} onClick={begin(props.onRepeat)}>
					{t("results.repeat")}
				</Button>
				<LinkButton kind="quiet" href={backToLesson}>
					{t("results.backToLesson")}
				</LinkButton>
				{!done && nextLesson !== undefined && (
					<LinkButton kind="quiet" href={`#/leccion/${nextLesson.id}`}>
						<span>
							<Sentence text={t("results.nextLesson", { title: fromCourse(nextLesson.short) })} />
						</span>
					</LinkButton>
				)}
			</div>
			<div role="alert">{failed && <p className={css["problem"]}>{t("restartFailed")}</p>}</div>
			{rereading.length > 0 && (
				<section className={css["list"]}>
					<h2>{t("results.readAgain")}</h2>
					<ul>
						{rereading.map(({ section, count }) => (
							<li key={`${section.lesson} ${section.id}`} className={css["reread"]}>
								<a href={`#/leccion/${section.lesson}/${section.id}`} lang={lang}>
									{section.title}
								</a>
								<span>{t("results.reason", { count })}</span>
							</li>
						))}
					</ul>
				</section>
			)}
			<section className={css["list"]}>
				<h2>{t("results.questions")}</h2>
				<p className={css["hint"]}>
					{retry !== undefined && run.earlier.length > 0 && t("results.retried", { count: run.answered.length })}{" "}
					{t("results.hint")}
				</p>
				<ol>
					{run.questions.map((question) => {
						const feedback = run.answered.find((one) => one.question === question.id);
						if (feedback === undefined) return null;
						return (
							<li key={question.id}>
								<QuestionResult question={question} feedback={feedback} />
							</li>
						);
					})}
				</ol>
			</section>
			{run.earlier.length > 0 && (
				<section className={css["list"]}>
					<h2>{t("results.earlier")}</h2>
					<ol>
						{run.earlier.map(({ question, feedback }) => (
							<li key={question.id}>
								<QuestionResult question={question} feedback={feedback} />
							</li>
						))}
					</ol>
				</section>
			)}
		</>
	);
}
