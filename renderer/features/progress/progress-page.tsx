import { useTranslation } from "react-i18next";
import { passMark } from "../../../core/learning/lesson-status.ts";
import { useSession } from "../../session.tsx";
import { PhaseLines } from "../../shell/phase-lines.tsx";
import { useFresh } from "../../shell/use-fresh.ts";
import { type Place, placesOf, whereNext } from "../../shell/where-next.ts";
import { LinkButton } from "../../ui/button.tsx";
import { useFormats } from "../../ui/formats.ts";
import { PageFrame } from "../../ui/page.tsx";
import { ActivityTable } from "./activity-table.tsx";
import css from "./progress.module.css";
import { totalsOf } from "./totals.ts";

/** What was read and answered so far: in sum, drawn, and lesson by lesson. */
export function ProgressPage() {
	useFresh();
	const { t } = useTranslation("progress");
	const { outline, learner, locale } = useSession();
	const { percent } = useFormats(locale);
	const places = placesOf(outline, learner.record);
	const active = places.filter((place) => learner.record.lessons[place.lesson.id] !== undefined);
	const rule = t("rule", { share: percent(passMark) });
	return (
		<PageFrame title={t("nav.progress", { ns: "common" })} lead={active.length === 0 ? t("empty.text") : rule}>
			{active.length === 0 ? <Empty rule={rule} /> : <Sums places={places} />}
			<div className={css["lines"]}>
				<PhaseLines />
			</div>
			{active.length > 0 && <ActivityTable places={active} />}
		</PageFrame>
	);
}

function Empty({ rule }: { rule: string }) {
	const { t } = useTranslation("progress");
	const { outline, learner } = useSession();
	const next = whereNext(outline, learner.record);
	const href = "place" in next ? `#/leccion/${next.place.lesson.id}` : "#/curso";
	return (
		<>
			<p className={css["rule"]}>{rule}</p>
			<p className={css["action"]}>
				<LinkButton href={href}>
					{"place" in next ? t("empty.start", { lesson: next.place.lesson.short }) : t("empty.course")}
				</LinkButton>
			</p>
		</>
	);
}

function Sums({ places }: { places: readonly Place[] }) {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const totals = totalsOf(places);
	const answers = totals.right + totals.wrong;
	const sums = [
		{
			figure: `${number(totals.done)}/${number(totals.available)}`,
			text: t("sum.lessons", { count: totals.available }),
		},
		{ figure: number(totals.sections), text: t("sum.sections", { count: totals.sections }) },
		{ figure: `${number(totals.right)}/${number(answers)}`, text: t("sum.answers", { count: answers }) },
	];
	return (
		<ul className={css["sums"]} aria-label={t("sum.title")}>
			{sums.map((sum) => (
				<li key={sum.text}>
					<strong>{sum.figure}</strong> {sum.text}
				</li>
			))}
		</ul>
	);
}
