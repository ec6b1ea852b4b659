import { FolderInput, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { appliedSettings } from "../../shell/appearance.ts";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { ProfileCard } from "./profile-card.tsx";
import css from "./profiles.module.css";
import { RemovedList } from "./removed-list.tsx";
import { useTold } from "./told.ts";
import { useLearners } from "./use-learners.ts";

/** Everyone who can be chosen, the ways to be someone else, and those who can be had back. `here`: who is here already. */
export function Picker(props: {
	known: readonly LearnerSummary[];
	here?: string;
	/** Whose PIN is asked for from the start. */
	asked?: string | undefined;
	onRecovered?: () => void;
}) {
	const { t } = useTranslation(["profiles", "copies"]);
	const { enter, begin, bring } = useSwitching();
	const told = useTold();
	const [learners, ask] = useLearners(props.known);
	const [problem, setProblem] = useState("");
	const isHere = ({ id }: LearnerSummary) => id === props.here;
	const staying = learners.filter(({ removedUntil }) => removedUntil === undefined);
	const present = [...staying.filter(isHere), ...staying.filter((learner) => !isHere(learner))];
	const removed = learners.filter(({ removedUntil }) => removedUntil !== undefined);

	const enterAsGuest = async () => {
		setProblem("");
		try {
			enter(await client["learner.create-guest"]({ settings: appliedSettings() }));
		} catch (error) {
			setProblem(await told(error, ""));
		}
	};

	return (
		<>
			{present.length > 0 && (
				<ul className={css["cards"]}>
					{present.map((learner) => (
						<ProfileCard
							key={learner.id}
							learner={learner}
							here={isHere(learner)}
							asked={learner.id === props.asked}
							onChanged={ask}
						/>
					))}
				</ul>
			)}
			<div className={css["others"]}>
				<Button kind="quiet" onClick={begin}>
					<UserPlus aria-hidden="true" strokeWidth={1.75} />
					{t("newProfile")}
				</Button>
				{!present.some((learner) => isHere(learner) && learner.guest) && (
					<Button kind="quiet" onClick={() => void enterAsGuest()}>
						{t("asGuest")}
					</Button>
				)}
				{props.here === undefined && (
					<Button kind="quiet" onClick={bring}>
						<FolderInput aria-hidden="true" strokeWidth={1.75} />
						{t("copies:bring.fromElsewhere")}
					</Button>
				)}
			</div>
			<p className={css["soft"]}>{t("guestStays")}</p>
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
			<RemovedList learners={removed} onChanged={ask} onRecovered={props.onRecovered} />
		</>
	);
}
