import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ExamPaper } from "../../../core/api/exam-views.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { PaperQuestion } from "./paper-question.tsx";
import css from "./sheet.module.css";
import { useNamedTables } from "./use-named-tables.ts";

type Version = ExamPaper["versions"][number];

/** What stands at the head of a sheet, and of its key: which exam, in which version. */
export function SheetHead(props: { paper: ExamPaper; letter: string; title: string }) {
	const { paper, letter } = props;
	const { t } = useTranslation("paper");
	return (
		<header className={css["masthead"]}>
			<p className={css["letter"]}>
				<span>{t("version")}</span> <b>{letter}</b>
			</p>
			<p>
				<CourseText>{paper.course.title}</CourseText>
			</p>
			<h2>
				{props.title} <CourseText>{paper.exam.title}</CourseText>
			</h2>
			<p className={css["code"]}>{t("code", { code: paper.code })}</p>
		</header>
	);
}

/** One version of an exam: what each person who sits it gets. */
export function PaperSheet({ paper, version }: { paper: ExamPaper; version: Version }) {
	const { t } = useTranslation("paper");
	const sheet = useRef<HTMLElement>(null);
	useNamedTables(sheet, (place, columns) => t("table", { letter: version.letter, place, columns }));
	const { minutes } = paper.exam;
	const total = version.questions.length;
	const facts = [
		t("questions", { count: total }),
		t("eachPoint"),
		...(minutes === null ? [] : [t("minutes", { count: minutes })]),
	];
	return (
		<article ref={sheet} className={css["sheet"]} data-letter={version.letter} aria-label={t("versionOf", version)}>
			<SheetHead paper={paper} letter={version.letter} title="" />
			<div className={css["who"]}>
				<p className={css["name"]}>
					{t("name")} <span className={css["line"]} />
				</p>
				<p>
					{t("date")} <span className={css["line"]} />
				</p>
				<p>
					{t("group")} <span className={css["line"]} />
				</p>
				<p>
					{t("points")} <span className={css["line"]} /> / {total}
				</p>
			</div>
			<p className={css["facts"]}>{facts.join(" · ")}</p>
			<ol className={css["questions"]}>
				{version.questions.map(({ lesson, question }, index) => (
					<PaperQuestion key={`${lesson} ${question.id}`} question={question} place={`${index + 1}`} />
				))}
			</ol>
		</article>
	);
}
