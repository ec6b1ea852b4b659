import { seeded } from "../quiz/random.ts";

/**
 * The seed that a card's question is shown with: another one at each review, the same one until it is answered, on every
 * machine.
 *
 * @param reps how many reviews the card has had
 */
export function seedOfShowing(card: string, reps: number): number {
	return seeded(reps, `review ${card}`).bits();
}
