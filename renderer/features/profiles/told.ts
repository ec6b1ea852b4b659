import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { client } from "../../api/client.ts";
import { toldCode } from "../../shell/told-code.ts";
import { useWords } from "./use-words.ts";

/** What is said of a call that failed. `until`: ISO time from which no wait keeps a PIN from being taken. */
export interface Told {
	text: string;
	until?: string;
}

/** What to say of a call that failed; of a wrong PIN, also until when no other one is taken. */
export function usePinTold(): (error: unknown, learner: string) => Promise<Told> {
	const { t } = useTranslation("profiles");
	const words = useWords();
	return async (error, learner) => {
		const code = error instanceof AppError ? error.code : "internal";
		if (code === "wrong-pin" || code === "wait") {
			const { learners } = await client["learner.list"]({}).catch(() => ({ learners: [] }));
			const until = learners.find(({ id }) => id === learner)?.pinWaitUntil;
			if (until !== undefined) return { text: t("pin.wait", { time: words.clock(until) }), until };
			return { text: t(code === "wait" ? "pin.waitOver" : "pin.wrong") };
		}
		const told = toldCode(code);
		return { text: `${t(`failure.${told}.what`, { ns: "common" })} ${t(`failure.${told}.next`, { ns: "common" })}` };
	};
}

/** The same in one text. */
export function useTold(): (error: unknown, learner: string) => Promise<string> {
	const told = usePinTold();
	return async (error, learner) => (await told(error, learner)).text;
}

/** Calls with what is to be said once a wait that was told of is over. */
export function useWaitOver(until: string | undefined, say: (text: string) => void): void {
	const { t } = useTranslation("profiles");
	const over = t("pin.waitOver");
	const saying = useRef(say);
	useEffect(() => {
		saying.current = say;
	}, [say]);
	useEffect(() => {
		if (until === undefined) return;
		const timer = setTimeout(() => saying.current(over), Math.max(0, Date.parse(until) - Date.now()));
		return () => clearTimeout(timer);
	}, [until, over]);
}
