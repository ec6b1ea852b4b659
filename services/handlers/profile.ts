import type { Handlers } from "../../core/api/contract.ts";
import type { Context } from "./context.ts";

type Subject = Pick<
	Handlers,
	| "learner.create-guest"
	| "learner.list"
	| "learner.set-picture"
	| "learner.set-pin"
	| "learner.unlock"
	| "learner.lock"
	| "learner.reset-pin"
	| "learner.remove"
	| "learner.recover"
>;

export function profileHandlers(_context: Context): Subject {
	const notYet = async () => {
		throw new Error("Not there yet.");
	};
	return {
		"learner.create-guest": notYet,
		"learner.list": notYet,
		"learner.set-picture": notYet,
		"learner.set-pin": notYet,
		"learner.unlock": notYet,
		"learner.lock": notYet,
		"learner.reset-pin": notYet,
		"learner.remove": notYet,
		"learner.recover": notYet,
	};
}
