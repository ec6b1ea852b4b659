import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import { useSession } from "../../session.tsx";
import { stationStates } from "../../shell/stations.ts";
import type { Place } from "../../shell/where-next.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { StationMark } from "../../ui/station-mark.tsx";
import { useBestText } from "../../ui/use-best-text.ts";
import css from "./progress.module.css";
import { Section } from "./section.tsx";
import { timeTotals } from "./totals.ts";
import { useDurations } from "./use-durations.ts";

/** Every lesson in which something was done, in the order of the course. */
export function ActivityTable(props: {
	places: readonly Place[];
	/** How many of the answers are to what the course no longer asks. */
	gone: number;
	action: ReactNode;
}) {
	const { places, gone, action } = props;
	const { t } = useTranslation("progress");
	const { learner } = useSession();
	const duration = useDurations();
	const heading = useId();
	const { outside } = timeTotals(learner.record);
	return (
		<Section id={heading} title={t("table.title")} action={action}>
			<p>
				{t("table.answersAre")} {gone > 0 && t("table.gone", { count: gone })}
			</p>
			<div className={css["scroll"]}>
				<table aria-labelledby={heading}>
					{outside > 0 && <caption>{t("table.rest", { rest: duration(outside) })}</caption>}
					<thead>
						<tr>
							<th scope="col">{t("table.lesson")}</th>
							<th scope="col">{t("table.status")}</th>
							<th scope="col" className={css["figure"]}>
								{t("table.sections")}
							</th>
							<th scope="col" className={css["figure"]}>
								{t("table.best")}
							</th>
							<th scope="col" className={css["figure"]}>
								{t("table.right")}
							</th>
							<th scope="col" className={css["figure"]}>
								{t("table.wrong")}
							</th>
							<th scope="col" className={css["figure"]}>
								{t("table.time")}
							</th>
							<th scope="col" className={css["day"]}>
								{t("table.last")}
							</th>
						</tr>
					</thead>
					<tbody>
						{places.map((place) => (
							<Row key={place.lesson.id} place={place} />
						))}
					</tbody>
				</table>
			</div>
		</Section>
	);
}

function Row({ place }: { place: Place }) {
	const { t } = useTranslation(["progress", "common"]);
	const { learner, locale } = useSession();
	const { number, day } = useFormats(locale);
	const best = useBestText();
	const { lesson, phase, progress } = place;
	const duration = useDurations();
	const record = own(learner.record.lessons, lesson.id);
	const title = (
		<>
			{lesson.number} <CourseText>{lesson.title}</CourseText>
		</>
	);
	return (
		<tr data-phase={((phase.number - 1) % 4) + 1}>
			<th scope="row">{lesson.available ? <a href={`#/leccion/${lesson.id}`}>{title}</a> : title}</th>
			<td>
				<span className={css["status"]}>
					<StationMark state={stationStates[progress.status]} />
					{t(`common:status.${progress.status}`)}
				</span>
			</td>
			<td className={css["figure"]}>
				{t("table.sectionsOf", { reached: number(progress.reached), total: number(progress.sections) })}
			</td>
			<td className={css["figure"]}>{progress.best === undefined ? t("table.none") : best(progress.best)}</td>
			<td className={css["figure"]}>{number(progress.right)}</td>
			<td className={css["figure"]}>{number(progress.wrong)}</td>
			<td className={css["figure"]}>{duration(record?.seconds ?? 0)}</td>
			<td className={css["day"]}>{record === undefined ? "" : day(record.lastAt)}</td>
		</tr>
	);
}
