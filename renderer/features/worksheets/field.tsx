import { type ReactNode, useId } from "react";
import { Sentence, useCourseLang } from "../../ui/course-language.tsx";
import css from "./worksheet.module.css";

/** What a control is called by and described by. */
export interface FieldIds {
	id: string;
	"aria-describedby": string | undefined;
	"aria-invalid": true | undefined;
}

/** A control with its label above, its help, and what it says of what was typed. Label and help are the course's texts. */
export function Field(props: {
	label: string;
	/** Shown after the label: the unit. */
	unit?: string | undefined;
	help?: string | undefined;
	echo?: string | undefined;
	problem?: string | undefined;
	/** Whether the label is of the interface, not of the course. */
	ours?: boolean;
	children: (ids: FieldIds) => ReactNode;
}) {
	const { label, unit, help, echo, problem, ours } = props;
	const id = useId();
	const lang = useCourseLang();
	const textLang = ours === true ? undefined : lang;
	const said = problem ?? echo;
	const described = [help === undefined ? "" : `${id}-help`, said === undefined ? "" : `${id}-said`].join(" ").trim();
	return (
		<div className={css["field"]}>
			<label htmlFor={id} lang={textLang}>
				{label}
				{unit !== undefined && <span className={css["unit"]}> ({unit})</span>}
			</label>
			{help !== undefined && (
				<p id={`${id}-help`} className={css["help"]} lang={textLang}>
					{help}
				</p>
			)}
			{props.children({
				id,
				"aria-describedby": described === "" ? undefined : described,
				"aria-invalid": problem === undefined ? undefined : true,
			})}
			{said !== undefined && (
				<p id={`${id}-said`} className={problem === undefined ? css["help"] : css["problem"]}>
					<Sentence text={said} />
				</p>
			)}
		</div>
	);
}
