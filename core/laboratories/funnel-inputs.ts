/** From the first email sent to the sale: each is a share of the one before. */
export const funnelPeople = ["sent", "delivered", "opened", "clicked", "leads", "sales"] as const;
export type FunnelPeople = (typeof funnelPeople)[number];

/** The rates from one stage to the next, in the order of the stages. */
export const funnelRates = ["delivery_rate", "open_rate", "click_rate", "lead_rate", "sale_rate"] as const;
export type FunnelRate = (typeof funnelRates)[number];

export type FunnelInput =
	| "sent"
	| FunnelRate
	| "fixed_cost"
	| "cost_per_email"
	| "average_sale"
	| "gross_margin"
	| "purchases_per_year"
	| "retention";

/** What a field of the funnel takes: counts are whole, percentages are written as 22, not 0.22. */
export interface FunnelField {
	readonly id: FunnelInput;
	readonly unit: "%" | "€" | "";
	readonly min: number;
	readonly max: number;
	readonly whole?: true;
	/** The step of its slider, which goes from `min` to `max`; only percentages have one. */
	readonly step?: number;
	/** What stands in it at first. */
	readonly example: number;
}

const percent = { unit: "%", min: 0, max: 100, step: 0.1 } as const;
const money = { unit: "€", min: 0, max: 1e9 } as const;

/** Every field, in the order in which a campaign goes through them. */
export const funnelFields: readonly FunnelField[] = [
	{ id: "sent", unit: "", min: 1, max: 1e9, whole: true, example: 10_000 },
	{ id: "delivery_rate", ...percent, example: 95 },
	{ id: "open_rate", ...percent, example: 22 },
	{ id: "click_rate", ...percent, example: 12 },
	{ id: "lead_rate", ...percent, example: 15 },
	{ id: "sale_rate", ...percent, example: 20 },
	{ id: "fixed_cost", ...money, example: 250 },
	{ id: "cost_per_email", ...money, example: 0.005 },
	{ id: "average_sale", ...money, example: 120 },
	{ id: "gross_margin", ...percent, example: 40 },
	{ id: "purchases_per_year", unit: "", min: 0, max: 1000, example: 2 },
	{ id: "retention", ...percent, example: 30 },
];

/** A number for every field; NaN where nothing usable was typed. */
export type FunnelNumbers = Readonly<Record<FunnelInput, number>>;

/** A field's name where it is known to be one. */
export function isFunnelInput(id: string): id is FunnelInput {
	return funnelFields.some((field) => field.id === id);
}

export type FunnelProblem = { code: "below-min" | "above-max" | "not-whole"; limit: number };

/** What is wrong with a number in a field, if anything is. */
export function funnelProblem(field: FunnelField, value: number): FunnelProblem | undefined {
	if (value < field.min) return { code: "below-min", limit: field.min };
	if (value > field.max) return { code: "above-max", limit: field.max };
	if (field.whole === true && !Number.isInteger(value)) return { code: "not-whole", limit: field.min };
	return undefined;
}
