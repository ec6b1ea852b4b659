import css from "./share-bar.module.css";

const percentOf = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** A drawn share with marks at those that mean something. It is decoration: the same is always said in words beside it. */
export function ShareBar(props: { share: number; marks: readonly number[] }) {
	return (
		<div className={css["bar"]} aria-hidden="true">
			<i style={{ width: percentOf(props.share) }} />
			{props.marks.map((mark) => (
				<b key={mark} style={{ left: percentOf(mark) }} />
			))}
		</div>
	);
}
