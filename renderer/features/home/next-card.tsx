import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import { pointsToReach } from "../../../core/learning/pass-mark.ts";
import { useSession } from "../../session.tsx";
import type { Next, Place } from "../../shell/where-next.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import css from "./home.module.css";

/** How far a lesson has been read, as a fraction of its sections. */
function shareRead({ progress }: Place): number {
	return progress.sections === 0 ? 0 : progress.reached / progress.sections;
}

/** The first card: the one thing to do next, with the page's filled button; the second one, `quiet`, beside an exam. */
export function NextCard({ next, kind: button = "filled" }: { next: Next; kind?: "filled" | "quiet" }) {
	const { t } = useTranslation("home");
	if (!("place" in next)) {
		const { kind } = next;
		return (
			<article className={css["card"]}>
				<h2>{t(`${kind}.title`)}</h2>
				<p className={css["soft"]}>{t(`${kind}.text`)}</p>
				<div className={css["row"]}>
					<LinkButton kind={button} href="#/curso">
						{t("toCourse")}
					</LinkButton>
				</div>
			</article>
		);
	}
	return <PlaceCard kind={next.kind} place={next.place} button={button} />;
}

function PlaceCard(props: { kind: "start" | "read" | "quiz"; place: Place; button: "filled" | "quiet" }) {
	const { kind, place, button } = props;
	const { t } = useTranslation("home");
	const { learner } = useSession();
	const lang = useCourseLang();
	const { phase, lesson } = place;
	const section = own(learner.record.lessons, lesson.id)?.section;
	const here = `#/leccion/${lesson.id}`;
	const href = {
		start: here,
		read: typeof section === "string" ? `${here}/${section}` : here,
		quiz: `#/cuestionario/${lesson.id}`,
	}[kind];
	return (
		<article className={css["card"]} data-phase={((phase.number - 1) % 4) + 1}>
			<p className={css["kicker"]}>
				<Sentence text={t("phase", { ns: "common", number: phase.number, title: fromCourse(phase.title) })} />
			</p>
			<h2 lang={lang}>{lesson.title}</h2>
			<p className={css["soft"]}>
				<Standing kind={kind} place={place} />
			</p>
			<div className={css["row"]}>
				{kind !== "start" && <ProgressBar share={shareRead(place)} />}
				<LinkButton kind={button} href={href}>
					{t(`action.${kind}`)}
				</LinkButton>
			</div>
		</article>
	);
}

function Standing({ kind, place }: { kind: "start" | "read" | "quiz"; place: Place }) {
	const { t } = useTranslation("home");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const { lesson, progress } = place;
	if (kind === "start") {
		const minutes = lesson.minutes === undefined ? "" : t("minutes", { count: lesson.minutes });
		return (
			<>
				{lesson.summary !== undefined && <CourseText>{lesson.summary}</CourseText>} {minutes}
			</>
		);
	}
	if (kind === "quiz") {
		if (progress.underWay !== undefined) {
			const { answered, total, retry } = progress.underWay;
			return t(retry ? "quiz.retry" : "quiz.under-way", { answered: number(answered), total: number(total) });
		}
		const needed = pointsToReach(lesson.passMark, lesson.quizSize);
		return t(progress.best === undefined ? "quiz.ahead" : "quiz.again", {
			total: number(lesson.quizSize),
			needed: number(needed),
		});
	}
	const left = Math.max(1, Math.round((lesson.minutes ?? 0) * (1 - shareRead(place))));
	const stayed = progress.section === undefined ? t("stayedAtTop") : t("stayed", { section: progress.section });
	return `${stayed} ${lesson.minutes === undefined ? "" : t("left", { count: left })}`.trim();
}
