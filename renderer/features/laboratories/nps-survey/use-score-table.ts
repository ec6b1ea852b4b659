import { useRef, useState } from "react";
import { decodeText, readCsv } from "../read-csv.ts";
import { type ScoresTable, tableOf } from "./scores-table.ts";

const mostBytes = 5_000_000;

/** `name`: of the file; undefined where it was pasted. */
export type ReadTable =
	| { kind: "none" }
	| { kind: "failed"; reason: "too-large" | "unreadable" }
	| { kind: "read"; name: string | undefined; table: ScoresTable };

/** A table with scores out of a file or out of what was pasted, or why there is none; and a way to read another. */
export function useScoreTable(): {
	read: ReadTable;
	lookAtFile: (file: File | undefined) => Promise<void>;
	/** What has no columns is no table, and is not read. */
	lookAtText: (text: string) => Promise<void>;
	forget: () => void;
} {
	const [read, setRead] = useState<ReadTable>({ kind: "none" });
	/** Counts what is looked at, so that what takes long never takes the place of something newer. */
	const turn = useRef(0);
	const look = async (name: string | undefined, textOf: () => Promise<string>) => {
		turn.current++;
		const own = turn.current;
		const result: ReadTable = await textOf()
			.then(readCsv)
			.then((rows) => ({ kind: "read" as const, name, table: tableOf(rows) }))
			.catch(() => ({ kind: "failed", reason: "unreadable" }));
		if (own === turn.current) setRead(result);
	};
	const forget = () => {
		turn.current++;
		setRead({ kind: "none" });
	};
	return {
		read,
		forget,
		lookAtText: (text) => look(undefined, async () => text),
		lookAtFile: async (file) => {
			if (file === undefined) return forget();
			if (file.size <= mostBytes)
				return look(file.name, async () => decodeText(new Uint8Array(await file.arrayBuffer())));
			turn.current++;
			setRead({ kind: "failed", reason: "too-large" });
		},
	};
}
