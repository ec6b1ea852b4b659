import { describe, expect, it } from "vitest";
import { agoIn } from "../../../../../renderer/features/profiles/ago.ts";

/** Local times, as the calendar on the wall shows them. */
const now = new Date(2026, 10, 22, 9, 30);
const at = (...when: [number, number, number, number?, number?]) => new Date(...when).toISOString();

describe("how long ago something was", () => {
	it.each([
		[at(2026, 10, 22, 9, 30), "ahora", "now"],
		[at(2026, 10, 22, 9, 25), "hace 5 minutos", "5 minutes ago"],
		[at(2026, 10, 22, 6, 30), "hace 3 horas", "3 hours ago"],
		// Ten hours ago, and yet it was yesterday.
		[at(2026, 10, 21, 23, 30), "ayer", "yesterday"],
		[at(2026, 10, 21, 0, 5), "ayer", "yesterday"],
		[at(2026, 10, 20, 23, 59), "anteayer", "2 days ago"],
		[at(2026, 10, 17, 12, 0), "hace 5 días", "5 days ago"],
		[at(2026, 8, 20), "hace 2 meses", "2 months ago"],
		[at(2025, 10, 22), "el año pasado", "last year"],
		[at(2023, 5, 1), "hace 3 años", "3 years ago"],
		// By a clock that was set back since.
		[at(2026, 10, 23, 9, 0), "ahora", "now"],
	])("%s is %s, %s", (time, es, en) => {
		expect([agoIn("es", time, now), agoIn("en", time, now)]).toEqual([es, en]);
	});
});
