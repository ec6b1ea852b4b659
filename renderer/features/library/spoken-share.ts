/** The share of work that is worth saying: whole quarters of it, undefined before the first and at the end, which is told. */
export function spokenShare({ done, total }: { done: number; total: number }): number | undefined {
	const quarters = total === 0 ? 0 : Math.floor((4 * done) / total);
	return quarters > 0 && quarters < 4 ? quarters / 4 : undefined;
}
