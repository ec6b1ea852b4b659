import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { full } from "./tests/support/runs.ts";

export default defineConfig({
	test: {
		include: [
			"tests/unit/**/*.test.ts",
			"tests/unit/**/*.test.tsx",
			"tests/contract/**/*.test.ts",
			"tests/docs/**/*.test.ts",
			"tests/fences/**/*.test.ts",
			"tests/smoke/**/*.test.ts",
		],
		// By itself vitest leaves one core of two to nobody.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// A third of the time went into loading the same modules anew for each file. So a test puts back what it changes outside
		// itself: a language, a variable of the environment, a clock.
		isolate: false,
		// Nothing is measured by these: they are how long a busy machine has. In full, a property is tried fifty times as often.
		testTimeout: full ? 600_000 : 60_000,
		hookTimeout: full ? 600_000 : 60_000,
		// What is waited for comes as soon as it can: on a busy machine, that may take a while.
		expect: { poll: { timeout: full ? 60_000 : 30_000 } },
		// A test that passes on a second try is a bug that was not looked at.
		retry: 0,
	},
});
