/**
 * What can go wrong in a call, as the person's language file names it. `not-saved`: the disk refused, nothing was
 * recorded. `unreachable`: the call did not arrive or its reply did not. `refused`: the door does not know the window.
 * `restarted`: the door knows the window from before the application was started again.
 * `locked`: the learner's PIN has not been given. `wrong-pin`: it was another one. `wait`: too many wrong ones, try later.
 * `too-many`: as many are kept as can be. `no-course`: the course that the window is in is not installed, or cannot be opened.
 * `superseded`: what the call is about is over, because something newer has taken its place.
 */
export const errorCodes = [
	"unknown-method",
	"bad-input",
	"bad-output",
	"not-found",
	"not-saved",
	"refused",
	"restarted",
	"locked",
	"wrong-pin",
	"wait",
	"superseded",
	"too-many",
	"no-course",
	"unreachable",
	"internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure of a call. `message` says where and why, for a log or a developer; people read the code's text. */
export class AppError extends Error {
	readonly code: ErrorCode;

	constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = "AppError";
		this.code = code;
	}
}
