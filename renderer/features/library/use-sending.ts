import { useEffect, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import { beginsLikePack } from "./begins-like-pack.ts";
import { type Sent, sendPack } from "./send-pack.ts";

/** Why a file is not here: it is no pack, did not get through, or the disk did not take it. */
export interface NotTaken {
	file: string;
	why: "no-pack" | "not-sent" | "not-saved";
}

/** Files on their way to the services, or that could not be handed over. `place`: of the one under way, from 1. */
export type Sending =
	| { kind: "idle"; notTaken: readonly NotTaken[] }
	| ({ kind: "sending"; file: string; place: number; of: number } & Sent);

/** Hands files over, one after another; others take their place. `onThere` gets the names that the services have for them. */
export function useSending(onThere: (packs: readonly string[], asked: number) => void): {
	state: Sending;
	send: (files: readonly File[]) => Promise<void>;
	cancel: () => void;
} {
	const [state, setState] = useState<Sending>({ kind: "idle", notTaken: [] });
	const current = useRef<AbortController>(undefined);
	useEffect(() => () => current.current?.abort(), []);
	const send = async (files: readonly File[]) => {
		current.current?.abort();
		const watch = new AbortController();
		current.current = watch;
		const { signal } = watch;
		const packs: string[] = [];
		const notTaken: NotTaken[] = [];
		for (const [index, file] of files.entries()) {
			const { name } = file;
			const now = { kind: "sending", file: name, place: index + 1, of: files.length } as const;
			setState({ ...now, done: 0, total: file.size });
			try {
				const isPack = await beginsLikePack(file);
				if (signal.aborted) return;
				if (isPack) packs.push(await sendPack(file, (sent) => setState({ ...now, ...sent }), signal));
				else notTaken.push({ file: name, why: "no-pack" });
			} catch (error) {
				const refused = error instanceof AppError && error.code === "not-saved";
				notTaken.push({ file: name, why: refused ? "not-saved" : "not-sent" });
			}
			if (signal.aborted) return;
		}
		setState({ kind: "idle", notTaken });
		if (packs.length > 0) onThere(packs, files.length);
	};
	const cancel = () => {
		current.current?.abort();
		setState({ kind: "idle", notTaken: [] });
	};
	return { state, send, cancel };
}
