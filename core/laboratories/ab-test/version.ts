/** One of the two versions that are compared. Both counts are whole, 0 <= conversions <= visitors, visitors >= 1. */
export type Version = { visitors: number; conversions: number };

export const rateOf = ({ visitors, conversions }: Version): number => conversions / visitors;

/** From `low` to `high`, of rates as fractions of 1. */
export type Interval = { low: number; high: number };

/** How sure to be, in percent. */
export const confidences = [90, 95, 99] as const;
export type Confidence = (typeof confidences)[number];

/** How often a difference that is there is to be found, in percent. */
export const powers = [80, 90] as const;
export type Power = (typeof powers)[number];
