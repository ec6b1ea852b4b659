import { lazy, memo, Suspense } from "react";
import css from "../calculator.module.css";
import type { ScenariosProps } from "./scenarios-panel.tsx";

const Panel = lazy(async () => ({ default: (await import("./scenarios-panel.tsx")).ScenariosPanel }));

/** The scenarios of a metric, which come on their own. `id`: of the part of a calculator that they are in a lesson. */
export const LaterScenarios = memo(function LaterScenarios({ id, ...props }: ScenariosProps & { id?: string }) {
	const panel = (
		<Suspense fallback={<div className={css["panelRoom"]} />}>
			<Panel {...props} />
		</Suspense>
	);
	if (id === undefined) return panel;
	return (
		<div id={id} className={css["panel"]}>
			{panel}
		</div>
	);
});
