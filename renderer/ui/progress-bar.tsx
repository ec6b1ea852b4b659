import css from "./progress-bar.module.css";

/** A drawn share. It is decoration: the same is always said in words beside it. */
export function ProgressBar(props: { share: number }) {
	const width = `${Math.round(Math.min(1, Math.max(0, props.share)) * 100)}%`;
	return (
		<div className={css["bar"]} aria-hidden="true">
			<i style={{ width }} />
		</div>
	);
}
