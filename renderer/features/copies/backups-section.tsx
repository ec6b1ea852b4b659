import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { BackupList } from "./backup-list.tsx";
import css from "./copies.module.css";
import { Done } from "./done.tsx";
import { useBackups } from "./use-backups.ts";
import { useWords } from "./use-words.ts";

/**
 * The backups there are, the way to one more, and what became of restoring one.
 * @param props.onListed called once it is known which there are, or that this cannot be known
 */
export function BackupsSection({ onListed }: { onListed: () => void }) {
	const { t } = useTranslation(["copies", "common"]);
	const { learner, takeOver } = useSession();
	const words = useWords();
	const [backups, ask] = useBackups();
	const [restored, setRestored] = useState<{ backup: BackupView; undo: string }>();
	const list = backups.kind === "ready" ? backups.list : undefined;
	const asked = backups.kind === "ready" || backups.kind === "failed";
	useEffect(() => {
		if (asked) onListed();
	}, [asked, onListed]);
	const [same, setSame] = useState<string>();
	const automatic = list?.find(({ kind, holds }) => kind === "automatic" && holds !== undefined);
	const onRestored = useCallback(
		(backup: BackupView, undo: string) => {
			setRestored({ backup, undo });
			void ask();
		},
		[ask],
	);
	return (
		<section className={css["section"]} aria-labelledby="copies-backups">
			<h2 id="copies-backups">{t("backups.title")}</h2>
			{list !== undefined && list.length > 0 && (
				<p className={css["soft"]}>
					{automatic !== undefined && t("backups.lastAutomatic", { ago: words.ago(automatic.at) })}
					{/* One that cannot be read is one all the same: the list says what is the matter with it. */}
					{list.every(({ kind }) => kind !== "automatic") && t("backups.noAutomatic")}
				</p>
			)}
			{asked && (
				<MakeBackup
					onMade={(made) => {
						setSame(made.existed ? made.id : undefined);
						void ask();
					}}
				/>
			)}
			{restored !== undefined && (
				<Done
					key={restored.undo}
					text={t("done.restored", { at: words.time(restored.backup.at) })}
					undo={{ learner: learner.id, backup: restored.undo }}
					onUndone={(view) => {
						takeOver(view);
						void ask();
					}}
				/>
			)}
			<p role="status" className={css["soft"]}>
				{backups.kind === "loading" ? t("backups.loading") : ""}
			</p>
			{backups.kind === "failed" && (
				<div className={css["problem"]} role="alert">
					<p>{t("backups.failed")}</p>
					<Button kind="quiet" onClick={() => void ask()}>
						{t("common:retry")}
					</Button>
				</div>
			)}
			{list?.length === 0 && <p className={css["soft"]}>{t("backups.empty")}</p>}
			{list !== undefined && list.length > 0 && <BackupList backups={list} pointedAt={same} onRestored={onRestored} />}
		</section>
	);
}

function MakeBackup({ onMade }: { onMade: (made: BackupView) => void }) {
	const { t } = useTranslation("copies");
	const { client, learner } = useSession();
	const words = useWords();
	const [state, setState] = useState<"idle" | "making" | "failed" | BackupView>("idle");
	const make = async () => {
		if (state === "making") return;
		setState("making");
		try {
			const made = await client["backup.create"]({ learner: learner.id });
			setState(made);
			onMade(made);
		} catch {
			setState("failed");
		}
	};
	return (
		<div className={css["make"]}>
			<Button kind="quiet" onClick={() => void make()} aria-disabled={state === "making"}>
				{t(state === "making" ? "backups.making" : "backups.make")}
			</Button>
			<p role="status" className={css["good"]}>
				{typeof state === "object" && t(state.existed ? "backups.same" : "backups.made", { at: words.time(state.at) })}
			</p>
			<div role="alert" className={css["problem"]}>
				{state === "failed" && <p>{t("backups.notMade")}</p>}
			</div>
		</div>
	);
}
