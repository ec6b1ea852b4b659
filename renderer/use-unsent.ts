import { useEffect } from "react";
import type { Client } from "../core/api/contract.ts";
import { sendUnsent } from "./api/send-unsent.ts";

/** Milliseconds between two tries. */
const every = 5_000;

/** What is younger is still sent by the page that it was typed in. */
const ownTime = 10_000;

/**
 * Sends by itself, wherever the learner is, what the page that it was typed in could not send.
 *
 * @param onTaken the record holds something that the page does not know of
 */
export function useUnsent(client: Client, learner: string, onTaken: () => void): void {
	useEffect(() => {
		let trying = false;
		const attempt = async () => {
			if (trying) return;
			trying = true;
			const taken = await sendUnsent(client, learner, new Date(Date.now() - ownTime).toISOString());
			trying = false;
			if (taken > 0) onTaken();
		};
		const timer = setInterval(() => void attempt(), every);
		return () => clearInterval(timer);
	}, [client, learner, onTaken]);
}
