import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { appliedSettings, useAppearance } from "../../shell/appearance.ts";
import { Notices } from "../../shell/notices.tsx";
import type { LeftBecause } from "../../switching.tsx";
import { Picker } from "./picker.tsx";
import css from "./profiles.module.css";
import { useWords } from "./use-words.ts";

/** Asks who is here, before anyone's record is opened. */
export function WhoPage(props: {
	learners: readonly LearnerSummary[];
	because: LeftBecause | undefined;
	arrived: boolean;
}) {
	const { because, arrived } = props;
	const { t } = useTranslation("profiles");
	const words = useWords();
	const [settings] = useState(appliedSettings);
	const heading = useRef<HTMLHeadingElement>(null);
	useAppearance(settings);
	useEffect(() => {
		if (!arrived) return;
		heading.current?.focus({ preventScroll: true });
		window.scrollTo(0, 0);
	}, [arrived]);

	return (
		<main className={css["page"]} id="main" data-phase="1">
			<title>{t("title", { ns: "common", page: t("whoIsHere") })}</title>
			<p className={css["brand"]}>
				Profundiza<span aria-hidden="true">.</span>
			</p>
			<h1 tabIndex={-1} ref={heading}>
				{t("whoIsHere")}
			</h1>
			<p className={css["because"]} role="status">
				{because?.kind === "removed" && t("because.removed", { day: words.day(because.until) })}
				{because?.kind === "closed" && t("because.closed")}
			</p>
			<Notices />
			<Picker known={props.learners} />
			<p className={css["honest"]}>{t("honest")}</p>
		</main>
	);
}
