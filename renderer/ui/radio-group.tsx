import { type ReactNode, useId } from "react";
import css from "./radio-group.module.css";

interface Props<Value extends string> {
	legend: ReactNode;
	options: readonly {
		value: Value;
		label: string /** The option's own language, where it is another. */;
		lang?: string;
	}[];
	value: Value;
	onChange: (value: Value) => void;
}

/** A choice of one among a few: the browser's own radio buttons, so that keys and readers work as everywhere. */
export function RadioGroup<Value extends string>({ legend, options, value, onChange }: Props<Value>) {
	const name = useId();
	return (
		<fieldset className={css["group"]}>
			<legend>{legend}</legend>
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
