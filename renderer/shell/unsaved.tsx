import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SaveState } from "../save-watch.ts";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import css from "./messages.module.css";
import { useHandedBack } from "./use-handed-back.ts";
import { useTakeAlong } from "./use-take-along.ts";

type Unsaved = Extract<SaveState, { kind: "unsaved" }>;

/** Who lost the data folder to another never writes to it again, see docs/decisions/0011-one-writer.md. */
function keptKey(reason: Unsaved["reason"]) {
	return reason === "in-use" ? "unsaved.keptHere" : "unsaved.kept";
}

/** Says that something is not on the disk yet, why, and what can be done; and when all of it is. */
export function UnsavedBar() {
	const { t } = useTranslation();
	const { saving } = useSession();
	// Read out once for each reason, not for each thing more that is waiting.
	const said =
		saving.kind === "restored"
			? t("unsaved.over")
			: saving.kind === "saved"
				? ""
				: saving.silent
					? `${t("unsaved.title")} ${t("unsaved.silent")}`
					: `${t("unsaved.title")} ${t(`unsaved.reason.${saving.reason}`)} ${t(`unsaved.next.${saving.reason}`)} ${t(keptKey(saving.reason))}`;
	return (
		<>
			<div role="status">
				<VisuallyHidden>{said}</VisuallyHidden>
			</div>
			{saving.kind === "unsaved" && <Bar key={`${saving.reason} ${saving.silent}`} unsaved={saving} />}
		</>
	);
}

function Bar({ unsaved }: { unsaved: Unsaved }) {
	const { t } = useTranslation();
	const { trySaving } = useSession();
	const id = useId();
	const bar = useHandedBack<HTMLElement>();
	const [small, setSmall] = useState(false);
	const [trying, setTrying] = useState(false);
	/** Tried at the learner's wish, in vain. */
	const [tried, setTried] = useState(0);
	const [taken, take] = useTakeAlong();
	const { count, reason, silent } = unsaved;
	const retry = async () => {
		setTrying(true);
		await trySaving();
		setTrying(false);
		setTried((times) => times + 1);
	};
	return (
		<section ref={bar} className={css["unsaved"]} data-unsaved={small ? "small" : "full"} aria-labelledby={id}>
			<h2 id={id}>
				<TriangleAlert aria-hidden="true" size={20} />
				{t("unsaved.count", { count })}
			</h2>
			{!small && (
				<div className={css["why"]}>
					{silent ? (
						<p>{t("unsaved.silent")}</p>
					) : (
						<>
							<p>
								{t(`unsaved.reason.${reason}`)} {t(`unsaved.next.${reason}`)}
							</p>
							<p>{t(keptKey(reason))}</p>
						</>
					)}
				</div>
			)}
			<div className={css["actions"]}>
				{!small && (
					<>
						{reason !== "in-use" && (
							<Button kind="quiet" onClick={() => void retry()} aria-disabled={trying}>
								{t(trying ? "unsaved.retrying" : "unsaved.retry")}
							</Button>
						)}
						{/* Without the folder there is no record to make a file of. */}
						{reason !== "no-folder" && !silent && (
							<Button kind="quiet" onClick={() => void take()} aria-disabled={taken.kind === "working"}>
								{t("unsaved.take")}
							</Button>
						)}
					</>
				)}
				<Button kind="quiet" aria-expanded={!small} onClick={() => setSmall(!small)}>
					{t(small ? "unsaved.more" : "unsaved.less")}
				</Button>
			</div>
			<p className={css["outcome"]} role="status">
				{taken.kind === "handed-over" && t("unsaved.taken", { file: taken.file })}
				{taken.kind === "failed" && t("unsaved.notTaken")}
				{/* Each time anew, so that it is read out each time. */}
				{tried > 0 && !trying && taken.kind === "idle" && <span key={tried}>{t("unsaved.notYet")}</span>}
			</p>
		</section>
	);
}
