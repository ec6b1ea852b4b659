import { type Ref, useId, useImperativeHandle, useRef } from "react";
import css from "./file-drop.module.css";

/**
 * A field for a file, in a frame that shows whether one is held over the page. Dropping is heard of by `useDroppedFiles`.
 *
 * @param props.accept the ending of the files, with its point
 * @param props.over whether a file is held over the page
 * @param props.hint what else there is to know, or what to do now that a file is held over it
 * @param props.first whether choosing is the one thing to do on the page
 * @param props.several whether several can be chosen at once
 */
export function FileDrop(props: {
	ref?: Ref<HTMLInputElement>;
	accept: string;
	label: string;
	hint: string;
	over: boolean;
	first?: boolean;
	several?: boolean;
	onFiles: (files: readonly File[]) => void;
}) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(props.ref, () => input.current);
	const choose = (chosen: FileList | null) => {
		const files = [...(chosen ?? [])];
		// The same file can be chosen again.
		if (input.current !== null) input.current.value = "";
		if (files.length > 0) props.onFiles(files);
	};
	return (
		<div className={css["drop"]} data-over={props.over} data-first={props.first}>
			<input
				ref={input}
				id={`${id}-file`}
				type="file"
				accept={props.accept}
				multiple={props.several}
				aria-describedby={`${id}-hint`}
				onChange={(event) => choose(event.target.files)}
			/>
			{/* The field's own button would speak the browser's language. */}
			<label htmlFor={`${id}-file`}>{props.label}</label>
			<p id={`${id}-hint`}>{props.hint}</p>
		</div>
	);
}
