import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Picker } from "./picker.tsx";
import css from "./profiles.module.css";

/** The learners of this computer, seen from within the record of one: to leave it, or to change over to another. */
export function ProfilesPage() {
	const { t } = useTranslation("profiles");
	const { learner } = useSession();
	const { leave } = useSwitching();
	const { id, name, picture, hasPin, guest } = learner;
	const self: LearnerSummary = { id, name, picture, hasPin, guest };
	return (
		<PageFrame title={t("nav.profiles", { ns: "common" })} lead={t("lead")} narrow>
			<p className={css["leave"]}>
				<Button kind="quiet" onClick={() => leave()}>
					{t("leave")}
				</Button>
			</p>
			<Picker known={[self]} here={id} />
			<p className={css["honest"]}>{t("honest")}</p>
		</PageFrame>
	);
}
