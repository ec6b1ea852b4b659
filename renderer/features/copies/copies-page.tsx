import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../../ui/page.tsx";
import { BackupsSection } from "./backups-section.tsx";
import { BringSection } from "./bring-section.tsx";
import { TakeSection } from "./take-section.tsx";

/** Backups of the learner's record, and the ways of a record out of this computer and into it. */
export function CopiesPage() {
	const { t } = useTranslation(["copies", "common"]);
	/** Counted up where something else than the list itself has made a backup. */
	const [others, setOthers] = useState(0);
	/** Whether the list has come once. What it would push down under a finger is not there before. */
	const [listed, setListed] = useState(false);
	const onListed = useCallback(() => setListed(true), []);
	return (
		<PageFrame title={t("common:nav.copies")} lead={t("lead")} narrow>
			<BackupsSection key={others} onListed={onListed} />
			{listed && (
				<>
					<TakeSection />
					<BringSection onBrought={() => setOthers((count) => count + 1)} />
				</>
			)}
		</PageFrame>
	);
}
