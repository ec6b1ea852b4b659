import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Confidence, confidences } from "../../../../core/laboratories/ab-test/version.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import page from "../laboratory.module.css";
import { AbField, type FieldProps } from "./ab-field.tsx";
import css from "./ab-test.module.css";

/** What happened with both versions, and how sure to be. */
export function AbVersions(
	props: FieldProps & { onConfidence: (confidence: Confidence) => void; children: ReactNode },
) {
	const { t } = useTranslation("ab-test");
	return (
		<section className={page["part"]} aria-labelledby="ab-data">
			<h2 id="ab-data">{t("data")}</h2>
			{props.children}
			<div className={css["versions"]}>
				{(["A", "B"] as const).map((version) => (
					<fieldset key={version} className={page["card"]}>
						<legend className={css["version"]}>{t("version", { version })}</legend>
						<div className={page["fields"]}>
							<AbField {...props} field={`visitors${version}`} />
							<AbField {...props} field={`conversions${version}`} />
						</div>
					</fieldset>
				))}
			</div>
			<RadioGroup
				legend={t("confidence")}
				hint={t("confidenceHint")}
				options={confidences.map((value) => ({ value: `${value}`, label: t("percentOption", { value }) }))}
				value={`${props.work.confidence}`}
				onChange={(value) => props.onConfidence(confidences.find((one) => `${one}` === value) ?? 95)}
			/>
		</section>
	);
}
