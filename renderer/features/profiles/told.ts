import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { client } from "../../api/client.ts";
import { toldCode } from "../../shell/told-code.ts";
import { useWords } from "./use-words.ts";

/** What to say of a call that failed; of a wrong PIN, also until when no other one is taken. */
export function useTold(): (error: unknown, learner: string) => Promise<string> {
	const { t } = useTranslation("profiles");
	const words = useWords();
	return async (error, learner) => {
		const code = error instanceof AppError ? error.code : "internal";
		if (code === "wrong-pin" || code === "wait") {
			const { learners } = await client["learner.list"]({}).catch(() => ({ learners: [] }));
			const until = learners.find(({ id }) => id === learner)?.pinWaitUntil;
			if (until !== undefined) return t("pin.wait", { time: words.clock(until) });
			return t(code === "wait" ? "pin.waitOver" : "pin.wrong");
		}
		const told = toldCode(code);
		return `${t(`failure.${told}.what`, { ns: "common" })} ${t(`failure.${told}.next`, { ns: "common" })}`;
	};
}
