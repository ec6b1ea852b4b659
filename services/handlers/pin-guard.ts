import { AppError } from "../../core/api/errors.ts";
import { waitAfter } from "../../core/learning/pin.ts";
import type { Pin } from "../../core/learning/profile.ts";
import { createTurns } from "../../core/turns.ts";
import { isPin } from "./pin.ts";

/** Slows down who tries PINs. What it counts is forgotten when the application closes: a curtain, not a vault. */
export interface PinGuard {
	/** Resolves for the right PIN; AppError("wrong-pin") for another, AppError("wait") while nobody can try. */
	check(learner: string, pin: string, kept: Pin): Promise<void>;
	/** Until when nobody can try, as ISO time, if so. */
	waitUntil(learner: string): string | undefined;
	/** Forgets what was wrong so far. */
	forget(learner: string): void;
}

export function createPinGuard(now: () => Date): PinGuard {
	const tries = new Map<string, { wrong: number; until: number }>();
	// One try at a time for each learner, so that many at once count one by one.
	const turns = createTurns();

	function waitUntil(learner: string): string | undefined {
		const until = tries.get(learner)?.until ?? 0;
		return until > now().getTime() ? new Date(until).toISOString() : undefined;
	}

	return {
		check: (learner, pin, kept) =>
			turns(learner, async () => {
				const until = waitUntil(learner);
				if (until !== undefined) throw new AppError("wait", `No PIN of learner ${learner} is taken before ${until}.`);
				if (await isPin(pin, kept)) {
					tries.delete(learner);
					return;
				}
				const wrong = (tries.get(learner)?.wrong ?? 0) + 1;
				tries.set(learner, { wrong, until: now().getTime() + waitAfter(wrong) });
				throw new AppError("wrong-pin", `That is not the PIN of learner ${learner}.`);
			}),
		waitUntil,
		forget: (learner) => {
			tries.delete(learner);
		},
	};
}
