import type { Handlers } from "../../core/api/contract.ts";
import type { Context } from "./context.ts";

type Subject = Pick<Handlers, "transfer.export" | "transfer.preview" | "transfer.import">;

export function transferHandlers(_context: Context): Subject {
	const notYet = async () => {
		throw new Error("Not there yet.");
	};
	return {
		"transfer.export": notYet,
		"transfer.preview": notYet,
		"transfer.import": notYet,
	};
}
