import type { Passage } from "../../../core/learning/annotation-place.ts";

/** The stretches that more than one of the passages cover. */
export function overlaps(passages: readonly Passage[]): Passage[] {
	const found: Passage[] = [];
	for (const section of new Set(passages.map((passage) => passage.section))) {
		const edges = passages
			.filter((passage) => passage.section === section)
			.flatMap(({ start, end }) => [
				{ at: start, step: 1 },
				{ at: end, step: -1 },
			])
			.sort((a, b) => a.at - b.at || a.step - b.step);
		let depth = 0;
		let since = 0;
		for (const { at, step } of edges) {
			if (depth === 1 && step === 1) since = at;
			if (depth === 2 && step === -1 && at > since) found.push({ section, start: since, end: at });
			depth += step;
		}
	}
	return found;
}
