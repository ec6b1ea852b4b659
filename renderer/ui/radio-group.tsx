import { type ReactNode, useId } from "react";
import css from "./radio-group.module.css";

interface Props<Value extends string> {
	legend: ReactNode;
	/** What there is to know before choosing. */
	hint?: string;
	options: readonly {
		value: Value;
		label: string /** The option's own language, where it is another. */;
		lang?: string;
	}[];
	value: Value;
	onChange: (value: Value) => void;
}

/** A choice of one among a few: the browser's own radio buttons, so that keys and readers work as everywhere. */
export function RadioGroup<Value extends string>({ legend, hint, options, value, onChange }: Props<Value>) {
	const name = useId();
	return (
		<fieldset className={css["group"]} aria-describedby={hint && `${name}-hint`}>
			<legend>{legend}</legend>
			{hint !== undefined && (
				<p id={`${name}-hint`} className={css["hint"]}>
					{hint}
				</p>
			)}
			<div className={css["options"]}>
				{options.map((option) => (
					<label key={option.value} className={css["option"]}>
						<input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
						<span lang={option.lang}>{option.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
