import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { useSwitching } from "../../switching.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import css from "./settings.module.css";

/** What this is, whose it is, and where what a person does is kept. */
export function About() {
	const { t } = useTranslation("settings");
	const { version, outline } = useSession();
	const { dataFolder } = useSwitching();
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
				<dd>
					{t("about.where")}
					<code className={css["folder"]} translate="no">
						{dataFolder}
					</code>
				</dd>
			</dl>
		</section>
	);
}
