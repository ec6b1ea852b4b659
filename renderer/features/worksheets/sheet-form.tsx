import { useId } from "react";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { isResult, type Result, workResults } from "../../../core/worksheets/results.ts";
import type { Part } from "../../../core/worksheets/schema.ts";
import type { TypedValue, WorksheetWork } from "../../../core/worksheets/work.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import { ChecklistPart } from "./checklist-part.tsx";
import { ComparisonPart } from "./comparison-part.tsx";
import { ResultPart, SentencePart } from "./result-part.tsx";
import { sentenceOf } from "./shown.ts";
import { TablePart } from "./table-part.tsx";
import { checksIn, comparisonIn, numbersIn, rowsIn, textIn } from "./typed.ts";
import { ValueField } from "./value-field.tsx";
import css from "./worksheet.module.css";

interface FormProps {
	view: WorksheetView;
	work: WorksheetWork;
	locale: Locale;
	onWork: (work: WorksheetWork) => void;
	onLeave: () => void;
	/** Of the headings in it: those of the page around it are one level higher. */
	level: 2 | 4;
}

function PartBody({ part, results, ...props }: FormProps & { part: Part; results: ReadonlyMap<string, Result> }) {
	const { view, work, locale, onLeave } = props;
	const { values } = work;
	const onType = (value: TypedValue) => props.onWork({ ...work, values: { ...values, [part.id]: value } });
	const common = { locale, onType, onLeave };
	switch (part.kind) {
		case "checklist":
			return <ChecklistPart {...common} part={part} typed={checksIn(values, part.id)} />;
		case "table":
			return <TablePart {...common} part={part} typed={rowsIn(values, part.id)} />;
		case "comparison":
			return <ComparisonPart {...common} part={part} typed={comparisonIn(values, part.id)} />;
		case "sentence":
			return <SentencePart pieces={sentenceOf(part, view, values, results, locale)} />;
		default:
			return isResult(part) ? (
				<ResultPart part={part} view={view} result={results.get(part.id)} locale={locale} />
			) : null;
	}
}

/** A part that is more than one field, as a group with its name and help. */
function GroupedPart(props: FormProps & { part: Part; results: ReadonlyMap<string, Result> }) {
	const { part } = props;
	const id = useId();
	const lang = useCourseLang();
	return (
		<section className={css["group"]} aria-labelledby={id}>
			<p id={id} className={css["label"]} lang={lang}>
				{part.label}
			</p>
			<p className={css["help"]} lang={lang}>
				{part.help}
			</p>
			<PartBody {...props} />
		</section>
	);
}

/** A worksheet to be filled in. */
export function SheetForm(props: FormProps) {
	const { view, work, locale, onWork, onLeave, level } = props;
	const { worksheet } = view;
	const lang = useCourseLang();
	const Heading = `h${level}` as const;
	const numbers = numbersIn(worksheet, work.values, locale);
	const results = workResults(worksheet, numbers, new Map(Object.entries(view.metrics)));
	return (
		<div className={css["form"]}>
			{worksheet.parts.map((part) => {
				if (part.kind === "heading") {
					return (
						<div key={part.id} className={css["heading"]} lang={lang}>
							<Heading>{part.label}</Heading>
							<p className={css["help"]}>{part.help}</p>
						</div>
					);
				}
				if (part.kind === "text" || part.kind === "number" || part.kind === "date" || part.kind === "choice") {
					return (
						<div key={part.id} className={css["single"]} data-kind={part.kind}>
							<ValueField
								field={part}
								typed={textIn(work.values, part.id)}
								locale={locale}
								onType={(text) => onWork({ ...work, values: { ...work.values, [part.id]: text } })}
								onLeave={onLeave}
							/>
						</div>
					);
				}
				return <GroupedPart key={part.id} {...props} part={part} results={results} />;
			})}
		</div>
	);
}
