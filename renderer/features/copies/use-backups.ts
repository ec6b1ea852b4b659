import { useCallback, useEffect, useState } from "react";
import type { BackupView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";

/** A wait shorter than this, in milliseconds, shows nothing. */
const patience = 200;

export type Backups = { kind: "waiting" | "loading" | "failed" } | { kind: "ready"; list: readonly BackupView[] };

/** The learner's backups, and a way to ask for them again; meanwhile those that are known stay. */
export function useBackups(): [Backups, () => Promise<void>] {
	const { client, learner } = useSession();
	const [backups, setBackups] = useState<Backups>({ kind: "waiting" });
	const ask = useCallback(async () => {
		const timer = setTimeout(
			() => setBackups((held) => (held.kind === "ready" ? held : { kind: "loading" })),
			patience,
		);
		try {
			const { backups: list } = await client["backup.list"]({ learner: learner.id });
			setBackups({ kind: "ready", list });
		} catch {
			setBackups({ kind: "failed" });
		} finally {
			clearTimeout(timer);
		}
	}, [client, learner.id]);
	useEffect(() => void ask(), [ask]);
	return [backups, ask];
}
