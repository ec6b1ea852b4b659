import { AppError } from "../../../core/api/errors.ts";
import { type ToldCode, toldCode } from "../../shell/told-code.ts";

/** Why an answer was not recorded, or, after `unreachable`, may not have been. */
export type SendingFailure = ToldCode;

export function sendingFailure(error: unknown): SendingFailure {
	return toldCode(error instanceof AppError ? error.code : "internal");
}

/** Whether sending it once more can help. */
export function canBeSentAgain(failure: SendingFailure): failure is "not-saved" | "unreachable" | "restarted" {
	return failure === "not-saved" || failure === "unreachable" || failure === "restarted";
}
