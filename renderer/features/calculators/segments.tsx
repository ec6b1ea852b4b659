import { useId } from "react";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./segments.module.css";

/** One choice among a few words: radio buttons drawn as a segmented control. */
export function Segments(props: {
	legend: string;
	segments: readonly string[];
	chosen: string | undefined;
	onChoose: (segment: string) => void;
}) {
	const name = useId();
	const lang = useCourseLang();
	return (
		<fieldset className={css["segments"]}>
			<legend>{props.legend}</legend>
			{props.segments.map((segment) => (
				<label key={segment}>
					<input
						type="radio"
						name={name}
						value={segment}
						checked={segment === props.chosen}
						onChange={() => props.onChoose(segment)}
					/>
					<span lang={lang}>{segment}</span>
				</label>
			))}
		</fieldset>
	);
}
