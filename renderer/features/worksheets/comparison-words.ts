import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import type { Turn } from "../../../core/worksheets/comparison.ts";
import type { Compared } from "./compared.ts";

type Texts = TFunction<"worksheets">;

/** Names of criteria and options; those that have none yet by their number. */
export interface Names {
	criteria: readonly string[];
	options: readonly string[];
}

/** What is said in place of names that are not typed yet. */
export function namesFor(t: Texts, criteria: readonly { name: string }[], options: readonly { name: string }[]): Names {
	return {
		criteria: criteria.map(({ name }, index) => name.trim() || t("comparison.criterionNumber", { number: index + 1 })),
		options: options.map(({ name }, index) => name.trim() || t("comparison.optionNumber", { number: index + 1 })),
	};
}

export const shareText = (share: number, locale: Locale) =>
	formatQuantity(share * 100, "%", locale, { maxDecimals: 1 });
export const totalText = (total: number, locale: Locale) => formatNumber(total, locale, { decimals: 2 });

const listed = (names: readonly string[], locale: Locale) => new Intl.ListFormat(locale).format(names);

/** "Gana B con 3,90.", or who is level. */
export function winnerText(t: Texts, { standings }: Compared, names: Names, locale: Locale): string {
	const first = standings.flatMap(({ rank, total }, index) => (rank === 1 ? [{ index, total }] : []));
	const total = totalText(first[0]?.total ?? 0, locale);
	const who = listed(
		first.map(({ index }) => names.options[index] ?? ""),
		locale,
	);
	return t(first.length === 1 ? "comparison.winner" : "comparison.tie", { who, total });
}

/** For each criterion, what its weight does to the order, in sentences. */
export function sensitivityTexts(
	t: Texts,
	{ sensitivities, shares }: Compared,
	names: Names,
	locale: Locale,
): { key: number; criterion: string; share: string; sentences: string[] }[] {
	return sensitivities.map((one, index) => {
		const criterion = names.criteria[index] ?? "";
		const share = shareText(shares[index] ?? 0, locale);
		if (one === undefined) return { key: index, criterion, share, sentences: [t("comparison.alone")] };
		const turn = (direction: "up" | "down", { share: at, leaders }: Turn) => {
			const who = listed(
				leaders.map((leader) => names.options[leader] ?? ""),
				locale,
			);
			const words = { who, share: shareText(at, locale), count: leaders.length };
			return at === one.share ? t(`comparison.${direction}AtOnce`, words) : t(`comparison.${direction}`, words);
		};
		const sentences = [
			one.up === undefined ? undefined : turn("up", one.up),
			one.down === undefined ? undefined : turn("down", one.down),
		].filter((sentence) => sentence !== undefined);
		if (sentences.length === 0) sentences.push(t("comparison.never"));
		for (const { share: at, above, below } of one.swaps) {
			const pair = { above: names.options[above] ?? "", below: names.options[below] ?? "" };
			sentences.push(t("comparison.swap", { ...pair, share: shareText(at, locale) }));
		}
		return { key: index, criterion, share, sentences };
	});
}
