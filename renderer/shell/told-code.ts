const toldCodes = ["not-saved", "unreachable", "not-found", "refused", "restarted", "locked", "no-course"] as const;

/** A failure that has a text of its own among the common texts (`failure.…`). */
export type ToldCode = (typeof toldCodes)[number] | "internal";

/** The text that a failure's code has; the codes of mistakes inside the application share one. */
export function toldCode(code: string): ToldCode {
	return toldCodes.find((told) => told === code) ?? "internal";
}
