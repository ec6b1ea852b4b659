import type { Handlers } from "../../core/api/contract.ts";
import type { Context } from "./context.ts";

type Subject = Pick<Handlers, "backup.list" | "backup.create" | "backup.preview" | "backup.restore">;

export function backupHandlers(_context: Context): Subject {
	const notYet = async () => {
		throw new Error("Not there yet.");
	};
	return {
		"backup.list": notYet,
		"backup.create": notYet,
		"backup.preview": notYet,
		"backup.restore": notYet,
	};
}
