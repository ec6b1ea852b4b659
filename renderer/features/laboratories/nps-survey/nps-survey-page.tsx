import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { PageFrame } from "../../../ui/page.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { useAnnouncement } from "../../calculators/use-announcement.ts";
import { npsText } from "../figures.ts";
import page from "../laboratory.module.css";
import print from "../print.module.css";
import { PrintHead } from "../print-head.tsx";
import { SheetBar } from "../sheet-bar.tsx";
import { Terms } from "../terms.tsx";
import { useSheet } from "../use-sheet.ts";
import { EarlierSurvey } from "./earlier-survey.tsx";
import { IntervalPicture } from "./interval-picture.tsx";
import { NpsComparison } from "./nps-comparison.tsx";
import { NpsOutcome } from "./nps-outcome.tsx";
import css from "./nps-survey.module.css";
import { readCounts, retypedNps, type Survey, startingNps } from "./nps-work.ts";
import { ScoresPicture } from "./scores-picture.tsx";
import { figuresOf } from "./survey-figures.ts";
import { SurveyScores } from "./survey-scores.tsx";
import { useNpsMetric } from "./use-nps-metric.ts";

const terms = ["points", "bias", "hidden", "why"] as const;

/** The scores of a survey, and how sure their NPS is. */
export function NpsSurveyPage() {
	const { t } = useTranslation("nps-survey");
	const { t: shared } = useTranslation("laboratories");
	const { locale } = useSession();
	const metric = useNpsMetric();
	const sheet = useSheet("nps-survey", startingNps, retypedNps);
	const { work } = sheet;
	const now = useMemo(() => readCounts(work.now, locale), [work.now, locale]);
	const before = useMemo(() => readCounts(work.before, locale), [work.before, locale]);
	const survey = useMemo(() => now.counts && figuresOf(now.counts), [now]);
	const earlier = useMemo(() => before.counts && figuresOf(before.counts), [before]);
	const said = useAnnouncement(
		survey === undefined
			? ""
			: t("announce", {
					nps: npsText(survey.nps, locale),
					low: npsText(survey.interval.low, locale),
					high: npsText(survey.interval.high, locale),
				}),
	);
	const scores = (which: Survey) => ({
		survey: which,
		typed: work[which],
		read: which === "now" ? now : before,
		locale,
		onPut: (typed: string[]) => sheet.put({ ...work, [which]: typed }),
		onLeave: sheet.flush,
	});
	return (
		<div>
			<PageFrame
				title={t("title")}
				lead={t("lead")}
				back={{ href: "#/calculadoras", text: t("nav.calculators", { ns: "common" }) }}
			>
				<div className={page["sheet"]}>
					<PrintHead name={sheet.name} />
					<SheetBar sheet={sheet} />
					<section className={page["part"]} aria-labelledby="nps-scores">
						<h2 id="nps-scores">{t("scores")}</h2>
						<p className={page["soft"]}>{t("scoresHint")}</p>
						{/* What was replaced in one sheet is not undone in another. */}
						<SurveyScores key={sheet.id} {...scores("now")} />
					</section>
					<section className={page["part"]} aria-labelledby="nps-result">
						<h2 id="nps-result">{t("result")}</h2>
						{survey === undefined ? (
							<p>{t(now.isRefused ? "refused" : "incomplete")}</p>
						) : (
							<>
								<NpsOutcome survey={survey} metric={metric} locale={locale} />
								<div className={page["pictures"]}>
									<ScoresPicture survey={survey} locale={locale} />
									<IntervalPicture now={survey} before={earlier} locale={locale} />
								</div>
							</>
						)}
						<VisuallyHidden>
							<span role="status">{said}</span>
						</VisuallyHidden>
					</section>
					<EarlierSurvey
						key={sheet.id}
						isFilled={before.answers > 0 || before.isRefused}
						fields={<SurveyScores {...scores("before")} />}
					>
						{survey !== undefined && earlier !== undefined && (
							<NpsComparison now={survey} before={earlier} locale={locale} />
						)}
					</EarlierSurvey>
					<section className={`${page["part"]} ${css["whole"]}`} aria-labelledby="nps-words">
						<h2 id="nps-words">{t("words.title")}</h2>
						<Terms terms={terms.map((id) => ({ id, term: t(`words.${id}.term`), text: t(`words.${id}.text`) }))} />
					</section>
					<p className={`${print["operated"]} ${page["end"]}`}>
						<Button kind="quiet" onClick={() => window.print()}>
							{shared("print")}
						</Button>
					</p>
				</div>
			</PageFrame>
		</div>
	);
}
