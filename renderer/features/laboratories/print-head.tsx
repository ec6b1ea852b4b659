import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { longTime } from "../../ui/formats.ts";
import css from "./print.module.css";

/** Whose sheet it is, its name and when it was printed: on paper only. */
export function PrintHead({ name }: { name: string }) {
	const { t } = useTranslation("laboratories");
	const { learner, locale } = useSession();
	const [at, setAt] = useState(() => new Date().toISOString());
	useEffect(() => {
		const look = () => flushSync(() => setAt(new Date().toISOString()));
		window.addEventListener("beforeprint", look);
		return () => window.removeEventListener("beforeprint", look);
	}, []);
	return (
		<p className={css["head"]}>
			{name.trim() !== "" && <strong>{name}</strong>}
			{learner.name === "" ? longTime(locale, at) : t("printed", { person: learner.name, time: longTime(locale, at) })}
		</p>
	);
}
