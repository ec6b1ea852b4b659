/** Whether `npm run test:full` asks for the long suites in full. */
export const full = process.env["PROFUNDIZA_TEST_FULL"] === "1";

/**
 * Marks an end-to-end test of a rarer turn, whose usual one another test takes every day: it runs in the full run alone, as
 * do its name's siblings in the other language. In development: `PROFUNDIZA_TEST_FULL=1 npx playwright test …`.
 */
export const rarely = { tag: "@rarely" };

/** The languages that an end-to-end test goes through whole. */
export const languages: readonly ("es" | "en")[] = full ? ["es", "en"] : ["es"];

/** How many random cases a property is tried with: the everyday count, or fifty times as many in full. */
export function runs(everyday: number): number {
	return full ? everyday * 50 : everyday;
}
