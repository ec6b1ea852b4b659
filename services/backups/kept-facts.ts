import type { Fact } from "../../core/learning/events.ts";
import type { LearnerState } from "../../core/learning/state.ts";

/**
 * What must be said after an older record so that its learner stays who they are now: a PIN neither opens nor locks, and
 * nobody is deleted or comes back, because of a backup; and nobody who has a name by now loses it.
 */
export function keptFacts(now: LearnerState, then: LearnerState): Fact[] {
	const facts: Fact[] = [];
	const otherPin = now.pin?.hash !== then.pin?.hash || now.pin?.salt !== then.pin?.salt;
	if (otherPin) facts.push({ type: "pin-set", pin: now.pin ?? null });
	// Setting the PIN takes with it that someone asked for it to be reset.
	const asked = !otherPin && then.pinResetAskedAt !== undefined;
	if (asked !== (now.pinResetAskedAt !== undefined)) facts.push({ type: "pin-reset-set", asked: !asked });
	if ((now.removedAt === undefined) !== (then.removedAt === undefined)) {
		facts.push({ type: "removal-set", removed: now.removedAt !== undefined });
	}
	if (now.guest === undefined && then.guest === true) facts.push({ type: "guest-set", guest: false });
	if (then.name === undefined && now.name !== undefined) facts.push({ type: "profile-set", name: now.name });
	if (then.settings === undefined && now.settings !== undefined) {
		facts.push({ type: "settings-set", settings: now.settings });
	}
	return facts;
}
