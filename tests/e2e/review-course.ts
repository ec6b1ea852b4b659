import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Locale } from "../../core/locale.ts";
import { writePast } from "../support/past-record.ts";
import { test as base, expect } from "./fixtures.ts";

const course = fileURLToPath(new URL("../courses/review", import.meta.url));

export interface ReviewFixtures {
	/** The language of the learner whose record there is. */
	record: Locale | "none";
}

/**
 * The application with a small course in place of its own, and a learner who three days ago answered its two questions and
 * used its formula, who knows one of its terms badly (it was set aside), and read the other one.
 */
export const test = base.extend<ReviewFixtures>({
	record: ["es", { option: true }],
	app: async ({ record, servers }, use) => {
		const { app, remove } = await servers.prepared(course, async (home) => {
			if (record !== "none") await writeRecord(home, record);
		});
		await use(app);
		await remove();
	},
});

async function writeRecord(home: string, language: Locale): Promise<void> {
	await writePast({ home, course, language }, async ({ client, learner, daysAgo }) => {
		const lesson = "tasas";
		await client["term.read"]({ learner, lesson, term: "total" });
		daysAgo(40);
		for (let reps = 0, leech = false; !leech; reps++) {
			// Known and forgotten by turns.
			const rating = reps % 2 === 0 ? 3 : 1;
			({ leech } = await client["review.rate"]({ learner, card: "term:total", reps, rating }));
		}
		daysAgo(3);
		await client["position.set"]({ learner, lesson, section: null });
		const wrong = { kind: "one-choice", option: "suma" } as const;
		await client["practice.answer"]({ learner, lesson, question: "que-mide", answer: wrong });
		const right = { kind: "number", value: 3, typed: "3" } as const;
		await client["practice.answer"]({ learner, lesson, question: "cuanto-es", answer: right });
		await client["term.read"]({ learner, lesson, term: "tasa" });
		await client["calculator.save"]({ learner, lesson, metric: "tasa-compra", values: {}, locale: language });
	});
}

/** Presses Tab until the focus is where it is wanted. */
export async function tabTo(page: Page, role: "link" | "button", name: string): Promise<void> {
	const wanted = page.getByRole(role, { name, exact: true });
	await expect(wanted).toBeVisible();
	const isFocused = () => wanted.evaluate((element) => element === document.activeElement);
	for (let presses = 0; presses < 60 && !(await isFocused()); presses++) await page.keyboard.press("Tab");
	await expect(wanted).toBeFocused();
}

export { enter, expect, expectAccessible } from "./fixtures.ts";
