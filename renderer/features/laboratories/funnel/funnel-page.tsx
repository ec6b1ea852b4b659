import { Printer } from "lucide-react";
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { workFunnel } from "../../../../core/laboratories/funnel.ts";
import { type FunnelInput, funnelFields } from "../../../../core/laboratories/funnel-inputs.ts";
import { metricOfFigure, metricOfInput } from "../../../../core/laboratories/funnel-metrics.ts";
import { useSession } from "../../../session.tsx";
import { useLoaded } from "../../../shell/use-loaded.ts";
import { Button } from "../../../ui/button.tsx";
import { PageFrame } from "../../../ui/page.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { useAnnouncement } from "../../calculators/use-announcement.ts";
import print from "../print.module.css";
import { PrintHead } from "../print-head.tsx";
import { SheetBar } from "../sheet-bar.tsx";
import { canUndo, type Undo } from "../undo.ts";
import { useSheet } from "../use-sheet.ts";
import css from "./funnel.module.css";
import { FunnelExplained } from "./funnel-explained.tsx";
import { FunnelFields } from "./funnel-fields.tsx";
import { FunnelFigures } from "./funnel-figures.tsx";
import { MoneyPicture, StagesPicture } from "./funnel-pictures.tsx";
import { briefText, outcomeText } from "./funnel-words.ts";
import { type FunnelWork, freshFunnel, funnelLack, isExample, readFunnel, retypeFunnel } from "./funnel-work.ts";
import { byId, segmentsAmong } from "./recommendations.ts";

/** A campaign from the first email sent to the value of a customer. */
export function FunnelPage() {
	const { client, locale } = useSession();
	const { t } = useTranslation("funnel");
	const { t: common } = useTranslation("common");
	const [start] = useState(() => freshFunnel(locale));
	const sheet = useSheet("funnel", start, retypeFunnel);
	const { work } = sheet;
	const [undo, setUndo] = useState<Undo<FunnelWork> & { told: "example" | "baseline" | "dropped" }>();
	const change = (after: FunnelWork, told: "example" | "baseline" | "dropped") => {
		setUndo({ before: work, after, told });
		sheet.put(after);
	};
	const [opened] = useState(work.typed);
	const [loaded] = useLoaded(useCallback(() => client["course.metrics"]({}), [client]));
	const metrics = useMemo(() => byId(loaded.kind === "ready" ? loaded.value.metrics : []), [loaded]);
	const segments = segmentsAmong(metrics, [...Object.values(metricOfInput), ...Object.values(metricOfFigure)]);
	const segment = segments.find((one) => one === work.segment) ?? segments[0];
	const scale = work.scale ?? "log";

	const written = useMemo(() => [start.typed, opened], [start, opened]);
	/** The newest sheet, so that a field need not be drawn anew to know it. */
	const latest = useRef(sheet);
	useLayoutEffect(() => {
		latest.current = sheet;
	});
	const type = useCallback((input: FunnelInput, text: string) => {
		const { work: now, put } = latest.current;
		put({ ...now, typed: { ...now.typed, [input]: text } });
	}, []);
	const head = useMemo(() => <PrintHead name={sheet.name} />, [sheet.name]);
	const numbers = useMemo(() => readFunnel(work.typed, locale), [work.typed, locale]);
	const funnel = useMemo(() => workFunnel(numbers), [numbers]);
	// What stands under the picture may come a frame later: the hand on a slider does not wait for it.
	const later = useDeferredValue(numbers);
	const funnelLater = useMemo(() => workFunnel(later), [later]);
	const before = useMemo(
		() => (work.baseline === undefined ? undefined : workFunnel(readFunnel(work.baseline, locale))),
		[work.baseline, locale],
	);
	const lack = useMemo(() => funnelLack(work.typed, locale), [work.typed, locale]);
	const outcome = outcomeText(t, funnel, locale);
	const said = useAnnouncement(outcome);
	const { baseline: _, ...alone } = work;
	return (
		<div>
			<PageFrame
				title={t("title")}
				back={{ href: "#/calculadoras", text: common("nav.calculators") }}
				lead={<span className={print["operated"]}>{t("lead")}</span>}
			>
				<div className={css["sheets"]}>
					<SheetBar sheet={sheet} />
				</div>
				{head}
				<dl className={css["given"]}>
					{funnelFields.map(({ id, unit }) => (
						<div key={id}>
							<dt>{t(`input.${id}`)}</dt>
							<dd>
								{work.typed[id]} {unit}
							</dd>
						</div>
					))}
				</dl>
				<div className={css["board"]}>
					<p className={css["brief"]} aria-hidden="true">
						{briefText(t, funnel, locale)}
					</p>
					<div className={css["inputs"]}>
						{segments.length > 1 && segment !== undefined && (
							<RadioGroup
								legend={t("segment")}
								options={segments.map((value) => ({ value, label: value }))}
								value={segment}
								onChange={(chosen) => sheet.put({ ...work, segment: chosen })}
							/>
						)}
						<FunnelFields
							typed={work.typed}
							written={written}
							metrics={metrics}
							segment={segment}
							onType={type}
							onLeave={sheet.flush}
						/>
					</div>
					<div className={css["outcome"]}>
						{isExample(numbers) && <p className={css["example"]}>{t("example")}</p>}
						<p className={css["sentence"]}>{outcome}</p>
						<p className={css["hidden"]} aria-live="polite">
							{said}
						</p>
						<StagesPicture funnel={funnel} before={before} scale={scale} />
						<div className={css["actions"]}>
							<RadioGroup
								legend={t("scale.legend")}
								options={[
									{ value: "log", label: t("scale.log") },
									{ value: "linear", label: t("scale.linear") },
								]}
								value={scale}
								onChange={(chosen) => sheet.put({ ...work, scale: chosen })}
							/>
						</div>
						<div className={css["actions"]}>
							<Button kind="quiet" onClick={() => sheet.put({ ...work, baseline: work.typed })}>
								{t(before === undefined ? "baseline.set" : "baseline.renew")}
							</Button>
							{work.baseline !== undefined && (
								<>
									<Button
										kind="quiet"
										onClick={() => change({ ...work, typed: work.baseline ?? work.typed }, "baseline")}
									>
										{t("baseline.back")}
									</Button>
									<Button kind="quiet" onClick={() => change(alone, "dropped")}>
										{t("baseline.drop")}
									</Button>
								</>
							)}
							<Button kind="quiet" onClick={() => change({ ...work, typed: start.typed }, "example")}>
								{t("startOver")}
							</Button>
							<Button kind="quiet" onClick={() => window.print()}>
								<Printer aria-hidden="true" size={18} strokeWidth={1.75} /> {t("print")}
							</Button>
						</div>
						<div role="status">
							{undo !== undefined && canUndo(undo, work) && (
								<p className={css["undo"]}>
									{t(`replaced.${undo.told}`)}{" "}
									<button type="button" className={css["link"]} onClick={() => sheet.put(undo.before)}>
										{t("undo")}
									</button>
								</p>
							)}
						</div>
					</div>
				</div>
				<div className={css["money"]}>
					<MoneyPicture funnel={funnelLater} before={before} />
				</div>
				<FunnelFigures funnel={funnelLater} before={before} metrics={metrics} segment={segment} lack={lack} />
				<FunnelExplained numbers={later} funnel={funnelLater} />
			</PageFrame>
		</div>
	);
}
