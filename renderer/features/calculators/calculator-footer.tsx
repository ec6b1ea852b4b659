import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Metric } from "../../../core/metrics/schema.ts";
import css from "./calculator.module.css";
import type { LessonPanel } from "./later-panels.tsx";
import type { Keeping } from "./use-typed-values.ts";

/** The foot of a calculator: what can be opened under it, where else to go with it, and whether it is kept. */
export function CalculatorFooter(props: {
	metric: Metric;
	/** Whether the panels are behind links here. */
	panels: boolean;
	open: LessonPanel | undefined;
	/** Id of the element that the open panel is. */
	panelId: string;
	keeping: Keeping;
	onOpen: (panel: LessonPanel | undefined) => void;
	onStartOver: () => void;
	/** More tools, each a link or a button. */
	children?: ReactNode;
}) {
	const { metric, open, panelId, keeping } = props;
	const { t } = useTranslation("calculators");
	const names: LessonPanel[] = [
		"steps",
		"whatIf",
		...(metric.variants.length > 0 ? ["readings" as const] : []),
		"changes",
	];
	return (
		<footer className={css["footer"]}>
			{props.panels &&
				names.map((name) => (
					<button
						key={name}
						type="button"
						className={css["link"]}
						aria-expanded={open === name}
						aria-controls={open === name ? panelId : undefined}
						onClick={() => props.onOpen(open === name ? undefined : name)}
					>
						{t(`panel.${name}`)}
					</button>
				))}
			<a className={css["link"]} href={`#/practicar/${metric.id}`}>
				{t("practise")}
			</a>
			{props.children}
			<button type="button" className={css["link"]} onClick={props.onStartOver}>
				{t("startOver")}
			</button>
			<span className={css["kept"]} data-kept={keeping} role="status">
				{keeping === "untouched" || keeping === "waiting" ? "" : t(`keeping.${keeping}`)}
			</span>
		</footer>
	);
}
