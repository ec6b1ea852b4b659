import { describe, expect, it } from "vitest";
import { AppError } from "../../../../../core/api/errors.ts";
import { canBeSentAgain, sendingFailure } from "../../../../../renderer/features/quiz/sending-failure.ts";

describe("an answer that was not recorded", () => {
	it.each(["not-saved", "unreachable"] as const)("can be sent again where it may get through: %s", (code) => {
		expect(canBeSentAgain(sendingFailure(new AppError(code, "")))).toBe(true);
	});

	it("is not to be sent again by a window that the door does not know", () => {
		expect(sendingFailure(new AppError("refused", ""))).toBe("refused");
		expect(canBeSentAgain("refused")).toBe(false);
	});

	it("tells of everything else as what it is", () => {
		expect(sendingFailure(new AppError("not-found", ""))).toBe("not-found");
		expect(sendingFailure(new AppError("bad-input", ""))).toBe("internal");
		expect(sendingFailure(new Error("a bug"))).toBe("internal");
	});
});
