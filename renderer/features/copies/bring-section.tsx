import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { BringFile } from "./bring-file.tsx";
import css from "./copies.module.css";
import { Done } from "./done.tsx";
import { useBring } from "./use-bring.ts";

/** Brings in a record from a file, and takes over what became of the learner who is here. */
export function BringSection({ onBrought }: { onBrought: () => void }) {
	const { t } = useTranslation("copies");
	const id = useId();
	const { client, learner, outdate, refresh, takeOver } = useSession();
	const steps = useBring(client, async (result) => {
		if (result.learner.id === learner.id) {
			outdate();
			await refresh();
		}
		onBrought();
	});
	const { state } = steps;
	const undone = (view: LearnerView) => {
		if (view.id === learner.id) takeOver(view);
		onBrought();
	};
	return (
		<section className={css["section"]} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("bring.title")}</h2>
			<p>{t("bring.what")}</p>
			<BringFile steps={steps} />
			{state.kind === "brought" && (
				<Done
					text={t(!state.known ? "bring.added" : state.result.undo === undefined ? "bring.same" : "bring.joined")}
					undo={
						state.result.undo === undefined
							? undefined
							: { learner: state.result.learner.id, backup: state.result.undo }
					}
					onUndone={undone}
				>
					{!state.known && (
						<LinkButton kind="quiet" href="#/perfiles">
							{t("bring.toProfiles")}
						</LinkButton>
					)}
				</Done>
			)}
		</section>
	);
}
