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
	const brought = because?.kind === "brought" ? because.learner : undefined;
	const asked = brought?.hasPin === true ? brought.id : undefined;
	const others = props.learners.filter(({ id }) => id !== brought?.id);
	/** Someone was had back since: what was said of deleting is over. */
	const [recovered, setRecovered] = useState(false);
	const heading = useRef<HTMLHeadingElement>(null);
	const removedWords = (until: string | undefined) =>
		until === undefined ? t("because.erased") : t("because.removed", { day: words.day(until) });
	useAppearance(settings);
	useEffect(() => {
		// The field for their PIN has the focus.
		if (!arrived || asked !== undefined) return;
		heading.current?.focus({ preventScroll: true });
		window.scrollTo(0, 0);
	}, [arrived, asked]);

	return (
		<LonePage title={t("whoIsHere")} heading={heading}>
			<p className={css["because"]} role="status">
				{because?.kind === "removed" && !recovered && removedWords(because.until)}
				{because?.kind === "closed" && t("because.closed")}
				{brought !== undefined &&
					t(brought.hasPin ? "because.broughtWithPin" : "because.brought", { name: words.name(brought) })}
			</p>
			<Notices />
			<Picker
				known={brought === undefined ? others : [brought, ...others]}
				asked={asked}
				onRecovered={() => setRecovered(true)}
			/>
			<p className={css["honest"]}>{t("honest")}</p>
		</LonePage>
	);
}
