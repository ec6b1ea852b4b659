import { CourseText, useCourseLang } from "./course-language.tsx";
import css from "./phase-line.module.css";
import { StationMark, type StationState } from "./station-mark.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface Station {
	id: string;
	label: string;
	state: StationState;
	/** The state in words. */
	stateText: string;
	/** Whether this is where one is in the course. */
	current: boolean;
	/** Where the station leads; absent where it is not open yet. */
	href?: string;
}

interface Props {
	number: number;
	title: string;
	motto: string;
	stations: readonly Station[];
	/** How many stations are done, as figures, then what they count, then the same in a full sentence. */
	count: { figures: string; unit: string; spoken: string };
}

/** A phase of the course as a line with its lessons as stations. */
export function PhaseLine({ number, title, motto, stations, count }: Props) {
	const lang = useCourseLang();
	return (
		<section className={css["line"]} data-phase={((number - 1) % 4) + 1}>
			<div className={css["layout"]}>
				<h2 className={css["heading"]}>
					<em>{number}</em> <CourseText>{title}</CourseText>
					<small lang={lang}>{motto}</small>
				</h2>
				<ol className={css["stops"]}>
					{stations.map((station) => (
						<li key={station.id}>
							<Stop station={station} />
						</li>
					))}
				</ol>
				<p className={css["count"]}>
					<VisuallyHidden>{count.spoken}</VisuallyHidden>
					<span aria-hidden="true">
						<strong>{count.figures}</strong> {count.unit}
					</span>
				</p>
			</div>
		</section>
	);
}

function Stop({ station }: { station: Station }) {
	const inside = (
		<>
			<StationMark state={station.state} />
			<span className={css["label"]}>
				<CourseText>{station.label}</CourseText>
				<VisuallyHidden>({station.stateText})</VisuallyHidden>
			</span>
		</>
	);
	if (station.href === undefined) return <span className={css["stop"]}>{inside}</span>;
	return (
		<a className={css["stop"]} href={station.href} aria-current={station.current ? "step" : undefined}>
			{inside}
		</a>
	);
}
