/** Whether `npm run test:full` asks for the long suites in full. */
export const full = process.env["PROFUNDIZA_TEST_FULL"] === "1";

/** How many random cases a property is tried with: the everyday count, or fifty times as many in full. */
export function runs(everyday: number): number {
	return full ? everyday * 50 : everyday;
}
