import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { isSitting, runningIn, sittingsIn } from "../../shell/exams-now.ts";
import { firstName } from "../../shell/initials.ts";
import { PhaseLines } from "../../shell/phase-lines.tsx";
import { useExams } from "../../shell/use-exams.ts";
import { useFresh } from "../../shell/use-fresh.ts";
import { placesOf, whereNext } from "../../shell/where-next.ts";
import { useFormats } from "../../ui/formats.ts";
import { PageFrame } from "../../ui/page.tsx";
import { asideOf } from "./aside.ts";
import { AsideCard } from "./aside-card.tsx";
import { RunningExamCard } from "./exam-card.tsx";
import { Greeting } from "./greeting.tsx";
import css from "./home.module.css";
import { MasteryLine } from "./mastery-line.tsx";
import { NextCard } from "./next-card.tsx";
import { ReviewCard, useReviewsDue } from "./review-card.tsx";

/** Where one left off, a second thing to do, and the whole course at a glance. */
export function HomePage() {
	useFresh();
	const { t } = useTranslation("home");
	const { outline, learner, locale } = useSession();
	const { number } = useFormats(locale);
	const review = useReviewsDue();
	const next = whereNext(outline, learner.record);
	const places = placesOf(outline, learner.record);
	const isNew = next.kind === "start" && learner.record.lastLesson === undefined;
	const { exams, onOver } = useExams(isNew);
	const [running] = runningIn(exams ?? []);
	const [lastSitting] = sittingsIn(exams ?? [], learner.record);
	const test = isNew ? exams?.find(({ kind, available }) => kind === "placement" && available) : undefined;
	const waitsForExam = exams === undefined && isSitting(learner.record);

	let title = t("title.finished");
	if (next.kind === "nothing") title = t("title.nothing");
	if ("place" in next) {
		const { lesson, ordinal } = next.place;
		title = isNew
			? t("title.start", { lesson: lesson.short })
			: t("title.under-way", { number: number(ordinal), total: number(places.length) });
	}
	if (running !== undefined) title = t(running.kind === "placement" ? "title.test" : "title.exam");
	return (
		<PageFrame
			title={
				<>
					<Greeting name={firstName(learner.name)} /> {title}
				</>
			}
		>
			<div className={css["today"]}>
				{waitsForExam ? (
					<div className={css["card"]} />
				) : running === undefined ? (
					<NextCard next={next} />
				) : (
					<RunningExamCard exam={running} onOver={onOver} />
				)}
				{review === undefined || exams === undefined ? (
					// Which card it is, is known in a moment.
					<div className={css["card"]} />
				) : review === "none" ? (
					running === undefined ? (
						<AsideCard aside={asideOf(places, next, lastSitting, test)} />
					) : (
						<NextCard next={next} kind="quiet" />
					)
				) : (
					<ReviewCard today={review} />
				)}
			</div>
			<MasteryLine />
			<PhaseLines />
		</PageFrame>
	);
}
