import type { ComponentProps, ReactNode } from "react";
import { BackLink } from "./back-link.tsx";
import css from "./page.module.css";

/** A page with its heading, which takes the focus on a change of page. `narrow` for pages of text and fields. */
export function PageFrame(props: {
	title: ReactNode;
	lead?: ReactNode;
	narrow?: boolean;
	/** The page that it belongs to, where it is no entry of the way around itself. */
	back?: ComponentProps<typeof BackLink>;
	children: ReactNode;
}) {
	const { title, lead, narrow, back } = props;
	return (
		<div className={narrow === true ? `${css["page"]} ${css["narrow"]}` : css["page"]}>
			{back !== undefined && <BackLink {...back} />}
			<h1 className={css["title"]} tabIndex={-1}>
				{title}
			</h1>
			{lead !== undefined && <p className={css["lead"]}>{lead}</p>}
			{props.children}
		</div>
	);
}
