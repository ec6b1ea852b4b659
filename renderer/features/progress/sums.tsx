import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import type { Place } from "../../shell/where-next.ts";
import { useFormats } from "../../ui/formats.ts";
import css from "./progress.module.css";
import { timeTotals, topicTotals, totalsOf } from "./totals.ts";
import { useDurations } from "./use-durations.ts";

/** The record in six figures. Those of topics stand open until the topics have come. */
export function Sums({ places, topics }: { places: readonly Place[]; topics: readonly Topic[] | undefined }) {
	const { t } = useTranslation("progress");
	const { learner, locale } = useSession();
	const { number } = useFormats(locale);
	const duration = useDurations();
	const totals = totalsOf(places);
	const answers = topicTotals(topics ?? []);
	const share = (part: number, whole: number) => `${number(part)}/${number(whole)}`;
	const once = (figure: string) => (topics === undefined ? "–" : figure);
	const sums = [
		{
			id: "lessons",
			figure: share(totals.done, totals.available),
			text: t("sum.lessons", { count: totals.available }),
		},
		{
			id: "sections",
			figure: share(totals.reached, totals.sections),
			text: t("sum.sections", { count: totals.sections }),
		},
		{ id: "time", figure: duration(timeTotals(learner.record).all), text: t("sum.time") },
		{
			id: "answered",
			figure: once(share(answers.answered, answers.questions)),
			text: t("sum.answered", { count: answers.questions, right: number(answers.right) }),
		},
		{
			id: "mastered",
			figure: once(share(answers.mastered, answers.topics)),
			text: t("sum.mastered", { count: answers.topics }),
		},
		{ id: "reviewed", figure: once(number(answers.reviewed)), text: t("sum.reviewed", { count: answers.reviewed }) },
	];
	return (
		<ul className={css["sums"]} aria-label={t("sum.title")}>
			{sums.map((sum) => (
				<li key={sum.id}>
					<strong>{sum.figure}</strong> {sum.text}
				</li>
			))}
		</ul>
	);
}
