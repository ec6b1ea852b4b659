import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import { passMark } from "../../../core/learning/pass-mark.ts";
import { useSession } from "../../session.tsx";
import { hasSat } from "../../shell/exams-now.ts";
import { PhaseLines } from "../../shell/phase-lines.tsx";
import { useFresh } from "../../shell/use-fresh.ts";
import { useTopicsAndGone } from "../../shell/use-topics.ts";
import { placesOf, whereNext } from "../../shell/where-next.ts";
import { LinkButton } from "../../ui/button.tsx";
import { useFormats } from "../../ui/formats.ts";
import { PageFrame } from "../../ui/page.tsx";
import { ActivityTable } from "./activity-table.tsx";
import { lessonsCsv } from "./csv-tables.ts";
import { DownloadCsv } from "./download-csv.tsx";
import { ExamsSection } from "./exams-section.tsx";
import css from "./progress.module.css";
import { Sums } from "./sums.tsx";
import { TopicsSection } from "./topics-section.tsx";
import { WeeksSection } from "./weeks-section.tsx";

/** What was read, answered, mastered and reviewed so far, and in which time: in sum, drawn, and lesson by lesson. */
export function ProgressPage() {
	useFresh();
	const { t } = useTranslation("progress");
	const { outline, learner, locale } = useSession();
	const { percent } = useFormats(locale);
	const { topics, gone = 0 } = useTopicsAndGone() ?? {};
	const places = placesOf(outline, learner.record);
	const active = places.filter((place) => own(learner.record.lessons, place.lesson.id) !== undefined);
	const isEmpty = active.length === 0 && !hasSat(learner.record);
	const title = t("table.title");
	const csv = topics !== undefined && (
		<DownloadCsv of="lessons" title={title} table={() => lessonsCsv(t, learner, outline.title, places, topics)} />
	);
	const marks = places.filter(({ lesson }) => lesson.quizSize > 0).map(({ lesson }) => lesson.passMark);
	const lowest = marks.length === 0 ? passMark : Math.min(...marks);
	const alike = marks.every((mark) => mark === lowest);
	const rule = t(alike ? "rule" : "ruleFrom", { share: percent(lowest) });
	return (
		<PageFrame title={t("nav.progress", { ns: "common" })} lead={isEmpty ? t("empty.text") : rule}>
			{isEmpty ? <Empty rule={rule} /> : <Sums places={places} topics={topics} />}
			<ExamsSection />
			<div className={css["lines"]}>
				<PhaseLines />
			</div>
			{!isEmpty && (
				<>
					<WeeksSection />
					{topics !== undefined && <TopicsSection topics={topics} />}
					{active.length > 0 && <ActivityTable places={active} gone={gone} action={csv} />}
				</>
			)}
		</PageFrame>
	);
}

function Empty({ rule }: { rule: string }) {
	const { t } = useTranslation("progress");
	const { outline, learner } = useSession();
	const next = whereNext(outline, learner.record);
	const href = "place" in next ? `#/leccion/${next.place.lesson.id}` : "#/curso";
	return (
		<>
			<p className={css["rule"]}>{rule}</p>
			<p className={css["action"]}>
				<LinkButton href={href}>
					{"place" in next ? t("empty.start", { lesson: next.place.lesson.short }) : t("empty.course")}
				</LinkButton>
			</p>
		</>
	);
}
