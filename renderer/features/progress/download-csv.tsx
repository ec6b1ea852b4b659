import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { today } from "../../ui/local-day.ts";
import { saveFile } from "../../ui/save-file.ts";
import { type CsvTable, csvOf } from "./csv.ts";

/** Saves the table of a section as CSV. The table is made, and what writes it loaded, only once it is asked for. */
export function DownloadCsv(props: { of: "lessons" | "topics" | "weeks"; title: string; table: () => CsvTable }) {
	const { t } = useTranslation("progress");
	const { locale, fail } = useSession();
	const save = async () => {
		try {
			const name = `profundiza-${t(`csv.file.${props.of}`)}-${today()}.csv`;
			saveFile(name, await csvOf(props.table(), locale), "text/csv;charset=utf-8");
		} catch (error) {
			fail(error, () => void save());
		}
	};
	return (
		<Button kind="quiet" onClick={() => void save()} aria-label={t("csv.downloadOf", { table: props.title })}>
			<Download aria-hidden="true" size={18} strokeWidth={1.75} />
			{t("csv.download")}
		</Button>
	);
}
