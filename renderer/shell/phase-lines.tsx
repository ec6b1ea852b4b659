import { useTranslation } from "react-i18next";
import { useSession } from "../session.tsx";
import { useFormats } from "../ui/formats.ts";
import { PhaseLine } from "../ui/phase-line.tsx";
import { StationMark } from "../ui/station-mark.tsx";
import css from "./phase-lines.module.css";
import { stationsOf } from "./stations.ts";
import { placesOf, whereNext } from "./where-next.ts";

const legend = [
	["done", "done"],
	["now", "started"],
	["new", "new"],
	["unavailable", "unavailable"],
] as const;

/** The course drawn as its phases, with what the signs mean under them. */
export function PhaseLines() {
	const { t } = useTranslation();
	const { outline, learner, locale } = useSession();
	const { number } = useFormats(locale);
	const places = placesOf(outline, learner.record);
	const next = whereNext(outline, learner.record);
	// A course that is all written has nothing to say of lessons to come.
	const planned = places.some(({ lesson }) => !lesson.available);
	const shown = legend.filter(([state]) => state !== "unavailable" || planned);
	return (
		<div className={css["lines"]}>
			{outline.phases.map((phase) => {
				const stations = stationsOf(phase, places, next, t);
				const done = number(stations.filter((station) => station.state === "done").length);
				const total = number(stations.length);
				const spoken = t("lessonsDoneOf", { done, total });
				return (
					<PhaseLine
						key={phase.id}
						number={phase.number}
						title={phase.title}
						motto={phase.motto}
						stations={stations}
						count={{ figures: `${done}/${total}`, unit: t("lessonsDone"), spoken }}
					/>
				);
			})}
			<ul className={css["legend"]} aria-label={t("legend")}>
				{shown.map(([state, status]) => (
					<li key={state}>
						<StationMark state={state} />
						{t(`status.${status}`)}
					</li>
				))}
			</ul>
		</div>
	);
}
