import css from "./station-mark.module.css";

export type StationState = "done" | "now" | "new" | "unavailable";

/** The circle of a station: with a tick where done, a point where one is, an outline, a broken outline where closed. */
export function StationMark(props: { state: StationState }) {
	const { state } = props;
	return (
		<svg className={`${css["mark"]} ${css[state]}`} viewBox="0 0 24 24" aria-hidden="true">
			<circle className={css["ring"]} cx="12" cy="12" r={state === "unavailable" ? 8 : 11} />
			{state === "done" && <path d="M7.5 12.4l3 3 6-6.2" />}
			{state === "now" && <circle className={css["point"]} cx="12" cy="12" r="6" />}
		</svg>
	);
}
