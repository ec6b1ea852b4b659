import { statsOf } from "../core/course/stats.ts";
import type { Locale } from "../core/locale.ts";
import { tellFailure } from "./failure.ts";
import { givenCourse } from "./given-course.ts";
import { statsText } from "./stats-text.ts";
import { exitCodes, type Terminal } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

/**
 * Counts what there is in a course and prints it, as a table or as JSON. Returns the exit code: a course with errors is
 * counted as far as it can be read, said to have them, and fails as it does for the linter.
 */
export async function stats(
	folder: string,
	options: { quizzes?: string | undefined; json?: boolean | undefined },
	locale: Locale,
	terminal: Terminal,
): Promise<number> {
	const texts = cliTexts[locale];
	const course = await givenCourse(folder, options.quizzes, texts, terminal);
	if (course === undefined) return exitCodes.usage;
	let found: Awaited<ReturnType<typeof course.inspect>>;
	try {
		found = await course.inspect();
	} catch (error) {
		return tellFailure(error, options.json === true, { locale, terminal });
	}
	const { read, findings } = found;
	const counted = statsOf(read);
	terminal.print(options.json === true ? `${JSON.stringify(counted, null, "\t")}\n` : statsText(counted, locale));
	const errors = findings.filter(({ severity }) => severity === "error").length;
	if (errors === 0) return exitCodes.clean;
	terminal.error(`${texts.statsWithErrors(errors)}\n`);
	return exitCodes.errors;
}
