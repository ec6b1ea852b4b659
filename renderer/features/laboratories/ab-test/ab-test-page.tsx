import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { compareVersions } from "../../../../core/laboratories/ab-test/ab-test.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { PageFrame } from "../../../ui/page.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { useAnnouncement } from "../../calculators/use-announcement.ts";
import page from "../laboratory.module.css";
import print from "../print.module.css";
import { PrintHead } from "../print-head.tsx";
import { SheetBar } from "../sheet-bar.tsx";
import { useSheet } from "../use-sheet.ts";
import { AbExample } from "./ab-example.tsx";
import { AbOutcome } from "./ab-outcome.tsx";
import { AbPlan } from "./ab-plan.tsx";
import { AbReading } from "./ab-reading.tsx";
import { announceText } from "./ab-texts.ts";
import { AbVersions } from "./ab-versions.tsx";
import { type AbWork, readAbWork, retypedWork, startingWork } from "./ab-work.ts";
import { DifferencePicture } from "./difference-picture.tsx";
import { RatesPicture } from "./rates-picture.tsx";

/** Whether the difference between two versions is real, and how many people it takes to tell. */
export function AbTestPage() {
	const { t } = useTranslation("ab-test");
	const { t: shared } = useTranslation("laboratories");
	const { locale } = useSession();
	const sheet = useSheet("ab-test", startingWork, retypedWork);
	const { work } = sheet;
	const read = useMemo(() => readAbWork(work, locale), [work, locale]);
	const { versions } = read;
	const result = useMemo(
		() => versions && compareVersions(versions.a, versions.b, work.confidence),
		[versions, work.confidence],
	);
	const said = useAnnouncement(result === undefined ? "" : announceText(t, result, locale));
	const put = (change: Partial<AbWork>) => sheet.put({ ...work, ...change });
	const fields = {
		work,
		read,
		locale,
		onType: (field: keyof AbWork["typed"], text: string) => put({ typed: { ...work.typed, [field]: text } }),
		onLeave: sheet.flush,
	};
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
					<AbVersions {...fields} onConfidence={(confidence) => put({ confidence })}>
						{/* What was cleared in one sheet is not brought back in another. */}
						<AbExample key={sheet.id} work={work} isExample={read.isExample} onPut={sheet.put} />
					</AbVersions>
					<section className={page["part"]} aria-labelledby="ab-result">
						<h2 id="ab-result">{t(read.isExample ? "exampleResult" : "result")}</h2>
						{result === undefined || versions === undefined ? (
							<p>{t(read.refused.versions ? "refused" : "incomplete")}</p>
						) : (
							<>
								<AbOutcome result={result} versions={versions} confidence={work.confidence} locale={locale} />
								<div className={page["pictures"]}>
									<RatesPicture result={result} versions={versions} confidence={work.confidence} locale={locale} />
									<DifferencePicture result={result} locale={locale} />
								</div>
							</>
						)}
						<VisuallyHidden>
							<span role="status">{said}</span>
						</VisuallyHidden>
					</section>
					<AbPlan {...fields} result={result} onPower={(power) => put({ power })} />
					<AbReading />
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
