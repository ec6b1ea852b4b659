import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { Running } from "./follow-work.ts";
import css from "./library.module.css";
import { SpokenProgress } from "./spoken-progress.tsx";
import { useWords } from "./use-words.ts";

/** Milliseconds after which work is told of; most packs are through by then. */
const slow = 200;

/** How far examining or installing has come, and the way out of it. */
export function WorkProgress(props: { running: Running | undefined; onCancel: () => void }) {
	const { t } = useTranslation("library");
	const words = useWords();
	const [isSlow, setSlow] = useState(false);
	const [cancelling, setCancelling] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), slow);
		return () => clearTimeout(timer);
	}, []);
	const now = props.running ?? ({ step: "examining", done: 0, total: 0 } as const);
	const { step } = now;
	// At the end there is nothing left to be given up.
	const isLate = step === "finishing" || cancelling;
	const what = cancelling ? t("cancelling") : t(step === "finishing" ? "install.finishing" : `install.${step}Plain`);
	const cancel = () => {
		if (isLate) return;
		setCancelling(true);
		props.onCancel();
	};
	return (
		<>
			<SpokenProgress what={isSlow ? what : ""} progress={isLate ? undefined : now} />
			{isSlow && (
				<div className={css["work"]}>
					<p>{isLate ? what : t(`install.${step}`, { share: words.share(now) })}</p>
					<ProgressBar share={now.total === 0 ? 0 : now.done / now.total} />
					<p className={css["soft"]}>
						{now.total > 0 && t("install.sizes", { done: words.size(now.done), total: words.size(now.total) })}
					</p>
					<div className={css["actions"]}>
						{/* It keeps the focus that it may have. */}
						<Button kind="quiet" onClick={cancel} aria-disabled={isLate}>
							{t("cancel")}
						</Button>
					</div>
				</div>
			)}
		</>
	);
}
