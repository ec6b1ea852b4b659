import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import css from "./undo-bar.module.css";

/** Tells that an annotation was removed, with the way back. It takes the focus, which was on what is no longer there. */
export function UndoBar(props: { text: string; onUndo: () => void; onClose: () => void }) {
	const { t } = useTranslation(["notes", "common"]);
	const id = useId();
	const undo = useRef<HTMLDivElement>(null);
	useEffect(() => undo.current?.querySelector("button")?.focus({ preventScroll: true }), []);
	return (
		<div ref={undo} className={css["bar"]}>
			<p id={id}>{props.text}</p>
			<div className={css["actions"]}>
				<Button kind="quiet" aria-describedby={id} onClick={props.onUndo}>
					{t("undo")}
				</Button>
				<Button kind="quiet" onClick={props.onClose}>
					{t("common:close")}
				</Button>
			</div>
		</div>
	);
}
