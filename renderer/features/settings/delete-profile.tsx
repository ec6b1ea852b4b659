import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../profiles/use-words.ts";
import css from "./settings.module.css";

const day = 24 * 60 * 60 * 1000;

/** Deletes the profile in two steps; the second says until when it can be had back. */
export function DeleteProfile() {
	const { t } = useTranslation("settings");
	const { client, learner, fail } = useSession();
	const { leave } = useSwitching();
	const words = useWords();
	const [asked, setAsked] = useState(false);
	const first = useRef<HTMLButtonElement>(null);
	const question = useRef<HTMLParagraphElement>(null);
	const wasAsked = useRef(false);
	useEffect(() => {
		if (asked) question.current?.focus();
		else if (wasAsked.current) first.current?.focus();
		wasAsked.current = asked;
	}, [asked]);

	const remove = async () => {
		try {
			const { until } = await client["learner.remove"]({ learner: learner.id });
			leave({ kind: "removed", until });
		} catch (error) {
			fail(error, () => void remove());
		}
	};

	return (
		<section className={css["section"]} aria-labelledby="settings-delete">
			<h2 id="settings-delete">{t("delete.title")}</h2>
			{asked ? (
				<div className={css["question"]}>
					<p ref={question} tabIndex={-1}>
						<strong>{t("delete.ask", { name: words.name(learner) })}</strong>{" "}
						{t("delete.until", { day: words.day(new Date(Date.now() + 30 * day).toISOString()) })}
					</p>
					<div className={css["actions"]}>
						<Button onClick={() => void remove()}>{t("delete.yes")}</Button>
						<Button kind="quiet" onClick={() => setAsked(false)}>
							{t("cancel")}
						</Button>
					</div>
				</div>
			) : (
				<>
					<p className={css["soft"]}>{t("delete.how")}</p>
					<div>
						<Button ref={first} kind="quiet" onClick={() => setAsked(true)}>
							{t("delete.begin")}
						</Button>
					</div>
				</>
			)}
		</section>
	);
}
