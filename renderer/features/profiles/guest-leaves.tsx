import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameLength, readName } from "../../../core/learning/person-name.ts";
import { useSession } from "../../session.tsx";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./profiles.module.css";
import { useRemoval } from "./use-removal.ts";

/** A guest who goes says what becomes of what they did: it gets a name, or it is deleted. */
export function GuestLeaves() {
	const { t } = useTranslation("profiles");
	const { client, learner, fail } = useSession();
	const { leave } = useSwitching();
	const [name, setName] = useState("");
	const [nameless, setNameless] = useState(false);
	const field = useRef<HTMLInputElement>(null);

	const keep = async (event: FormEvent) => {
		event.preventDefault();
		const read = readName(name);
		setNameless(read === undefined);
		if (read === undefined) return field.current?.focus();
		try {
			await client["learner.update"]({ learner: learner.id, name: read });
			leave();
		} catch (error) {
			fail(error);
		}
	};
	const remove = useRemoval();

	return (
		<section className={css["guest"]} aria-labelledby="guest-leaves">
			<h2 id="guest-leaves">{t("guestLeaves.title")}</h2>
			<p>{t("guestLeaves.how")}</p>
			<form onSubmit={keep} noValidate className={css["fields"]}>
				<TextField
					ref={field}
					label={t("guestLeaves.name")}
					problem={nameless ? t("guestLeaves.missing") : undefined}
					value={name}
					onChange={setName}
					maxLength={nameLength}
					autoComplete="name"
					spellCheck={false}
				/>
				<div className={css["actions"]}>
					<Button type="submit">{t("guestLeaves.keep")}</Button>
					<Button kind="quiet" onClick={() => void remove()}>
						{t("guestLeaves.remove")}
					</Button>
				</div>
			</form>
		</section>
	);
}
