import { useTranslation } from "react-i18next";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import type { Locale } from "../../../core/locale.ts";
import type { Result } from "../../../core/worksheets/results.ts";
import type { PartOf } from "../../../core/worksheets/schema.ts";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { resultText, type SentencePiece } from "./shown.ts";
import css from "./worksheet.module.css";

/** What follows from the numbers above, or what it waits for. */
export function ResultPart(props: {
	part: PartOf<"metric" | "formula">;
	view: WorksheetView;
	result: Result | undefined;
	locale: Locale;
}) {
	const { part, view, result, locale } = props;
	const { t } = useTranslation("worksheets");
	if (result?.kind === "result") {
		return (
			<div className={css["outcome"]} role="status">
				<p className={css["value"]}>{resultText(part, view, result.value, locale)}</p>
				{result.warnings.map((warning) => (
					<p key={warning}>
						<CourseText>{warning}</CourseText>
					</p>
				))}
			</div>
		);
	}
	const waited = result?.kind === "incomplete" ? result.missing : [];
	const missing = view.worksheet.parts.filter(({ id }) => waited.includes(id)).map(({ label }) => label);
	const why = result?.kind === "stopped" ? result.message : undefined;
	return (
		<p className={css["outcome"]} role="status">
			{missing.length > 0 ? (
				<Sentence text={t("result.missing", { fields: fromCourse(new Intl.ListFormat(locale).format(missing)) })} />
			) : why === undefined ? (
				t("result.none")
			) : (
				<CourseText>{why}</CourseText>
			)}
		</p>
	);
}

/** A sentence that writes itself from what is filled in; what is still missing stands in brackets. */
export function SentencePart({ pieces }: { pieces: readonly SentencePiece[] }) {
	const { t } = useTranslation("worksheets");
	// Pieces have no names of their own, and only ever stand where they stand.
	const placed = pieces.map((piece, place) => ({ piece, place }));
	return (
		<p className={css["sentence"]}>
			{placed.map(({ piece, place }) =>
				"empty" in piece ? (
					<span key={place} className={css["gap"]}>
						[<CourseText>{piece.empty}</CourseText>]
					</span>
				) : piece.filled ? (
					<strong key={place}>{piece.text}</strong>
				) : (
					<CourseText key={place}>{piece.text}</CourseText>
				),
			)}
			{pieces.every((piece) => !("empty" in piece)) ? null : <small> {t("sentence.missing")}</small>}
		</p>
	);
}
