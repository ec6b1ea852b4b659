import { type ReactNode, type Ref, useId } from "react";
import { Sentence } from "./course-language.tsx";
import css from "./number-field.module.css";

type Props = {
	label: ReactNode;
	/** Shown after the number, and part of the field's name. */
	unit?: ReactNode;
	text: string;
	onText: (text: string) => void;
	onLeave?: (() => void) | undefined;
	/** What was understood, said back in words. */
	echo?: string | undefined;
	/** Why what is typed cannot be used, in words. What was typed stays. */
	problem?: string | undefined;
	readOnly?: boolean | undefined;
	ref?: Ref<HTMLInputElement> | undefined;
};

/** A field for a number as people write it. Reading the number is the caller's; see `number-field-reading.ts`. */
export function NumberField(props: Props) {
	const id = useId();
	const hint = props.problem ?? props.echo;
	return (
		<div className={css["field"]}>
			<label htmlFor={id}>
				{props.label}
				{props.unit === undefined ? null : <span className={css["unseen"]}> ({props.unit})</span>}
			</label>
			<div className={css["box"]} data-refused={props.problem === undefined ? undefined : ""}>
				<input
					ref={props.ref}
					id={id}
					type="text"
					inputMode="decimal"
					autoComplete="off"
					spellCheck={false}
					maxLength={60}
					value={props.text}
					readOnly={props.readOnly}
					aria-invalid={props.problem !== undefined}
					aria-describedby={hint === undefined ? undefined : `${id}-hint`}
					onChange={(event) => props.onText(event.currentTarget.value)}
					onBlur={props.onLeave}
				/>
				{props.unit === undefined ? null : <span aria-hidden="true">{props.unit}</span>}
			</div>
			{hint === undefined ? null : (
				<p id={`${id}-hint`} className={props.problem === undefined ? css["echo"] : css["problem"]}>
					<Sentence text={hint} />
				</p>
			)}
		</div>
	);
}
