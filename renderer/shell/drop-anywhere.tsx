import { useTranslation } from "react-i18next";
import { holdDropped } from "../features/library/dropped.ts";
import { isPackName } from "../features/library/pack-name.ts";
import { useDroppedFiles } from "../ui/use-dropped-files.ts";
import css from "./drop-anywhere.module.css";
import type { Page } from "./routes.ts";

/**
 * Takes the file of a course that is dropped on any page to the library, which takes what is dropped on itself. On the page
 * of copies, files of any other name are records.
 */
export function DropAnywhere({ page }: { page: Page }) {
	return page.name === "library" ? null : <Dropping records={page.name === "copies"} />;
}

function Dropping({ records }: { records: boolean }) {
	const { t } = useTranslation();
	const over = useDroppedFiles(
		(files) => {
			holdDropped(files);
			location.hash = "#/biblioteca";
		},
		({ name }) => !records || isPackName(name),
	);
	if (!over || records) return null;
	return (
		<p className={css["over"]} aria-hidden="true">
			{t("dropCourse")}
		</p>
	);
}
