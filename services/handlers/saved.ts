import type { Output } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { Appended } from "../learners/index.ts";

/** Which event something became, and whether that is on the disk. */
export function savedAs({ events, saved }: Appended): Output<"position.set"> {
	const last = events.at(-1);
	if (last === undefined) throw new AppError("not-saved", "Nothing was recorded.");
	return { at: last.at, seq: last.seq, offset: last.offset, saved };
}
