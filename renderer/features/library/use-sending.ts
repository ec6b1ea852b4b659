import { useEffect, useRef, useState } from "react";
import { type Sent, sendPack } from "./send-pack.ts";

/** A file on its way to the services, or that could not be handed over. */
export type Sending =
	| { kind: "idle" }
	| ({ kind: "sending"; file: string } & Sent)
	| { kind: "not-sent"; file: string };

/** Hands a file over, one at a time: another one takes its place. `onThere` gets the name that the services have for it. */
export function useSending(onThere: (pack: string) => void): {
	state: Sending;
	send: (file: File) => Promise<void>;
	cancel: () => void;
} {
	const [state, setState] = useState<Sending>({ kind: "idle" });
	const current = useRef<AbortController>(undefined);
	useEffect(() => () => current.current?.abort(), []);
	const send = async (file: File) => {
		current.current?.abort();
		const watch = new AbortController();
		current.current = watch;
		const { name } = file;
		setState({ kind: "sending", file: name, done: 0, total: file.size });
		try {
			const pack = await sendPack(file, (sent) => setState({ kind: "sending", file: name, ...sent }), watch.signal);
			if (!watch.signal.aborted) onThere(pack);
		} catch {
			if (!watch.signal.aborted) setState({ kind: "not-sent", file: name });
		}
	};
	const cancel = () => {
		current.current?.abort();
		setState({ kind: "idle" });
	};
	return { state, send, cancel };
}
