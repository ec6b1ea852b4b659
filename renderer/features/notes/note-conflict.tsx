import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import css from "./note-editor.module.css";
import type { Choice, Conflict } from "./use-note-text.ts";

/** What another window made of the note, beside what was typed here: the person chooses, and nothing is lost until then. */
export function NoteConflict(props: { conflict: Conflict; tooLong: boolean; onSettle: (choice: Choice) => void }) {
	const { text } = props.conflict;
	const { t } = useTranslation("notes");
	const id = useId();
	const choices: Choice[] = text === undefined ? ["mine", "other"] : ["mine", "other", "both"];
	return (
		<section className={css["conflict"]} aria-labelledby={id}>
			<p id={id} role="alert">
				{t(text === undefined ? "conflict.removed" : "conflict.changed")}
			</p>
			{text !== undefined && <blockquote>{text === "" ? t("conflict.empty") : text}</blockquote>}
			<div className={css["choices"]}>
				{choices.map((choice) => (
					<Button
						key={choice}
						kind="quiet"
						disabled={props.tooLong && choice !== "other"}
						onClick={() => props.onSettle(choice)}
					>
						{t(
							text === undefined
								? `conflict.whenRemoved.${choice === "mine" ? "mine" : "other"}`
								: `conflict.${choice}`,
						)}
					</Button>
				))}
			</div>
		</section>
	);
}
