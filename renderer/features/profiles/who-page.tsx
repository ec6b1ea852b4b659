import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { appliedSettings, useAppearance } from "../../shell/appearance.ts";
import { LonePage } from "../../shell/lone-page.tsx";
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
		<LonePage title={t("whoIsHere")} heading={heading}>
			<p className={css["because"]} role="status">
				{because?.kind === "removed" && t("because.removed", { day: words.day(because.until) })}
				{because?.kind === "closed" && t("because.closed")}
			</p>
			<Notices />
			<Picker known={props.learners} />
			<p className={css["honest"]}>{t("honest")}</p>
		</LonePage>
	);
}
