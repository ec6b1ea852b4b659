import { useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { RichText } from "../../ui/rich-text.tsx";
import { EnlargePicture } from "./enlarge-picture.tsx";
import css from "./prose.module.css";

/** What most texts have. */
const noFigures: readonly HTMLElement[] = [];

/** Running text of a lesson. Each picture that stands as a figure can be enlarged. */
export function Prose({ html }: { html: string }) {
	const root = useRef<HTMLElement>(null);
	const [figures, setFigures] = useState(noFigures);
	// Before anything is painted, so that nothing moves when the buttons come.
	useLayoutEffect(() => {
		const { current } = root;
		if (current === null || !html.includes("<figure")) setFigures(noFigures);
		else setFigures([...current.querySelectorAll<HTMLElement>("figure")]);
	}, [html]);
	return (
		<>
			<RichText ref={root} className={css["prose"]} html={html} data-passage="" />
			{figures.map((figure, index) => createPortal(<EnlargePicture figure={figure} />, figure, String(index)))}
		</>
	);
}
