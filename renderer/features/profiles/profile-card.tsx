import { LockKeyhole } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { everyoneLeft } from "../../api/leaving.ts";
import { Avatar } from "../../shell/avatar.tsx";
import { useSwitching } from "../../switching.tsx";
import { PinForm } from "./pin-form.tsx";
import css from "./profiles.module.css";
import { useTold } from "./told.ts";
import { useWords } from "./use-words.ts";

/** A learner who can be chosen: at once, or after their PIN. */
export function ProfileCard(props: {
	learner: LearnerSummary;
	/** It is the one whom this window shows already. */
	here: boolean;
	/** Their PIN is asked for from the start. */
	asked: boolean;
	onChanged: () => void;
}) {
	const { learner, here, onChanged } = props;
	const { t } = useTranslation("profiles");
	const { enter } = useSwitching();
	const words = useWords();
	const told = useTold();
	const [asking, setAsking] = useState(props.asked && props.learner.hasPin);
	const [problem, setProblem] = useState("");
	const button = useRef<HTMLButtonElement>(null);

	const choose = async () => {
		setProblem("");
		if (learner.hasPin) return setAsking(true);
		try {
			// Whoever has just left is closed first: they may have a PIN of which nothing is known here yet.
			await everyoneLeft();
			enter(await client["learner.view"]({ learner: learner.id }));
		} catch (error) {
			onChanged();
			// That they have a PIN was not known here yet.
			if (error instanceof AppError && error.code === "locked") setAsking(true);
			else setProblem(await told(error, learner.id));
		}
	};
	const cancel = () => {
		setAsking(false);
		// The button is there already: it only stood closed.
		button.current?.focus();
	};

	const face = (
		<>
			<Avatar picture={learner.picture} name={learner.name} size="large" />
			<span className={css["who"]}>
				<bdi className={css["name"]}>{words.name(learner)}</bdi>
				<span className={css["about"]}>
					{here && t("here")}
					{!here && learner.lastAt !== undefined && words.ago(learner.lastAt)}
					{learner.hasPin && (
						<span className={css["locked"]}>
							<LockKeyhole aria-hidden="true" strokeWidth={1.75} />
							{t("withPin")}
						</span>
					)}
				</span>
			</span>
		</>
	);
	if (here) {
		return (
			<li className={css["card"]} data-here>
				<a className={css["face"]} href="#/" aria-current="true">
					{face}
				</a>
			</li>
		);
	}
	return (
		<li className={css["card"]} data-asking={asking || undefined}>
			<button
				ref={button}
				type="button"
				className={css["face"]}
				aria-expanded={learner.hasPin || asking ? asking : undefined}
				onClick={() => void choose()}
			>
				{face}
			</button>
			{asking && <PinForm learner={learner} onCancel={cancel} onChanged={onChanged} />}
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
		</li>
	);
}
