import type { MetricView, Outline } from "../../../core/api/views.ts";

/** Metrics under the lesson that first uses them; without a lesson, those that none uses. */
export interface MetricGroup {
	lesson?: { id: string; number: string; title: string };
	metrics: MetricView[];
}

/** Lower case and without accents, so that "conversion" finds "Conversión". */
function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Diacritic}/gu, "")
		.toLowerCase();
}

/** The metrics in whose name, other names or summary every word of the query occurs. */
export function findMetrics(views: readonly MetricView[], query: string): MetricView[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	return views.filter(({ metric }) => {
		const text = fold([metric.name, ...metric.aka, metric.summary].join(" "));
		return words.every((word) => text.includes(word));
	});
}

/** Groups metrics in the order of the course. */
export function groupMetrics(views: readonly MetricView[], outline: Outline): MetricGroup[] {
	const groups: MetricGroup[] = outline.phases
		.flatMap((phase) => phase.lessons)
		.map(({ id, number, title }) => ({
			lesson: { id, number, title },
			metrics: views.filter(({ lessons }) => lessons[0]?.id === id),
		}));
	groups.push({ metrics: views.filter(({ lessons }) => lessons.length === 0) });
	return groups.filter(({ metrics }) => metrics.length > 0);
}
