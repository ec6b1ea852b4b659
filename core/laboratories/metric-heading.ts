/** A metric and the names by which people call it. */
export interface NamedMetric {
	readonly id: string;
	readonly name: string;
	readonly aka: readonly string[];
}

/** The metric that a heading names; `several` where it could be more than one. */
export type Found =
	| { kind: "found"; metric: string; candidates: readonly string[] }
	| { kind: "several" | "unknown"; candidates: readonly string[] };

/** "Leads" is the number of them. */
const counting = /^(numero|total|cantidad) de /;

/** A name without accents, capitals, signs and a unit in brackets at its end. */
function plain(name: string): string {
	return name
		.replace(/\([%€$£]\)\s*$/, "")
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * Which metric a heading names: by its name or id, else by another name of it. Where several have that name, the only one
 * among those `shown`.
 */
export function metricsNamed(heading: string, metrics: readonly NamedMetric[], shown: readonly string[]): Found {
	const wanted = plain(heading);
	if (wanted === "") return { kind: "unknown", candidates: [] };
	const withoutBrackets = (name: string) => plain(name.replace(/\s*\([^)]*\)\s*$/, ""));
	const ways: ((metric: NamedMetric) => boolean)[] = [
		({ id, name }) => plain(name) === wanted || plain(id) === wanted,
		({ name, aka }) => aka.some((one) => plain(one) === wanted) || withoutBrackets(name) === wanted,
		({ name }) => plain(name).replace(counting, "") === wanted.replace(counting, ""),
	];
	for (const isNamed of ways) {
		const candidates = metrics.filter(isNamed).map(({ id }) => id);
		const meant = candidates.length > 1 ? candidates.filter((id) => shown.includes(id)) : candidates;
		const [metric] = meant;
		if (metric !== undefined && meant.length === 1) return { kind: "found", metric, candidates };
		if (candidates.length > 0) return { kind: "several", candidates };
	}
	return { kind: "unknown", candidates: [] };
}
