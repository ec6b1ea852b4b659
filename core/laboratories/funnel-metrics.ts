import type { FunnelInput } from "./funnel-inputs.ts";

/** Figures of the funnel that are metrics of their own. */
export type FunnelFigure =
	| "clickThrough"
	| "clickToSale"
	| "revenue"
	| "roi"
	| "costPerLead"
	| "cac"
	| "lifetime"
	| "clv"
	| "clvToCac"
	| "breakEvenSales"
	| "breakEvenClickToSale";

/**
 * Ids of the metrics that a field or figure of the funnel is, as the bundled course names them. A course that has no
 * metric of that id has no link and no recommendation there.
 */
export const metricOfInput: Readonly<Partial<Record<FunnelInput, string>>> = {
	delivery_rate: "tasa-entrega",
	open_rate: "tasa-apertura",
	click_rate: "ctor",
	lead_rate: "tasa-conversion-leads",
	sale_rate: "tasa-lead-cliente",
	average_sale: "valor-promedio-compra",
	purchases_per_year: "frecuencia-compra",
	retention: "tasa-retencion",
};

export const metricOfFigure: Readonly<Partial<Record<FunnelFigure, string>>> = {
	clickThrough: "ctr-email",
	clickToSale: "tasa-conversion-email",
	roi: "roi",
	costPerLead: "costo-por-lead",
	cac: "cac",
	lifetime: "tiempo-vida-cliente",
	clv: "clv-margen",
	clvToCac: "relacion-clv-cac",
	breakEvenSales: "punto-equilibrio-unidades",
	breakEvenClickToSale: "conversion-equilibrio",
};
