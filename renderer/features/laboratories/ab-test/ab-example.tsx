import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import css from "./ab-test.module.css";
import { type AbWork, blankTyped, isBlank, startingWork } from "./ab-work.ts";

type Typed = AbWork["typed"];

/** Says that what is there is an example, and clears the fields or puts it in; what was replaced can be brought back. */
export function AbExample(props: { work: AbWork; isExample: boolean; onPut: (work: AbWork) => void }) {
	const { work, isExample, onPut } = props;
	const { t } = useTranslation("ab-test");
	const [replaced, setReplaced] = useState<{ before: Typed; by: Typed; told: "cleared" | "done" }>();
	const told = useRef<HTMLDivElement>(null);
	const replace = (by: Typed, what: "cleared" | "done") => {
		setReplaced({ before: work.typed, by, told: what });
		onPut({ ...work, typed: by });
		// What was pressed is gone.
		told.current?.focus();
	};
	// What has been typed since is not undone.
	const last = replaced?.by === work.typed ? replaced : undefined;
	return (
		<>
			{isExample && (
				<p>
					<strong>{t("example.label")}</strong> {t("example.text")}
				</p>
			)}
			<div className={css["actions"]}>
				{isBlank(work) ? (
					<Button kind="quiet" onClick={() => replace(startingWork.typed, "done")}>
						{t("example.put")}
					</Button>
				) : (
					<Button kind="quiet" onClick={() => replace(blankTyped, "cleared")}>
						{t("example.clear")}
					</Button>
				)}
				<div ref={told} tabIndex={-1} className={css["undo"]} role="status">
					{last !== undefined && t(`example.${last.told}`)}
				</div>
				{last !== undefined && (
					<Button
						kind="quiet"
						onClick={() => {
							onPut({ ...work, typed: last.before });
							told.current?.focus();
						}}
					>
						{t("example.undo")}
					</Button>
				)}
			</div>
		</>
	);
}
