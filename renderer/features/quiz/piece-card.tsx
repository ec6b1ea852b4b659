import { GripVertical } from "lucide-react";
import type { MouseEvent, PointerEvent } from "react";
import { Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./placing.module.css";

/** A piece to be placed: a button to choose it, with a grip to drag it by. `state`: where it is, in words. */
export function PieceCard(props: {
	piece: { id: string; text: string };
	state: string;
	held: boolean;
	drag: { dx: number; dy: number } | undefined;
	onClick: (event: MouseEvent) => void;
	onGrab: (event: PointerEvent) => void;
}) {
	const { piece, drag } = props;
	return (
		<li
			className={css["item"]}
			data-moving={drag !== undefined}
			style={drag === undefined ? undefined : { transform: `translate(${drag.dx}px, ${drag.dy}px)` }}
		>
			<button
				type="button"
				className={css["piece"]}
				data-piece={piece.id}
				data-field={piece.id}
				aria-pressed={props.held}
				onClick={props.onClick}
				onPointerDown={props.onGrab}
			>
				<span className={css["grip"]} data-grip="" aria-hidden="true">
					<GripVertical size={16} />
				</span>
				<span className={css["text"]}>
					<RichText as="span" html={piece.text} />
					<VisuallyHidden>
						{", "}
						<Sentence text={props.state} />
						{"\n"}
					</VisuallyHidden>
				</span>
			</button>
		</li>
	);
}
