import { useTranslation } from "react-i18next";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { About } from "./about.tsx";
import { languages, textSizes, themes } from "./choices.ts";
import { DeleteProfile } from "./delete-profile.tsx";
import { ProfileSection } from "./profile-section.tsx";
import css from "./settings.module.css";
import { useSave } from "./use-save.ts";

export function SettingsPage() {
	const { t } = useTranslation("settings");
	const { settings } = useSession().learner;
	const save = useSave();
	const choose = (change: Partial<Settings>) => save.settings({ ...settings, ...change });
	return (
		<PageFrame title={t("nav.settings", { ns: "common" })} lead={t("lead")} narrow>
			<div className={css["saved"]}>
				<Announcer text={save.saved ? t("saved") : ""} />
			</div>
			<ProfileSection save={save} />
			<section className={css["section"]} aria-labelledby="settings-looks">
				<h2 id="settings-looks">{t("looks")}</h2>
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
			</section>
			<DeleteProfile />
			<About />
		</PageFrame>
	);
}
