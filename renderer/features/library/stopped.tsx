import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import css from "./library.module.css";
import { refusalSentence } from "./refusal-sentence.ts";
import type { InstallSteps } from "./use-install.ts";
import { useWords } from "./use-words.ts";

export const toLibrary = "#/biblioteca";

/** Why it went no further, and what to do. */
export function Stopped({ steps }: { steps: InstallSteps }) {
	const { t } = useTranslation(["library", "common"]);
	const { locale } = useWords();
	const { state } = steps;
	const other = (
		<LinkButton kind={state.kind === "refused" || state.kind === "gone" ? "filled" : "quiet"} href={toLibrary}>
			{t("install.other")}
		</LinkButton>
	);
	const again = (
		<Button onClick={steps.examine}>{state.kind === "failed" ? t("common:retry") : t("install.again")}</Button>
	);
	switch (state.kind) {
		case "refused":
			return (
				<>
					<h2>{t("install.refused")}</h2>
					<p className={css["problem"]}>{refusalSentence(state.refusal, locale) ?? t("install.unknownReason")}</p>
					<p>{t("install.unchanged")}</p>
					<div className={css["actions"]}>{other}</div>
				</>
			);
		case "failed":
			return (
				<>
					<h2>{t("install.failed")}</h2>
					<p className={css["problem"]}>{t(`install.reason.${state.reason}`)}</p>
					<p>{t("install.unchanged")}</p>
					<div className={css["actions"]}>
						{again}
						{other}
					</div>
				</>
			);
		case "silent":
			return (
				<>
					<h2>{t("install.silent")}</h2>
					<p className={css["problem"]}>{t("install.silentUnknown")}</p>
					<p>{t("install.silentHint")}</p>
					<div className={css["actions"]}>
						{again}
						{other}
					</div>
				</>
			);
		case "cancelled":
			return (
				<>
					<p>{t("install.cancelled")}</p>
					<div className={css["actions"]}>
						{again}
						{other}
					</div>
				</>
			);
		case "gone":
			return (
				<>
					<h2>{t("install.gone")}</h2>
					<p>{t("install.goneHint")}</p>
					<div className={css["actions"]}>{other}</div>
				</>
			);
		default:
			return null;
	}
}
