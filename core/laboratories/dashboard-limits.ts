/** How many months and metrics a dashboard holds. Apart from the schema, so that a page can load them. */
export const mostMonths = 60;
export const mostMetrics = 24;
