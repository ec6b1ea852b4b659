import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardCounts, ReviewOverview } from "../../../core/api/review-views.ts";
import { useSession } from "../../session.tsx";
import { whereNext } from "../../shell/where-next.ts";
import { Announcer } from "../../ui/announcer.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { PageFrame } from "../../ui/page.tsx";
import { AsideList } from "./aside-list.tsx";
import { ForecastSection } from "./forecast-section.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { dayText } from "./intervals.ts";
import css from "./review.module.css";
import type { ReviewData } from "./review-page.tsx";
import { countOf, minutesFor, newBeforeExam, onDay, paceOf, todayIs } from "./review-sums.ts";
import { SettingsSection } from "./settings-section.tsx";

export function OverviewContent(props: {
	data: ReviewData;
	follows: boolean;
	said: string;
	undo: ReactNode;
	onBegin: (() => void) | undefined;
	onChange: () => Promise<void>;
}) {
	const { overview, aside } = props.data;
	const { t } = useTranslation("review");
	const today = todayIs(overview);
	const begin = t(countOf(overview.done) > 0 ? "goOn" : "begin");
	const content = useRef<HTMLDivElement>(null);
	const { follows } = props;
	useEffect(() => {
		if (follows) content.current?.querySelector("h1")?.focus({ preventScroll: true });
	}, [follows]);
	const [broughtBack, setBroughtBack] = useState(false);
	const isLastBack = broughtBack && aside.length === 0;
	useEffect(() => {
		// The list of them has gone, and the focus with it.
		if (isLastBack) content.current?.querySelector("h1")?.focus();
	}, [isLastBack]);
	const onBack = async () => {
		await props.onChange();
		setBroughtBack(true);
	};
	const backSaid = aside.length === 0 ? t("aside.broughtBackAll") : t("aside.broughtBack", { count: aside.length });
	return (
		<div ref={content}>
			<PageFrame title={t(`title.${today}`, { count: countOf(overview.left) })} lead={<Lead overview={overview} />}>
				<div className={css["said"]}>
					<Announcer text={broughtBack ? backSaid : props.said} />
				</div>
				<div className={css["action"]}>
					{today !== "due" && <ToLesson />}
					{today === "due" && props.onBegin === undefined && <LinkButton href="#/repasar/ahora">{begin}</LinkButton>}
					{today === "due" && props.onBegin !== undefined && <Button onClick={props.onBegin}>{begin}</Button>}
					{props.undo}
				</div>
				<HowItWorks open={today === "empty"} />
				{overview.cards.all > 0 && (
					<>
						<ForecastSection overview={overview} />
						<AsideList aside={aside} onBack={onBack} />
						<SettingsSection overview={overview} onChange={props.onChange} />
					</>
				)}
			</PageFrame>
		</div>
	);
}

/** "8 que vuelven, 4 nuevas y 1 de hace un momento" */
function useKinds(): (counts: CardCounts) => string {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	return (counts) => {
		const kinds = (["reviews", "new", "steps"] as const).filter((kind) => counts[kind] > 0);
		const list = new Intl.ListFormat(locale, { type: "conjunction" });
		return list.format(kinds.map((kind) => t(`kinds.${kind}`, { count: counts[kind] })));
	};
}

function Lead({ overview }: { overview: ReviewOverview }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const kinds = useKinds();
	const { left, waiting, done, cards, days, day, nextDay, forecast, exam } = overview;
	const today = todayIs(overview);
	if (today === "empty") return t("lead.empty");
	const said: string[] = [];
	if (today === "due") {
		said.push(t("lead.due", { kinds: kinds(left) }));
		said.push(t("lead.minutes", { count: minutesFor(countOf(left), paceOf(Object.values(days))) }));
	}
	if (countOf(done) > 0) said.push(t("lead.done", { count: countOf(done) }));
	const more = countOf(waiting) - countOf(left);
	if (more > 0) said.push(t("lead.waiting", { count: more }));
	if (today !== "due" && nextDay !== undefined) {
		const next = forecast.find((one) => one.day === nextDay);
		said.push(t("lead.next", { when: dayText(t, day, nextDay, locale), count: next === undefined ? 0 : onDay(next) }));
	}
	if (exam !== undefined) {
		const { kind, count } = newBeforeExam(exam.newPerDay, cards.new);
		said.push(t(`lead.exam.${kind}`, { when: dayText(t, day, exam.date, locale), count, number: number(count) }));
		if (exam.early > 0) said.push(t("lead.early", { count: exam.early }));
	}
	return said.join(" ");
}

/** What to do next where there is nothing to review. */
function ToLesson() {
	const { t } = useTranslation("review");
	const { outline, learner } = useSession();
	const next = whereNext(outline, learner.record);
	const lesson = "place" in next ? next.place.lesson : undefined;
	if (lesson === undefined) return <LinkButton href="#/curso">{t("toCourse")}</LinkButton>;
	return (
		<LinkButton href={`#/leccion/${lesson.id}`}>
			<span>
				<Sentence text={t("toLesson", { lesson: fromCourse(lesson.short) })} />
			</span>
		</LinkButton>
	);
}
