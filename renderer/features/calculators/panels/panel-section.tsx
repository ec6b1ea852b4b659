import { type ReactNode, useId } from "react";
import type { PanelHeading } from "./panel-props.ts";
import css from "./panels.module.css";

/** A panel with its heading: a card of its own on the metric's page, a part of the calculator in a lesson. */
export function PanelSection(props: {
	heading: PanelHeading;
	title: string;
	intro?: ReactNode;
	/** It is there to be operated: what the metric's page prints is without it. */
	operated?: boolean;
	children: ReactNode;
}) {
	const { heading: Heading } = props;
	const id = useId();
	return (
		<section
			className={css["section"]}
			aria-labelledby={id}
			data-heading={Heading}
			data-operated={props.operated === true ? "" : undefined}
		>
			<Heading id={id}>{props.title}</Heading>
			{props.intro !== undefined && <p className={css["intro"]}>{props.intro}</p>}
			<div className={css["body"]}>{props.children}</div>
		</section>
	);
}
