import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { appliedSettings, useAppearance } from "../../shell/appearance.ts";
import { LonePage } from "../../shell/lone-page.tsx";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseLanguage } from "../../ui/course-language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { BringFile } from "./bring-file.tsx";
import css from "./copies.module.css";
import { type Imported, useBring } from "./use-bring.ts";

/** Before anyone is here: brings in a record from another computer, and enters as the one whose it is. */
export function BringPage(props: { courseLanguage: string; onBack: () => void }) {
	const { t } = useTranslation("copies");
	const { enter, leave } = useSwitching();
	const [settings] = useState(appliedSettings);
	const heading = useRef<HTMLHeadingElement>(null);
	useAppearance(settings);
	useEffect(() => {
		heading.current?.focus({ preventScroll: true });
		window.scrollTo(0, 0);
	}, []);

	const goOn = async ({ learner }: Imported) => {
		if (!learner.hasPin) {
			try {
				return enter(await client["learner.view"]({ learner: learner.id }));
			} catch {
				// The record is here all the same: they are chosen by hand.
			}
		}
		leave({ kind: "brought", learner });
	};
	const steps = useBring(client, goOn);

	return (
		<LonePage title={t("bring.fromElsewhere")} heading={heading}>
			<CourseLanguage course={props.courseLanguage} page={settings.language}>
				<div className={css["alone"]}>
					<p>{t("bring.how")}</p>
					<h2>
						<VisuallyHidden>{t("bring.file")}</VisuallyHidden>
					</h2>
					<BringFile steps={steps} toPicker={() => leave()} />
					<p className={css["actions"]}>
						<Button kind="quiet" onClick={props.onBack}>
							{t("bring.back")}
						</Button>
					</p>
				</div>
			</CourseLanguage>
		</LonePage>
	);
}
