import { TriangleAlert } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupView, RecordDifference } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { Button } from "../../ui/button.tsx";
import { Comparison } from "./comparison.tsx";
import css from "./copies.module.css";
import { Taken } from "./taken.tsx";
import { useFocus } from "./use-focus.ts";
import { useWords } from "./use-words.ts";

/** What restoring a backup would change, and the way to do it: in two steps. */
export function BackupPreview(props: { backup: BackupView; onRestored: (undo: string) => void }) {
	const { backup } = props;
	const { t } = useTranslation(["copies", "common"]);
	const { client, learner } = useSession();
	const words = useWords();
	const load = useCallback(
		() => client["backup.preview"]({ learner: learner.id, backup: backup.id }),
		[client, learner.id, backup.id],
	);
	const [loaded, retry] = useLoaded(load);
	const heading = useFocus<HTMLHeadingElement>();
	return (
		<section className={css["preview"]} aria-labelledby={`${backup.id}-preview`}>
			<h3 id={`${backup.id}-preview`} ref={heading} tabIndex={-1}>
				{t("preview.title", { at: words.time(backup.at) })}
			</h3>
			<p role="status" className={css["soft"]}>
				{loaded.kind === "loading" ? t("preview.loading") : ""}
			</p>
			{(loaded.kind === "failed" || loaded.kind === "missing" || loaded.kind === "gone") && (
				<div className={css["problem"]} role="alert">
					<p>{t("preview.failed")}</p>
					<Button kind="quiet" onClick={retry}>
						{t("common:retry")}
					</Button>
				</div>
			)}
			{loaded.kind === "ready" && <Ready {...props} difference={loaded.value} />}
		</section>
	);
}

function Ready(props: { backup: BackupView; difference: RecordDifference; onRestored: (undo: string) => void }) {
	const { backup, difference } = props;
	const { t } = useTranslation("copies");
	const { eventsLost, eventsGained, before, after } = difference;
	if (eventsLost === 0 && eventsGained === 0) return <p>{t("preview.same")}</p>;
	const lostAnswers = before.answers - after.answers;
	return (
		<>
			{eventsLost > 0 && (
				<p className={css["loss"]}>
					<TriangleAlert aria-hidden="true" size={20} />
					<span>
						<strong>{t("preview.lost", { count: eventsLost })}</strong>{" "}
						{lostAnswers > 0 && t("preview.lostAnswers", { count: lostAnswers })}
					</span>
				</p>
			)}
			{eventsGained > 0 && <p>{t("preview.gained", { count: eventsGained })}</p>}
			<Taken difference={difference} by="restore" />
			<Comparison difference={difference} />
			<p className={css["soft"]}>{t("preview.undoable")}</p>
			<Restore backup={backup} onRestored={props.onRestored} />
		</>
	);
}

function Restore({ backup, onRestored }: { backup: BackupView; onRestored: (undo: string) => void }) {
	const { t } = useTranslation("copies");
	const { client, learner, takeOver } = useSession();
	const [step, setStep] = useState<"offered" | "declined" | "sure" | "restoring" | "failed">("offered");
	const restore = async () => {
		setStep("restoring");
		try {
			const restored = await client["backup.restore"]({ learner: learner.id, backup: backup.id });
			takeOver(restored.learner);
			onRestored(restored.undo);
		} catch {
			setStep("failed");
		}
	};
	if (step === "offered" || step === "declined") {
		return (
			<p className={css["actions"]}>
				<Button kind="quiet" autoFocus={step === "declined"} onClick={() => setStep("sure")}>
					{t("preview.restore")}
				</Button>
			</p>
		);
	}
	return (
		<Sure backup={backup}>
			{step === "failed" && (
				<p className={css["problem"]} role="alert">
					{t("preview.notRestored")}
				</p>
			)}
			<p className={css["actions"]}>
				<Button onClick={() => step !== "restoring" && void restore()} aria-disabled={step === "restoring"}>
					{t(step === "restoring" ? "preview.restoring" : "preview.yes")}
				</Button>
				{step !== "restoring" && (
					<Button kind="quiet" onClick={() => setStep("declined")}>
						{t("preview.no")}
					</Button>
				)}
			</p>
		</Sure>
	);
}

function Sure({ backup, children }: { backup: BackupView; children: ReactNode }) {
	const { t } = useTranslation("copies");
	const { time } = useWords();
	const question = useFocus<HTMLParagraphElement>();
	return (
		<div className={css["sure"]}>
			<p ref={question} tabIndex={-1} className={css["told"]}>
				<strong>{t("preview.sure", { at: time(backup.at) })}</strong>
			</p>
			{children}
		</div>
	);
}
