import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./waiting.module.css";

/** Waits shorter than this show nothing: a sign that flashes up is worse than none. */
const patience = 200;

export function Waiting() {
	const { t } = useTranslation();
	const [shown, setShown] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setShown(true), patience);
		return () => clearTimeout(timer);
	}, []);
	return (
		<p className={css["waiting"]} role="status">
			{shown ? t("loading") : ""}
		</p>
	);
}
