import MiniSearch from "minisearch";
import type { MetricView } from "../../../../core/api/views.ts";
import type { Metric, MetricArea } from "../../../../core/metrics/schema.ts";
import { fold, searchWords } from "./search-words.ts";

/** So much of the best find's score another needs to be shown, and so many are shown. */
const leastShare = 0.22;
const most = 12;

/** Finds metrics by name, other names or what somebody wants to know; the best first. */
export type FindMetrics = (query: string) => MetricView[];

const namesOf = ({ name, aka, asks }: Metric) => [name, ...aka, ...asks];

/** Whether a query is a name letter by letter, but for capitals, accents and question marks. */
function isSame(name: string, query: string): boolean {
	const bare = (text: string) =>
		fold(text)
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim();
	return bare(query) !== "" && bare(name) === bare(query);
}

/** Gets the metrics of a course ready for finding. */
export function metricFinder(views: readonly MetricView[], areas: readonly MetricArea[]): FindMetrics {
	const byId = new Map(views.map((view) => [view.metric.id, view]));
	const index = new MiniSearch({
		fields: ["name", "aka", "asks", "summary", "readings", "inputs", "area"],
		tokenize: searchWords,
		// Words are whole already.
		processTerm: (term) => term,
		searchOptions: {
			boost: { name: 3, aka: 3, asks: 5, summary: 1.5, readings: 0.8, inputs: 0.7, area: 0.5 },
			// A word that is still being typed is the last.
			prefix: (term, at, terms) => at === terms.length - 1 && term.length > 1,
			fuzzy: (term) => (term.length > 4 ? 0.25 : false),
			weights: { prefix: 0.4, fuzzy: 0.3 },
		},
	});
	index.addAll(
		views.map(({ metric }) => ({
			id: metric.id,
			name: metric.name,
			aka: metric.aka.join(" "),
			asks: metric.asks.join(" "),
			summary: metric.summary,
			readings: metric.variants.map(({ name = "", summary }) => `${name} ${summary}`).join(" "),
			inputs: metric.inputs.map(({ label }) => label).join(" "),
			area: areas.find(({ id }) => id === metric.area)?.name ?? "",
		})),
	);
	return (query) => {
		const exact = views.filter(({ metric }) => namesOf(metric).some((name) => isSame(name, query)));
		const found = index.search(query);
		const least = (found[0]?.score ?? 0) * leastShare;
		const best = found.filter(({ score }) => score >= least).flatMap(({ id }) => byId.get(id) ?? []);
		return [...new Set([...exact, ...best])].slice(0, most);
	};
}
