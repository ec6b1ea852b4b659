import { Copy, Download, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import type { Locale } from "../../../core/locale.ts";
import type { WorksheetWork } from "../../../core/worksheets/work.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { today } from "../../ui/local-day.ts";
import { saveFile } from "../../ui/save-file.ts";
import { ByHand, useCopy } from "../calculators/scenarios/copied-text.tsx";
import { csvOf } from "../progress/csv.ts";
import { shownSheet } from "./shown.ts";
import css from "./worksheet.module.css";
import { type SheetTable, sheetTables } from "./worksheet-csv.ts";
import { sheetMarkdown } from "./worksheet-markdown.ts";

/** What can be taken away from a sheet: its text, a file of it, its tables, a sheet of paper. */
export function SheetTools(props: { view: WorksheetView; work: WorksheetWork; name: string; locale: Locale }) {
	const { view, work, name, locale } = props;
	const { t } = useTranslation("worksheets");
	const { fail } = useSession();
	const { copied, copy } = useCopy();
	const { id, title } = view.worksheet;
	const parts = () => shownSheet(t, view, work, locale);
	const text = () => sheetMarkdown(t, title, name, parts(), locale);
	const tables = sheetTables(t, parts());
	const saveTable = async ({ part, table }: SheetTable) => {
		try {
			const file = `profundiza-${id}${part === undefined ? "" : `-${part}`}-${today()}.csv`;
			saveFile(file, await csvOf(table, locale), "text/csv;charset=utf-8");
		} catch (error) {
			fail(error, () => void saveTable({ part, table, label: "" }));
		}
	};
	const icon = { "aria-hidden": true, size: 18, strokeWidth: 1.75 } as const;
	return (
		<section className={css["tools"]} aria-label={t("tools.label", { name: title })}>
			<div className={css["actions"]}>
				<Button kind="quiet" onClick={() => void copy("result", text())}>
					<Copy {...icon} /> {t("tools.copy")}
				</Button>
				<Button
					kind="quiet"
					onClick={() => saveFile(`profundiza-${id}-${today()}.md`, text(), "text/markdown;charset=utf-8")}
				>
					<Download {...icon} /> {t("tools.markdown")}
				</Button>
				{tables.map((one) => (
					<Button key={one.part ?? ""} kind="quiet" onClick={() => void saveTable(one)}>
						<Download {...icon} />
						<span>
							<Sentence text={t("tools.csv", { name: one.part === undefined ? one.label : fromCourse(one.label) })} />
						</span>
					</Button>
				))}
				<Button kind="quiet" onClick={() => window.print()}>
					<Printer {...icon} /> {t("tools.print")}
				</Button>
			</div>
			<p role="status" className={css["help"]}>
				{copied?.kind === "copied" && t("tools.copied")}
			</p>
			{copied?.kind === "by-hand" && <ByHand text={copied.text} />}
		</section>
	);
}
