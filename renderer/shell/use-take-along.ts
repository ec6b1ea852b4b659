import { useState } from "react";
import { useSession } from "../session.tsx";
import { saveFile } from "../ui/save-file.ts";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	return bytes;
}

export type TakeAlong =
	| { kind: "idle" | "working" }
	| { kind: "handed-over"; file: string; bytes: number }
	| { kind: "failed"; error: unknown };

/** Hands the whole record over as one file, what is held in memory too: it asks nothing of the disk. */
export function useTakeAlong(): [TakeAlong, () => Promise<void>] {
	const { client, learner } = useSession();
	const [state, setState] = useState<TakeAlong>({ kind: "idle" });
	const take = async () => {
		setState({ kind: "working" });
		try {
			const { file, data } = await client["transfer.export"]({ learner: learner.id });
			const bytes = bytesOf(data);
			saveFile(file, bytes, "application/octet-stream");
			setState({ kind: "handed-over", file, bytes: bytes.length });
		} catch (error) {
			setState({ kind: "failed", error });
		}
	};
	return [state, take];
}
