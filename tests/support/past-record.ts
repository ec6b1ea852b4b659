import { connect } from "../../core/api/connect.ts";
import type { Client } from "../../core/api/contract.ts";
import type { Locale } from "../../core/locale.ts";
import { openServices } from "../../services/open.ts";

const dayLength = 86_400_000;

/** A learner whose record is being written, and the clock by which that happens. */
export interface Past {
	client: Client;
	learner: string;
	/** Sets the clock to so many days before today. */
	daysAgo(days: number): void;
}

/**
 * Writes a record of earlier days through the services themselves, with a clock of their own: what is learnt on one day
 * is asked for on the next, and no test waits for that.
 *
 * @param home a data folder that nobody has open
 * @param course the folder with the course's `content/` and `quizzes/`
 */
export async function writePast(
	{ home, course, language }: { home: string; course: string; language: Locale },
	live: (past: Past) => Promise<void>,
): Promise<void> {
	const start = Date.now();
	let at = start;
	const services = await openServices({
		home,
		content: `${course}/content`,
		quizzes: `${course}/quizzes`,
		version: "0.0.0",
		// Each look at the clock is a little later, so that no two events are of the same moment.
		now: () => new Date(at++),
		reportBug: (method, error) => {
			throw new Error(`${method} failed`, { cause: error });
		},
	});
	try {
		const client = connect((method, input) => services.serve(method, input));
		const daysAgo = (days: number) => {
			at = start - days * dayLength;
		};
		daysAgo(60);
		const settings = { language, theme: "system", textSize: "normal" } as const;
		const { id: learner } = await client["learner.create"]({ name: "Lucía Martín", settings });
		await live({ client, learner, daysAgo });
	} finally {
		await services.close();
	}
}
