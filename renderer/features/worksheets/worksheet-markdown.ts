import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import { namesFor, shareText, totalText, winnerText } from "./comparison-words.ts";
import { countText } from "./count-text.ts";
import type { ShownPart } from "./shown.ts";

type Texts = TFunction<"worksheets">;

/** A text in Markdown that reads as it was typed: nothing in it is markup. */
export const escaped = (text: string): string =>
	text
		.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
		.replace(/^(\s*)([-+])(?=\s)/gm, "$1\\$2")
		.replace(/^(\s*\d+)([.)])(?=\s)/gm, "$1\\$2");

const inCell = (text: string) => escaped(text).replace(/\s*\n\s*/g, "<br>");

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(" | ")} |`;
	return [line(headings), `|${" --- |".repeat(headings.length)}`, ...rows.map(line)].join("\n");
}

function contentOf(t: Texts, shown: ShownPart, locale: Locale): string {
	switch (shown.kind) {
		case "heading":
			return "";
		case "line":
			return shown.text === "" ? `_${t("empty")}_` : escaped(shown.text).replace(/\n/g, "  \n");
		case "checklist": {
			const rows = shown.items.map(({ text, answer, note }) => [text, answer, note]);
			const headings = [t("item"), t("answerHeading"), t("note")];
			return `${table(headings, rows)}\n\n${countText(t, shown.count)}`;
		}
		case "table":
			if (shown.rows.length === 0) return `_${t("empty")}_`;
			return table(
				shown.headings,
				shown.rows.map((row) => row.map(({ text }) => text)),
			);
		case "comparison": {
			const names = namesFor(t, shown.criteria, shown.options);
			const headings = [t("comparison.criterion"), t("comparison.weight"), ...names.options];
			const scores = shown.criteria.map(({ weight }, at) => [
				names.criteria[at] ?? "",
				weight.text,
				...shown.options.map((option) => option.scores[at]?.text ?? ""),
			]);
			if (shown.outcome.kind === "open") return table(headings, scores);
			const { compared } = shown.outcome;
			const shares = compared.shares.map((share) => shareText(share, locale));
			const withShares = scores.map((row, at) => row.with(1, `${row[1] ?? ""} (${shares[at] ?? ""})`));
			const totals = [t("comparison.total"), "", ...compared.standings.map(({ total }) => totalText(total, locale))];
			return `${table(headings, [...withShares, totals])}\n\n${escaped(winnerText(t, compared, names, locale))}`;
		}
	}
}

/** A sheet as Markdown: its title and name, every part under its label, tables as tables. */
export function sheetMarkdown(
	t: Texts,
	title: string,
	name: string,
	parts: readonly ShownPart[],
	locale: Locale,
): string {
	const pieces = [`# ${escaped(title)}`];
	if (name.trim() !== "") pieces.push(escaped(name.trim()));
	const headed = parts.some(({ kind }) => kind === "heading");
	for (const shown of parts) {
		if (shown.kind === "heading") pieces.push(`## ${escaped(shown.part.label)}`);
		else pieces.push(`${headed ? "###" : "##"} ${escaped(shown.part.label)}`, contentOf(t, shown, locale));
	}
	return `${pieces.join("\n\n")}\n`;
}
