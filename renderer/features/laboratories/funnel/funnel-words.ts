import type { TFunction } from "i18next";
import type { Funnel } from "../../../../core/laboratories/funnel.ts";
import type { FunnelNumbers } from "../../../../core/laboratories/funnel-inputs.ts";
import { type FunnelLever, funnelLevers, strongest } from "../../../../core/laboratories/funnel-levers.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import { expectedText, oneOrMore } from "./expected-text.ts";

type Texts = TFunction<"funnel">;

const money = (value: number, locale: Locale) => formatQuantity(Math.abs(settle(value)), "€", locale);

/** "1,8 ventas", "1 venta" */
export function salesText(t: Texts, sales: number, locale: Locale): string {
	return t("salesOf", { count: oneOrMore(settle(sales)), number: expectedText(sales, locale) });
}

/** What comes of the campaign, in a sentence; what is missing where it cannot be worked. */
export function outcomeText(t: Texts, funnel: Funnel, locale: Locale): string {
	const sales = funnel.stages.at(-1)?.people ?? Number.NaN;
	const sent = funnel.stages[0]?.people ?? Number.NaN;
	const { margin, cost, profit } = funnel;
	if (Number.isNaN(sales) || margin.value === undefined || cost.value === undefined || profit.value === undefined) {
		return t("incomplete");
	}
	const said = {
		sent: t("emails", { count: oneOrMore(sent), number: formatNumber(sent, locale) }),
		sales: salesText(t, sales, locale),
		margin: money(margin.value, locale),
		cost: money(cost.value, locale),
		profit: money(profit.value, locale),
	};
	const result = settle(profit.value);
	return t(result > 0 ? "outcome.gains" : result < 0 ? "outcome.loses" : "outcome.even", said);
}

/** The same in the fewest words, for a narrow window in which the picture is out of sight. */
export function briefText(t: Texts, funnel: Funnel, locale: Locale): string {
	const sales = funnel.stages.at(-1)?.people ?? Number.NaN;
	const { value } = funnel.profit;
	return t("brief", {
		sales: Number.isNaN(sales) ? "—" : expectedText(sales, locale),
		profit: value === undefined ? "—" : formatQuantity(settle(value), "€", locale),
	});
}

/** What the picture of the stages shows: how many of how many come through, and where most are lost. */
export function stagesText(t: Texts, funnel: Funnel, locale: Locale): string {
	const sales = funnel.stages.at(-1)?.people ?? Number.NaN;
	const sent = funnel.stages[0]?.people ?? Number.NaN;
	if (Number.isNaN(sales)) return t("incomplete");
	const [narrowest] = funnel.stages
		.filter((stage) => stage.rate !== undefined)
		.sort((one, other) => (one.rate?.percent ?? 0) - (other.rate?.percent ?? 0));
	const oneIn = sales === 0 ? undefined : expectedText(sent / sales, locale);
	return [
		t("stages.whole", {
			sent: t("people", { count: oneOrMore(sent), number: formatNumber(sent, locale) }),
			sales: expectedText(sales, locale),
			count: oneOrMore(settle(sales)),
		}),
		oneIn && t("stages.oneIn", { number: oneIn }),
		narrowest?.rate &&
			t("stages.narrowest", {
				stage: t(`stage.${narrowest.id}`),
				rate: formatQuantity(settle(narrowest.rate.percent), "%", locale, { maxDecimals: 2 }),
			}),
	]
		.filter(Boolean)
		.join(" ");
}

function namesOf(t: Texts, levers: readonly FunnelLever[]): string {
	return t("levers.names", { names: levers.map(({ id }) => t(`lever.${id}`)) });
}

/** Which rate, moved by a tenth, changes most: of the campaign's profit, and of what its customers leave over the years. */
export function leverTexts(t: Texts, numbers: FunnelNumbers, locale: Locale): string[] {
	const levers = funnelLevers(numbers);
	const texts: string[] = [];
	const now = strongest(levers, "profit");
	const [first] = now;
	if (first !== undefined) {
		const said = { names: namesOf(t, now), change: money(first.profit, locale) };
		texts.push(t(now.length > 1 ? "levers.several" : "levers.one", said));
	}
	for (const { id, raised, from, profit } of levers) {
		const isCapped = id !== "retention" && from > 0 && raised < settle(from * 1.1);
		if (isCapped && raised > from)
			texts.push(t("levers.capped", { name: t(`lever.${id}`), change: money(profit, locale) }));
	}
	const later = strongest(levers, "lifetime");
	const [best] = later;
	if (best?.lifetime !== undefined) {
		const said = { names: namesOf(t, later), change: money(best.lifetime, locale) };
		texts.push(t(later.length > 1 ? "levers.lifetimeSeveral" : "levers.lifetimeOne", said));
	}
	return texts;
}

/** What to mind about these numbers. */
export function cautionTexts(t: Texts, funnel: Funnel, locale: Locale): string[] {
	const texts: string[] = [];
	const chance = funnel.noSaleChance.value;
	if (chance !== undefined && chance >= 1) {
		texts.push(t("caution.noSale", { chance: formatQuantity(settle(chance), "%", locale, { maxDecimals: 0 }) }));
	}
	const { clv, marginPerSale } = funnel;
	if (clv.value !== undefined && marginPerSale.value !== undefined && settle(clv.value) < settle(marginPerSale.value)) {
		texts.push(t("caution.clvBelowSale"));
	}
	return texts;
}

/** How the value of a customer comes about, with the numbers put in. */
export function clvText(t: Texts, numbers: FunnelNumbers, funnel: Funnel, locale: Locale): string | undefined {
	const { clv, lifetime } = funnel;
	if (clv.value === undefined || lifetime.value === undefined) return undefined;
	const percent = (value: number) => formatQuantity(value, "%", locale);
	return t("clvHow", {
		retention: percent(numbers.retention),
		years: formatNumber(settle(lifetime.value), locale, { maxDecimals: 2 }),
		sale: formatQuantity(numbers.average_sale, "€", locale),
		purchases: formatNumber(numbers.purchases_per_year, locale),
		margin: percent(numbers.gross_margin),
		clv: formatQuantity(settle(clv.value), "€", locale),
	});
}

/** What the relation of value to cost of a customer means. */
export function ratioText(t: Texts, funnel: Funnel, locale: Locale): string | undefined {
	const { value } = funnel.clvToCac;
	if (value === undefined) return undefined;
	const ratio = formatNumber(settle(value), locale, { maxDecimals: 1 });
	return t(settle(value) < 1 ? "ratio.below" : "ratio.above", { ratio });
}
