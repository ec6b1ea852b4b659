import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readName } from "../../../core/learning/person-name.ts";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { languages, nameLength, textSizes, themes } from "./choices.ts";
import css from "./settings.module.css";
import { useSave } from "./use-save.ts";

export function SettingsPage() {
	const { t } = useTranslation("settings");
	const { saved, save, settings } = useSave();
	const choose = (change: Partial<Settings>) => save({ settings: { ...settings, ...change } });
	return (
		<PageFrame title={t("nav.settings", { ns: "common" })} lead={t("lead")} narrow>
			<div className={css["saved"]}>
				<Announcer text={saved ? t("saved") : ""} />
			</div>
			<div className={css["groups"]}>
				<NameForm onSave={(name) => save({ name })} />
				<RadioGroup
					legend={t("language")}
					options={languages}
					value={settings.language}
					onChange={(language) => choose({ language })}
				/>
				<RadioGroup
					legend={t("theme.legend")}
					options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
					value={settings.theme}
					onChange={(theme) => choose({ theme })}
				/>
				<RadioGroup
					legend={t("textSize.legend")}
					options={textSizes.map((value) => ({ value, label: t(`textSize.${value}`) }))}
					value={settings.textSize}
					onChange={(textSize) => choose({ textSize })}
				/>
			</div>
			<About />
		</PageFrame>
	);
}

function NameForm({ onSave }: { onSave: (name: string) => void }) {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	const [name, setName] = useState(learner.name);
	const [nameless, setNameless] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const read = readName(name);
		setNameless(read === undefined);
		if (read === undefined) field.current?.focus();
		else onSave(read);
	};
	return (
		<form className={css["name"]} onSubmit={submit} noValidate>
			<TextField
				ref={field}
				label={t("name.label")}
				problem={nameless ? t("name.missing") : undefined}
				value={name}
				onChange={setName}
				maxLength={nameLength}
				autoComplete="name"
				spellCheck={false}
				required
			/>
			<Button type="submit" kind="quiet">
				{t("name.save")}
			</Button>
		</form>
	);
}

function About() {
	const { t } = useTranslation("settings");
	const { version, outline } = useSession();
	return (
		<section className={css["about"]}>
			<h2>{t("about.title")}</h2>
			<dl>
				<dt>{t("about.version")}</dt>
				<dd>Profundiza {version}</dd>
				<dt>{t("about.course")}</dt>
				<dd>
					<Sentence text={t("about.courseIs", { title: fromCourse(outline.title), version: outline.version })} />
				</dd>
				<dt>{t("about.licence")}</dt>
				<dd>{t("about.licences", { licence: outline.licence, authors: outline.authors.join(", ") })}</dd>
				<dt>{t("about.data")}</dt>
				<dd>{t("about.where")}</dd>
			</dl>
		</section>
	);
}
