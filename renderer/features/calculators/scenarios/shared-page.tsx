import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../../core/api/views.ts";
import { decodeNumbers } from "../../../../core/metrics/share-code.ts";
import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import { useSession } from "../../../session.tsx";
import { fromCourse, Sentence } from "../../../ui/course-language.tsx";
import { MetricPage } from "../metric-page.tsx";
import { lentNumbers } from "./lent.ts";
import css from "./scenarios.module.css";

addLaterSpanish();

export interface SharedPageProps {
	/** The metric that the address names. */
	view: MetricView;
	metrics: readonly MetricView[];
	code: string;
}

/**
 * The page of a metric with the numbers of a code, beside which the learner's own stay as they are; where the code gives
 * none, with the learner's own and the reason.
 */
export function SharedPage({ view, metrics, code }: SharedPageProps) {
	const { t } = useTranslation("scenarios");
	const { locale } = useSession();
	const read = useMemo(
		() =>
			decodeNumbers(
				metrics.map(({ metric }) => metric),
				code,
			),
		[metrics, code],
	);
	const lent = useMemo(
		() => (read.ok && read.metric === view.metric.id ? lentNumbers(view.metric, read, locale) : undefined),
		[read, view, locale],
	);
	if (lent !== undefined) return <MetricPage key={code} view={view} lent={lent} />;
	const other = read.ok ? metrics.find(({ metric }) => metric.id === read.metric)?.metric : undefined;
	return (
		<MetricPage
			key={view.metric.id}
			view={view}
			notice={
				<div className={css["lent"]} role="alert">
					{read.ok && other !== undefined ? (
						<>
							<p>
								<Sentence text={t("open.other", { name: fromCourse(other.name) })} />
							</p>
							<a href={`#/calculadoras/${other.id}/${encodeURIComponent(code)}`}>{t("open.goThere")}</a>
						</>
					) : (
						<p>{read.ok ? "" : t(`open.problem.${read.reason}`)}</p>
					)}
					<p className={css["soft"]}>{t("open.untouched")}</p>
				</div>
			}
		/>
	);
}
