import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatOutput } from "../../../../core/metrics/output-format.ts";
import { ChartFigure } from "../../../ui/chart-figure.tsx";
import { CourseText, Sentence } from "../../../ui/course-language.tsx";
import { workFields } from "../worked-fields.ts";
import { growth, influences } from "./influence.ts";
import { InfluenceChart } from "./influence-chart.tsx";
import { influenceSentence } from "./influence-text.ts";
import { inputText, signedText } from "./output-words.ts";
import type { PanelHeading, PanelProps } from "./panel-props.ts";
import { PanelSection } from "./panel-section.tsx";
import css from "./panels.module.css";

/** Which input moves the result most: each grown by a tenth, alone. */
export function InfluencePanel(props: PanelProps & { heading: PanelHeading }) {
	const { compiled, typed, locale } = props;
	const { output } = compiled.metric;
	const { t } = useTranslation("panels");
	const { values, working } = useMemo(() => workFields(compiled, typed, locale), [compiled, typed, locale]);
	const found = useMemo(() => influences(compiled, values), [compiled, values]);
	const value = working.kind === "result" ? working.value : undefined;
	if (value === undefined) {
		return (
			<PanelSection heading={props.heading} title={t("influence.title")}>
				<p className={css["intro"]}>{t("influence.none")}</p>
			</PanelSection>
		);
	}
	const bars = found.flatMap(({ input, change }) =>
		change === undefined
			? []
			: [{ id: input.id, label: input.label, change, text: signedText(change, output, locale) }],
	);
	const sentence = influenceSentence(t, found, value, output, locale);
	const stuck = found.filter(({ obstacle }) => obstacle !== undefined);
	const rows = found.map(({ input, from, to, change, result, obstacle }) => ({
		id: input.id,
		cells: [
			<CourseText key="name">{input.label}</CourseText>,
			t("influence.path", { from: inputText(from, input, locale), to: inputText(to, input, locale) }),
			result === undefined ? t(`influence.obstacle.${obstacle ?? "stops"}`) : formatOutput(result, output, locale),
			change === undefined ? "—" : signedText(change, output, locale),
		],
	}));
	return (
		<PanelSection heading={props.heading} title={t("influence.title")}>
			<ChartFigure
				title={t("influence.chart", { growth })}
				sentence={<Sentence text={sentence} />}
				table={{
					head: [t("influence.input"), t("influence.moved"), t("influence.result"), t("influence.change")],
					rows,
				}}
			>
				{(room) => <InfluenceChart bars={bars} room={room} />}
			</ChartFigure>
			{stuck.map(({ input, obstacle }) => (
				<p key={input.id} className={css["aside"]}>
					<CourseText>{input.label}</CourseText>: {t(`influence.obstacle.${obstacle ?? "stops"}`)}.
				</p>
			))}
		</PanelSection>
	);
}
