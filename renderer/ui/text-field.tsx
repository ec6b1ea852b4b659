import { type InputHTMLAttributes, type Ref, useId } from "react";
import css from "./text-field.module.css";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "onChange" | "id"> {
	label: string;
	hint?: string;
	/** What is wrong with the text and what to do about it. */
	problem?: string | undefined;
	onChange: (text: string) => void;
	ref?: Ref<HTMLInputElement>;
}

/** A line of text with its label above and, where there is one, its problem below. */
export function TextField({ label, hint, problem, onChange, ...input }: Props) {
	const id = useId();
	const described = [hint === undefined ? "" : `${id}-hint`, problem === undefined ? "" : `${id}-problem`];
	return (
		<div className={css["field"]}>
			<label htmlFor={id}>{label}</label>
			{hint !== undefined && (
				<p id={`${id}-hint`} className={css["hint"]}>
					{hint}
				</p>
			)}
			<input
				{...input}
				id={id}
				type="text"
				aria-invalid={problem === undefined ? undefined : true}
				aria-describedby={described.join(" ").trim() || undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
			{problem !== undefined && (
				<p id={`${id}-problem`} className={css["problem"]}>
					{problem}
				</p>
			)}
		</div>
	);
}
