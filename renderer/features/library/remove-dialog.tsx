import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import css from "../../ui/dialog.module.css";

/** What is to be removed: a course, or one version of it; `used` where that is the one in use. */
export interface Removal {
	course: string;
	title: string;
	version?: string;
	used: boolean;
}

/** Asks before something is removed, and says what goes and what stays. */
export function RemoveDialog(props: { removal: Removal; onYes: () => void; onNo: () => void }) {
	const { removal } = props;
	const { t } = useTranslation("library");
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const no = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
		no.current?.focus();
	}, []);
	const { title, version } = removal;
	return (
		<dialog ref={dialog} className={css["dialog"]} aria-labelledby={id} onClose={props.onNo}>
			<h2 id={id}>
				{version === undefined ? t("removing.title", { title }) : t("removing.titleVersion", { title, version })}
			</h2>
			<p>{t(version === undefined ? "removing.goes" : "removing.goesVersion")}</p>
			{version !== undefined && removal.used && <p>{t("removing.goesUsed")}</p>}
			<p>{t("removing.stays")}</p>
			<div className={css["actions"]}>
				<Button onClick={props.onYes}>{t("removing.yes")}</Button>
				<Button ref={no} kind="quiet" onClick={() => dialog.current?.close()}>
					{t("removing.no")}
				</Button>
			</div>
		</dialog>
	);
}
