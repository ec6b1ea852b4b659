import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { everyoneLeft } from "../../api/leaving.ts";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./profiles.module.css";
import { useTold } from "./told.ts";
import { useWords } from "./use-words.ts";

/** The way in for someone who no longer knows their PIN: it can be taken away a day after that was asked for. */
export function ForgottenPin(props: { learner: LearnerSummary; onChanged: () => void }) {
	const { id, pinReset } = props.learner;
	const { t } = useTranslation("profiles");
	const { enter } = useSwitching();
	const words = useWords();
	const told = useTold();
	const [problem, setProblem] = useState("");
	const state = useRef<HTMLParagraphElement>(null);
	const due = pinReset !== undefined && Date.parse(pinReset.from) <= Date.now();

	const ask = async () => {
		setProblem("");
		try {
			await everyoneLeft();
			const { done } = await client["learner.reset-pin"]({ learner: id });
			if (done) enter(await client["learner.view"]({ learner: id }));
			else {
				props.onChanged();
				// The button that was pressed goes.
				state.current?.focus();
			}
		} catch (error) {
			setProblem(await told(error, id));
		}
	};

	return (
		<div className={css["forgotten"]}>
			<p role="status" ref={state} tabIndex={-1}>
				{pinReset === undefined && t("forgotten.how")}
				{pinReset !== undefined &&
					t(due ? "forgotten.due" : "forgotten.asked", {
						asked: words.time(pinReset.askedAt),
						from: words.time(pinReset.from),
					})}
			</p>
			{(pinReset === undefined || due) && (
				<div>
					<Button kind="quiet" onClick={() => void ask()}>
						{t(due ? "forgotten.takeAway" : "forgotten.ask")}
					</Button>
				</div>
			)}
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
		</div>
	);
}
