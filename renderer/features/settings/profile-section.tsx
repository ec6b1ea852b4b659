import { Archive, ArrowLeftRight } from "lucide-react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useNameField } from "../../ui/use-name-field.ts";
import { PictureChoice } from "./picture-choice.tsx";
import { PinSection } from "./pin-section.tsx";
import css from "./settings.module.css";
import type { Save } from "./use-save.ts";

/** Who the learner is to others at this computer: name, picture, PIN, and the ways to other profiles and copies. */
export function ProfileSection({ save }: { save: Save }) {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	return (
		<section className={css["section"]} aria-labelledby="settings-profile">
			<h2 id="settings-profile">{t("profile")}</h2>
			{learner.guest && <p className={css["note"]}>{t("guest")}</p>}
			<NameForm onSave={save.name} />
			<PictureChoice save={save} />
			<PinSection save={save} />
			<p className={css["actions"]}>
				<LinkButton kind="quiet" href="#/perfiles">
					<ArrowLeftRight aria-hidden="true" strokeWidth={1.75} />
					{t("switch")}
				</LinkButton>
				<LinkButton kind="quiet" href="#/copias">
					<Archive aria-hidden="true" strokeWidth={1.75} />
					{t("copies")}
				</LinkButton>
			</p>
		</section>
	);
}

function NameForm({ onSave }: { onSave: (name: string) => void }) {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	const [field, readName] = useNameField(learner.name, t("name.missing"));
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const name = readName();
		if (name !== undefined) onSave(name);
	};
	return (
		<form className={css["name"]} onSubmit={submit} noValidate>
			<TextField {...field} label={t("name.label")} required />
			<Button type="submit" kind="quiet">
				{t("name.save")}
			</Button>
		</form>
	);
}
