import type { ReactNode } from "react";
import css from "./page.module.css";

/** A page with its heading, which takes the focus on a change of page. `narrow` for pages of text and fields. */
export function PageFrame(props: { title: ReactNode; lead?: ReactNode; narrow?: boolean; children: ReactNode }) {
	const { title, lead, narrow } = props;
	return (
		<div className={narrow === true ? `${css["page"]} ${css["narrow"]}` : css["page"]}>
			<h1 className={css["title"]} tabIndex={-1}>
				{title}
			</h1>
			{lead !== undefined && <p className={css["lead"]}>{lead}</p>}
			{props.children}
		</div>
	);
}
