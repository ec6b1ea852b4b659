/**
 * What the two commands tell a person at the terminal. They run before anything is installed, so their few texts are
 * here in both languages and not in the application's translation files.
 */

const preferred =
	process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? Intl.DateTimeFormat().resolvedOptions().locale;
const spanish = /^es/i.test(preferred);

/**
 * Picks the text in the person's language.
 * @param {string} es
 * @param {string} en
 */
export function text(es, en) {
	return spanish ? es : en;
}

/**
 * One line of progress.
 * @param {string} line
 */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/**
 * One line of progress where another program may be reading what a command prints.
 * @param {string} line
 */
export function sayBeside(line) {
	process.stderr.write(`${line}\n`);
}

/** A failure that is told in plain words: what failed and what to do. No stack is shown for it. */
export class Trouble extends Error {}

/**
 * Runs a command's main function; a Trouble becomes its words and exit code 1.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
	try {
		process.exitCode = await main();
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		process.stderr.write(`\n${error.message}\n`);
		process.exitCode = 1;
	}
}
