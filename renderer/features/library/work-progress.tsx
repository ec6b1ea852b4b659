import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { Running } from "./follow-work.ts";
import css from "./library.module.css";
import { useWords } from "./use-words.ts";

/** How far examining or installing has come, and the way out of it. */
export function WorkProgress(props: { running: Running | undefined; onCancel: () => void }) {
	const { running } = props;
	const { t } = useTranslation("library");
	const words = useWords();
	const now = running ?? { step: "examining", done: 0, total: 0 };
	const share = words.share(now);
	return (
		<div className={css["work"]}>
			<p>{now.step === "finishing" ? t("install.finishing") : t(`install.${now.step}`, { share })}</p>
			<ProgressBar share={now.total === 0 ? 0 : now.done / now.total} />
			<p className={css["soft"]}>
				{now.total > 0 && t("install.sizes", { done: words.size(now.done), total: words.size(now.total) })}
			</p>
			<div className={css["actions"]}>
				<Button kind="quiet" onClick={props.onCancel} disabled={now.step === "finishing"}>
					{t("cancel")}
				</Button>
			</div>
		</div>
	);
}
