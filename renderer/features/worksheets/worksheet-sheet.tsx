import { useCallback, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { exampleWork, startingWork } from "../../../core/worksheets/example.ts";
import type { WorksheetWork } from "../../../core/worksheets/work.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import print from "../laboratories/print.module.css";
import { PrintHead } from "../laboratories/print-head.tsx";
import { SheetBar } from "../laboratories/sheet-bar.tsx";
import { useSheet } from "../laboratories/use-sheet.ts";
import { SheetForm } from "./sheet-form.tsx";
import { SheetReading } from "./sheet-reading.tsx";
import { SheetTools } from "./sheet-tools.tsx";
import { retypedWork } from "./typed.ts";
import css from "./worksheet.module.css";

/** One of the learner's sheets of a worksheet: to fill in, beside a filled-in example. For a page with a fresh record. */
export function WorksheetSheet({ view, level }: { view: WorksheetView; level: 2 | 4 }) {
	const { worksheet } = view;
	const { t } = useTranslation("worksheets");
	const { locale } = useSession();
	const start = useMemo(() => startingWork(worksheet, locale), [worksheet, locale]);
	const example = useMemo(() => exampleWork(worksheet, locale), [worksheet, locale]);
	const retype = useCallback(
		(work: WorksheetWork, from: Locale, to: Locale) => retypedWork(worksheet, work, from, to),
		[worksheet],
	);
	const sheet = useSheet("worksheet", start, retype);
	const [shown, setShown] = useState(false);
	const id = useId();
	const Heading = `h${level}` as const;
	const copy = () => {
		sheet.begin();
		sheet.put(example);
		sheet.rename(t("example.copyName", { name: worksheet.exampleName }));
		sheet.flush();
		setShown(false);
	};
	return (
		<div className={css["sheet"]}>
			<PrintHead name={sheet.name} />
			<div className={print["operated"]}>
				<SheetBar sheet={sheet} of={worksheet.title} />
				<p>
					<Button kind="quiet" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
						{t(shown ? "example.hide" : "example.show")}
					</Button>
				</p>
				<div className={css["beside"]} data-example={shown ? "" : undefined}>
					{/* Before the form: on a narrow page it opens under its button, and not behind the last field. */}
					<aside
						id={id}
						hidden={!shown}
						className={css["example"]}
						aria-label={t("example.label", { name: worksheet.title })}
					>
						{shown && (
							<>
								<Heading>
									<Sentence text={t("example.title", { name: fromCourse(worksheet.exampleName) })} />
								</Heading>
								<p>
									<Button kind="quiet" onClick={copy}>
										{t("example.copy")}
									</Button>
								</p>
								<SheetReading view={view} work={example} locale={locale} level={level === 2 ? 3 : 5} />
							</>
						)}
					</aside>
					<SheetForm
						view={view}
						work={sheet.work}
						locale={locale}
						level={level}
						onWork={sheet.put}
						onLeave={sheet.flush}
					/>
				</div>
				<SheetTools view={view} work={sheet.work} name={sheet.name} locale={locale} />
			</div>
			<div className={css["paper"]}>
				<SheetReading view={view} work={sheet.work} locale={locale} level={level === 2 ? 3 : 5} onPaper />
			</div>
		</div>
	);
}
