import { useTranslation } from "react-i18next";
import type { ReviewOverview } from "../../../core/api/review-views.ts";
import { useSession } from "../../session.tsx";
import { useFormats } from "../../ui/formats.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { offeredRetentions } from "./retentions.ts";

/** How much is to be known when it comes again, and how many reviews a day that means. */
export function RetentionChoice(props: { overview: ReviewOverview; value: string; onChange: (value: string) => void }) {
	const { loads, settings } = props.overview;
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { percent } = useFormats(locale);
	const options = offeredRetentions(loads, settings.retention).map(({ retention, perDay, amount }) => {
		const share = `${percent(retention)} · ${t(`settings.retention.${amount}`)}`;
		const load = perDay === undefined ? "" : ` (${t("settings.retention.perDay", { count: perDay })})`;
		return { value: String(retention), label: `${share}${load}` };
	});
	return (
		<RadioGroup
			legend={t("settings.retention.legend")}
			hint={t("settings.retention.hint")}
			options={options}
			value={props.value}
			onChange={props.onChange}
		/>
	);
}
