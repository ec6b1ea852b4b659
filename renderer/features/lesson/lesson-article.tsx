import { Fragment, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../core/api/views.ts";
import { own } from "../../../core/learning/own.ts";
import { loadLesson } from "../../api/lessons.ts";
import { type Recalled, recallAnswers } from "../../api/recalled.ts";
import { useSession } from "../../session.tsx";
import { fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import css from "./lesson.module.css";
import { LessonActions } from "./lesson-actions.tsx";
import { LessonBlock } from "./lesson-blocks.tsx";
import { LessonEnd } from "./lesson-end.tsx";
import { LessonMeta, SectionList } from "./section-list.tsx";
import { TermPopover } from "./term-popover.tsx";
import { useLessonNotes } from "./use-lesson-notes.ts";
import { useOpeningPlace } from "./use-opening-place.ts";
import { useReadingPosition } from "./use-reading-position.ts";
import { useTermsRead } from "./use-terms-read.ts";

/** How many blocks fill the first screen of any window. */
const firstBlocks = 6;

/** Milliseconds after a lesson stands. */
const neighboursAfter = 100;

/** Whether the whole lesson is drawn: at once, or where it opens at its top, right after its first screen is there. */
function useComplete(inTwoSteps: boolean): boolean {
	const [complete, setComplete] = useState(!inTwoSteps);
	useEffect(() => {
		if (complete) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const frame = requestAnimationFrame(() => {
			// After this frame is on the screen, not before.
			timer = setTimeout(() => startTransition(() => setComplete(true)));
		});
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		};
	}, [complete]);
	return complete;
}

/** Asks for the lessons beside this one while nothing else is to be done, so that going there needs no waiting. */
function useNeighbours(lesson: LessonView | undefined): void {
	const { learner } = useSession();
	useEffect(() => {
		if (lesson === undefined) return;
		const timer = setTimeout(() => {
			for (const neighbour of [lesson.next, lesson.previous]) {
				if (neighbour === undefined) continue;
				// Going there asks again, and tells of what fails.
				loadLesson(neighbour.id).catch(() => undefined);
				recallAnswers(learner.id, neighbour.id).catch(() => undefined);
			}
		}, neighboursAfter);
		return () => clearTimeout(timer);
	}, [lesson, learner.id]);
}

/** The text of a lesson, with its sections beside it. */
export function LessonArticle(props: {
	lesson: LessonView;
	recalled: readonly Recalled[];
	section: string | undefined;
}) {
	const { lesson, recalled, section } = props;
	const { t } = useTranslation("lesson");
	const { learner } = useSession();
	const lang = useCourseLang();
	const article = useRef<HTMLElement>(null);
	const end = useRef<HTMLDivElement>(null);
	const sections = useMemo(() => lesson.sections.filter(({ level }) => level === 2), [lesson]);
	/** Where it was left, unless the address names a place. */
	const [resumed, setResumed] = useState(() => {
		const left = section === undefined ? own(learner.record.lessons, lesson.id)?.section : null;
		return lesson.sections.find(({ id }) => id === left)?.id;
	});
	const complete = useComplete(section === undefined && resumed === undefined);
	const { ready, show } = useOpeningPlace(article, section, resumed);
	const current = useReadingPosition(lesson.id, sections, article, end, ready && complete);
	useNeighbours(complete ? lesson : undefined);
	const termRead = useTermsRead(lesson.id);
	const LessonNotes = useLessonNotes(ready && complete);
	const [marking, setMarking] = useState(false);
	/** What had the focus before a passage is chosen by keyboard, and has it again afterwards. */
	const before = useRef<Element>(null);
	const startMarking = useCallback(() => {
		before.current = document.activeElement;
		setMarking(true);
	}, []);
	const endMarking = useCallback((leaves: boolean) => {
		setMarking(false);
		if (!leaves && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
	}, []);
	const blocks = complete ? lesson.blocks : lesson.blocks.slice(0, firstBlocks);
	const calculators = lesson.blocks.filter((block) => block.kind === "calculator").length;

	const toTop = () => {
		setResumed(undefined);
		window.scrollTo(0, 0);
		article.current?.querySelector("h1")?.focus({ preventScroll: true });
	};
	const list = <SectionList lesson={lesson.id} sections={sections} current={current} onShow={show} />;
	return (
		<div className={css["lesson"]}>
			<article ref={article} className={css["article"]}>
				<p className={css["kicker"]}>
					<Sentence text={t("kicker", { number: lesson.number, phase: fromCourse(lesson.phase.title) })} />
				</p>
				<h1 tabIndex={-1} lang={lang}>
					{lesson.title}
				</h1>
				<p className={css["meta"]}>
					<LessonMeta minutes={lesson.minutes} calculators={calculators} hasQuiz={lesson.quizSize > 0} />
				</p>
				<LessonActions lesson={lesson.id} onMark={startMarking} />
				{sections.length > 0 && (
					<details className={css["contents"]}>
						<summary>{t("inThisLesson")}</summary>
						{list}
					</details>
				)}
				<section className={css["objectives"]} aria-labelledby="objectives">
					<p id="objectives">{t("objectives")}</p>
					<ul lang={lang}>
						{lesson.objectives.map((objective) => (
							<li key={objective}>{objective}</li>
						))}
					</ul>
				</section>
				{blocks.map((block, index) => {
					const heading = block.kind === "heading" ? block.id : undefined;
					return (
						// The blocks of a lesson never change their order.
						<Fragment key={heading ?? `${block.kind} ${index}`}>
							{heading !== undefined && heading === resumed && (
								<p className={css["resumed"]} data-resumed="" role="status">
									{t("resumed")} ·{" "}
									<button type="button" onClick={toTop}>
										{t("toTop")}
									</button>
								</p>
							)}
							<LessonBlock lesson={lesson} block={block} recalled={recalled} />
							{"html" in block && <div className={css["signs"]} data-signs="" />}
						</Fragment>
					);
				})}
				{complete && <LessonEnd lesson={lesson} />}
				<div ref={end} />
				<TermPopover article={article} terms={lesson.terms} onRead={termRead} />
				{LessonNotes !== undefined && ready && complete && (
					<LessonNotes lesson={lesson.id} article={article} marking={marking} onMarked={endMarking} />
				)}
			</article>
			{sections.length > 0 && (
				<nav className={css["aside"]} aria-labelledby="in-this-lesson">
					<p id="in-this-lesson">{t("inThisLesson")}</p>
					{list}
				</nav>
			)}
		</div>
	);
}
