import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: [
			"tests/unit/**/*.test.ts",
			"tests/unit/**/*.test.tsx",
			"tests/contract/**/*.test.ts",
			"tests/fences/**/*.test.ts",
			"tests/smoke/**/*.test.ts",
		],
		// A test that passes on a second try is a bug that was not looked at.
		retry: 0,
	},
});
