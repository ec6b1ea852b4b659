import type { ReactNode } from "react";
import css from "./progress.module.css";

/** A part of the page with its heading and, beside it, what can be done with it as a whole. */
export function Section(props: { id: string; title: string; action?: ReactNode; children: ReactNode }) {
	return (
		<section className={css["detail"]} aria-labelledby={props.id}>
			<div className={css["head"]}>
				<h2 id={props.id}>{props.title}</h2>
				{props.action}
			</div>
			{props.children}
		</section>
	);
}
