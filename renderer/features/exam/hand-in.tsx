import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { Button } from "../../ui/button.tsx";
import css from "./exam.module.css";
import type { Station } from "./question-map.tsx";

/** What is still open, and the last chance to go back. */
export function HandIn(props: {
	stations: readonly Station[];
	/** Rejects where nothing was handed in. */
	onConfirm: () => Promise<void>;
	onBack: () => void;
}) {
	const { t } = useTranslation("exam");
	const [state, setState] = useState<"asking" | "sending" | "unsaved" | "failed">("asking");
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), []);
	const missing = props.stations.filter((one) => one.state === "none" || one.state === "partial").length;
	const partial = props.stations.filter((one) => one.state === "partial").length;
	const flagged = props.stations.filter((one) => one.flagged).length;
	const confirm = async () => {
		if (state === "sending") return;
		setState("sending");
		try {
			await props.onConfirm();
		} catch (error) {
			setState(error instanceof AppError && error.code === "not-saved" ? "unsaved" : "failed");
		}
	};
	return (
		<section className={css["handIn"]}>
			<h2 ref={title} tabIndex={-1}>
				{t("handIn.title")}
			</h2>
			<p>{missing === 0 ? t("handIn.all") : t("handIn.missing", { count: missing })}</p>
			{partial > 0 && <p>{t("handIn.partial", { count: partial })}</p>}
			{flagged > 0 && <p>{t("handIn.flagged", { count: flagged })}</p>}
			<p>{t("handIn.after")}</p>
			<div role="alert">
				{(state === "unsaved" || state === "failed") && <p className={css["problem"]}>{t(`handIn.${state}`)}</p>}
			</div>
			<div className={css["actions"]}>
				<Button onClick={confirm} aria-disabled={state === "sending"}>
					{t("handIn.confirm")}
				</Button>
				<Button kind="quiet" onClick={props.onBack}>
					{t("handIn.back")}
				</Button>
			</div>
		</section>
	);
}
