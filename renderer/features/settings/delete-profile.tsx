import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { useRemoval } from "../profiles/use-removal.ts";
import { useWords } from "../profiles/use-words.ts";
import css from "./settings.module.css";

const day = 24 * 60 * 60 * 1000;

/** Deletes the profile in two steps; the second says until when it can be had back, or that a guest's cannot. */
export function DeleteProfile() {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	const remove = useRemoval();
	const words = useWords();
	const [asked, setAsked] = useState(false);
	const { guest } = learner;
	const first = useRef<HTMLButtonElement>(null);
	const question = useRef<HTMLParagraphElement>(null);
	const wasAsked = useRef(false);
	useEffect(() => {
		if (asked) question.current?.focus();
		else if (wasAsked.current) first.current?.focus();
		wasAsked.current = asked;
	}, [asked]);

	return (
		<section className={css["section"]} aria-labelledby="settings-delete">
			<h2 id="settings-delete">{t("delete.title")}</h2>
			{asked ? (
				<div className={css["question"]}>
					<p ref={question} tabIndex={-1}>
						<strong>{guest ? t("delete.guest.ask") : t("delete.ask", { name: words.name(learner) })}</strong>{" "}
						{guest
							? t("delete.guest.until")
							: t("delete.until", { day: words.day(new Date(Date.now() + 30 * day).toISOString()) })}
					</p>
					<div className={css["actions"]}>
						<Button onClick={() => void remove()}>{t(guest ? "delete.guest.yes" : "delete.yes")}</Button>
						<Button kind="quiet" onClick={() => setAsked(false)}>
							{t("cancel")}
						</Button>
					</div>
				</div>
			) : (
				<>
					<p className={css["soft"]}>{t(guest ? "delete.guest.how" : "delete.how")}</p>
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
