import type { MouseEvent } from "react";
import { Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./placing.module.css";

/** The button by which a place is chosen. `state`: what it holds and what choosing it would do, in words. */
export function PlaceHead(props: {
	place: { id: string; text: string };
	number: number;
	state: string;
	held: boolean;
	/** Whether a piece is in hand. */
	awaiting: boolean;
	onClick: (event: MouseEvent) => void;
}) {
	const { place } = props;
	return (
		<button
			type="button"
			className={css["head"]}
			data-place={place.id}
			data-field={place.id}
			data-awaiting={props.awaiting}
			aria-pressed={props.held}
			onClick={props.onClick}
		>
			<span className={css["key"]} aria-hidden="true">
				{props.number}
			</span>
			<span className={css["text"]}>
				<RichText as="span" html={place.text} />
				<VisuallyHidden>
					{", "}
					<Sentence text={props.state} />
					{"\n"}
				</VisuallyHidden>
			</span>
		</button>
	);
}
