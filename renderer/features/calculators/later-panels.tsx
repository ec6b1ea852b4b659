import { lazy, Suspense } from "react";
import css from "./calculator.module.css";
import type { PanelProps } from "./panels/panel-props.ts";

/** What can be opened under a calculator in a lesson, one at a time. */
export type LessonPanel = "steps" | "whatIf" | "readings" | "changes";

/** The panels come on their own: a lesson's text does not wait for them. */
const loadPanels = () => import("./panels/panels.tsx");

const One = lazy(async () => ({ default: (await loadPanels()).OnePanel }));
const All = lazy(async () => ({ default: (await loadPanels()).AllPanels }));

/** The panel that is open in a lesson. */
export function OnePanel({ id, ...panel }: PanelProps & { id: string; name: LessonPanel }) {
	return (
		<div id={id} className={css["panel"]}>
			<Suspense fallback={<div className={css["panelRoom"]} />}>
				<One {...panel} />
			</Suspense>
		</div>
	);
}

/** All panels, one below the other. */
export function AllPanels(panel: PanelProps) {
	return (
		<Suspense fallback={<div className={css["pageRoom"]} />}>
			<All {...panel} />
		</Suspense>
	);
}
