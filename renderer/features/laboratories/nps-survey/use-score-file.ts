import { useState } from "react";
import { decodeText, readCsv } from "../read-csv.ts";
import { type ScoresTable, tableOf } from "./scores-table.ts";

const mostBytes = 5_000_000;

export type ScoreFile =
	| { kind: "none" }
	| { kind: "failed"; reason: "too-large" | "unreadable" }
	| { kind: "read"; name: string; table: ScoresTable };

/** A file with scores, as it was read or why it was not; and a way to read another or none. */
export function useScoreFile(): [ScoreFile, (file: File | undefined) => Promise<void>] {
	const [read, setRead] = useState<ScoreFile>({ kind: "none" });
	const look = async (file: File | undefined) => {
		if (file === undefined) return setRead({ kind: "none" });
		if (file.size > mostBytes) return setRead({ kind: "failed", reason: "too-large" });
		try {
			const table = tableOf(await readCsv(decodeText(new Uint8Array(await file.arrayBuffer()))));
			setRead({ kind: "read", name: file.name, table });
		} catch {
			setRead({ kind: "failed", reason: "unreadable" });
		}
	};
	return [read, look];
}
