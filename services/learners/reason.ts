import type { UnsavedReason } from "../../core/api/views.ts";
import { HomeInUse } from "../home/index.ts";
import { codeOf } from "../home/system-error.ts";

const reasons: Readonly<Record<string, UnsavedReason>> = {
	ENOSPC: "no-room",
	EDQUOT: "no-room",
	EROFS: "no-rights",
	EACCES: "no-rights",
	EPERM: "no-rights",
	ENOENT: "no-folder",
	ENOTDIR: "no-folder",
	ENODEV: "no-folder",
	ENXIO: "no-folder",
	ESTALE: "no-folder",
};

/** What a failed write is told as. */
export function reasonOf(error: unknown): UnsavedReason {
	if (error instanceof HomeInUse) return "in-use";
	return reasons[codeOf(error) ?? ""] ?? "other";
}

/** What stands in the data folder is no longer what was left there: another file has the name, or it grew or shrank. */
export class Changed extends Error {
	readonly code = "ENOENT";

	constructor(path: string) {
		super(`${path} is not as it was left.`);
		this.name = "Changed";
	}
}
