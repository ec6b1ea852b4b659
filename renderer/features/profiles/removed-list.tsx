import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { Avatar } from "../../shell/avatar.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./profiles.module.css";
import { useTold } from "./told.ts";
import { useWords } from "./use-words.ts";

/** Learners who were deleted and can still be had back. */
export function RemovedList(props: {
	learners: readonly LearnerSummary[];
	onChanged: () => Promise<void>;
	onRecovered?: (() => void) | undefined;
}) {
	const { t } = useTranslation("profiles");
	const words = useWords();
	const told = useTold();
	const [problem, setProblem] = useState("");
	const [recovered, setRecovered] = useState("");

	const result = useRef<HTMLDivElement>(null);

	const underWay = useRef(false);

	const recover = async (learner: LearnerSummary) => {
		if (underWay.current) return;
		underWay.current = true;
		setProblem("");
		setRecovered("");
		try {
			await client["learner.recover"]({ learner: learner.id });
			// It is said once they are there to be chosen, and their row is gone: who presses again meanwhile had them back already.
			await props.onChanged();
			setRecovered(t("removed.recovered", { name: words.name(learner) }));
			props.onRecovered?.();
			// The button that was pressed goes with its row.
			result.current?.focus();
		} catch (error) {
			setProblem(await told(error, learner.id));
			await props.onChanged();
		} finally {
			underWay.current = false;
		}
	};

	return (
		<>
			{props.learners.length > 0 && (
				<section className={css["removed"]}>
					<h2>{t("removed.title")}</h2>
					<p className={css["soft"]}>{t("removed.how")}</p>
					<ul>
						{props.learners.map((learner) => (
							<li key={learner.id}>
								<Avatar picture={learner.picture} name={learner.name} />
								<span className={css["who"]}>
									<bdi className={css["name"]}>{words.name(learner)}</bdi>
									<span className={css["about"]}>
										{t("removed.until", { day: words.day(learner.removedUntil ?? "") })}
									</span>
								</span>
								<Button
									kind="quiet"
									aria-label={t("removed.recoverWho", { name: words.name(learner) })}
									onClick={() => void recover(learner)}
								>
									{t("removed.recover")}
								</Button>
							</li>
						))}
					</ul>
				</section>
			)}
			<div ref={result} tabIndex={-1}>
				<Announcer text={recovered} />
			</div>
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
		</>
	);
}
