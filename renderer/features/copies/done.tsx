import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./copies.module.css";
import { useFocus } from "./use-focus.ts";

/** Says that a record has become another one, and takes that back. */
export function Done(props: {
	text: string;
	/** Whose record it was, and the backup of what it was before; absent where there is nothing to undo. */
	undo: { learner: string; backup: string } | undefined;
	onUndone: (view: LearnerView) => void;
	children?: ReactNode;
}) {
	const { undo } = props;
	const { t } = useTranslation("copies");
	const { client } = useSession();
	const [state, setState] = useState<"done" | "undoing" | "undone" | "failed">("done");
	const focused = useFocus<HTMLDivElement>();
	const takeBack = async () => {
		if (undo === undefined || state === "undoing") return;
		setState("undoing");
		try {
			const restored = await client["backup.restore"](undo);
			setState("undone");
			props.onUndone(restored.learner);
			focused.current?.focus();
		} catch {
			setState("failed");
		}
	};
	const offered = undo !== undefined && state !== "undone";
	return (
		<div className={css["done"]}>
			<Check aria-hidden="true" size={20} />
			<div ref={focused} tabIndex={-1} className={css["told"]}>
				<p role="status">{state === "undone" ? t("done.undone") : props.text}</p>
				{state === "failed" && (
					<p className={css["problem"]} role="alert">
						{t("done.notUndone")}
					</p>
				)}
			</div>
			<p className={css["actions"]}>
				{offered && (
					<Button kind="quiet" onClick={() => void takeBack()} aria-disabled={state === "undoing"}>
						{t(state === "undoing" ? "done.undoing" : "done.undo")}
					</Button>
				)}
				{state !== "undone" && props.children}
			</p>
		</div>
	);
}
