import { FolderInput } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerView } from "../../../core/api/views.ts";
import type { Settings } from "../../../core/learning/settings.ts";
import { client } from "../../api/client.ts";
import { appliedSettings, useAppearance } from "../../shell/appearance.ts";
import { LonePage } from "../../shell/lone-page.tsx";
import { Notices } from "../../shell/notices.tsx";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useNameField } from "../../ui/use-name-field.ts";
import { languages, themes } from "../settings/choices.ts";
import css from "./welcome.module.css";

/** Someone new: language, name and theme, and what happens with what is kept. `first`: there is nobody else yet; `arrived`: after another screen. */
export function WelcomePage({ first, arrived }: { first: boolean; arrived: boolean }) {
	const { t } = useTranslation(["welcome", "copies"]);
	const { enter, leave, bring } = useSwitching();
	const [settings, setSettings] = useState<Settings>(appliedSettings);
	const [nameField, readName] = useNameField("", t("name.missing"));
	const [sending, setSending] = useState(false);
	const [failed, setFailed] = useState(false);
	const heading = useRef<HTMLHeadingElement>(null);
	useAppearance(settings);
	useEffect(() => {
		if (arrived) heading.current?.focus();
	}, [arrived]);

	const { language } = settings;

	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (sending) return;
		const name = readName();
		if (name !== undefined) await create(() => client["learner.create"]({ name, settings }));
	};
	const create = async (call: () => Promise<LearnerView>) => {
		setSending(true);
		setFailed(false);
		try {
			enter(await call());
		} catch {
			setFailed(true);
			setSending(false);
		}
	};
	const enterAsGuest = () => {
		if (!sending) void create(() => client["learner.create-guest"]({ settings }));
	};

	return (
		<LonePage title={t(first ? "heading" : "another")} heading={heading}>
			{first && <p className={css["lead"]}>{t("lead")}</p>}
			<Notices />
			<form className={css["form"]} onSubmit={submit} noValidate>
				<RadioGroup
					legend={t("language")}
					options={languages}
					value={language}
					onChange={(value) => setSettings({ ...settings, language: value })}
				/>
				<TextField {...nameField} label={t("name.label")} hint={t("name.hint")} required />
				<RadioGroup
					legend={t("theme.legend")}
					options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
					value={settings.theme}
					onChange={(value) => setSettings({ ...settings, theme: value })}
				/>
				<p className={css["kept"]}>{t("kept")}</p>
				<div className={css["actions"]}>
					<Button type="submit">{t("begin")}</Button>
					{first ? (
						<Button kind="quiet" onClick={enterAsGuest}>
							{t("asGuest")}
						</Button>
					) : (
						<Button kind="quiet" onClick={() => leave()}>
							{t("cancel")}
						</Button>
					)}
				</div>
				<p role="alert" className={css["failed"]}>
					{failed ? t("failed") : ""}
				</p>
			</form>
			{first && (
				<p className={css["elsewhere"]}>
					<Button kind="quiet" onClick={bring}>
						<FolderInput aria-hidden="true" size={18} strokeWidth={1.75} />
						{t("copies:bring.fromElsewhere")}
					</Button>
				</p>
			)}
		</LonePage>
	);
}
