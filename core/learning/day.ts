/**
 * The day that it was for a learner, as "2026-11-22".
 *
 * @param at ISO time in UTC
 * @param offset minutes by which their clock was ahead of UTC
 */
export function dayOf(at: string, offset: number): string {
	return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 10);
}
