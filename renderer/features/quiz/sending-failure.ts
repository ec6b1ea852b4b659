import { AppError } from "../../../core/api/errors.ts";
import { type ToldCode, toldCode } from "../../shell/told-code.ts";

/** Why an answer was not recorded: `again` where sending it once more can help, else the failure to tell of. */
export type SendingFailure = "again" | Exclude<ToldCode, "not-saved" | "unreachable">;

export function sendingFailure(error: unknown): SendingFailure {
	const code = toldCode(error instanceof AppError ? error.code : "internal");
	return code === "not-saved" || code === "unreachable" ? "again" : code;
}
