import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerView } from "../../../core/api/views.ts";
import { readName } from "../../../core/learning/person-name.ts";
import type { Settings } from "../../../core/learning/settings.ts";
import { client } from "../../api/client.ts";
import { browserSettings, useAppearance } from "../../shell/appearance.ts";
import { Notices } from "../../shell/notices.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { languages, nameLength, themes } from "../settings/choices.ts";
import css from "./welcome.module.css";

/** The first time: language, name and theme, and what happens with what is kept. */
export function WelcomePage(props: { onCreated: (learner: LearnerView) => void }) {
	const { t } = useTranslation("welcome");
	const [settings, setSettings] = useState<Settings>(browserSettings);
	const [name, setName] = useState("");
	const [nameless, setNameless] = useState(false);
	const [sending, setSending] = useState(false);
	const [failed, setFailed] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	useAppearance(settings);

	const { language } = settings;

	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (sending) return;
		const read = readName(name);
		if (read === undefined) {
			setNameless(true);
			field.current?.focus();
			return;
		}
		setSending(true);
		setFailed(false);
		try {
			props.onCreated(await client["learner.create"]({ name: read, settings }));
		} catch {
			setFailed(true);
			setSending(false);
		}
	};
	const type = (text: string) => {
		setName(text);
		if (readName(text) !== undefined) setNameless(false);
	};

	return (
		<main className={css["page"]} id="main" data-phase="1">
			<title>{t("title", { ns: "common", page: t("heading") })}</title>
			<p className={css["brand"]}>
				Profundiza<span aria-hidden="true">.</span>
			</p>
			<h1 tabIndex={-1}>{t("heading")}</h1>
			<p className={css["lead"]}>{t("lead")}</p>
			<Notices />
			<form className={css["form"]} onSubmit={submit} noValidate>
				<RadioGroup
					legend={t("language")}
					options={languages}
					value={language}
					onChange={(value) => setSettings({ ...settings, language: value })}
				/>
				<TextField
					ref={field}
					label={t("name.label")}
					hint={t("name.hint")}
					problem={nameless ? t("name.missing") : undefined}
					value={name}
					onChange={type}
					maxLength={nameLength}
					autoComplete="name"
					spellCheck={false}
					required
				/>
				<RadioGroup
					legend={t("theme.legend")}
					options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
					value={settings.theme}
					onChange={(value) => setSettings({ ...settings, theme: value })}
				/>
				<p className={css["kept"]}>{t("kept")}</p>
				<div>
					<Button type="submit">{t("begin")}</Button>
				</div>
				<p role="alert" className={css["failed"]}>
					{failed ? t("failed") : ""}
				</p>
			</form>
		</main>
	);
}
