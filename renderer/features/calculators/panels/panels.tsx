import { memo } from "react";
import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import type { LessonPanel } from "../later-panels.tsx";
import { InfluencePanel } from "./influence-panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { ReadingsPanel } from "./readings-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { TargetPanel } from "./target-panel.tsx";
import { useAfterPaint } from "./use-after-paint.ts";
import { WhatIfPanel } from "./what-if-panel.tsx";

addLaterSpanish();

const Steps = memo(StepsPanel);
const Target = memo(TargetPanel);
const WhatIf = memo(WhatIfPanel);
const Influence = memo(InfluencePanel);

/**
 * The result follows every key at once; what explains it may come a moment later. Not the readings, whose fields hold
 * what is typed: a field that is told of its own text too late loses letters.
 */
function useLater(panel: PanelProps): PanelProps {
	return { ...panel, typed: useAfterPaint(panel.typed) };
}

/** One of the panels, under a calculator in a lesson. */
export function OnePanel({ name, ...panel }: PanelProps & { name: LessonPanel }) {
	const later = useLater(panel);
	switch (name) {
		case "steps":
			return <Steps {...later} heading="h4" />;
		case "readings":
			return <ReadingsPanel {...panel} heading="h4" />;
		case "whatIf":
			return <WhatIf {...later} heading="h4" />;
		case "changes":
			return (
				<>
					<Target {...later} heading="h4" />
					<Influence {...later} heading="h4" />
				</>
			);
	}
}

/** All panels of a metric, on its own page. */
export function AllPanels(panel: PanelProps) {
	const later = useLater(panel);
	return (
		<>
			<Steps {...later} heading="h2" />
			{panel.compiled.variants.length > 0 && <ReadingsPanel {...panel} heading="h2" />}
			<Target {...later} heading="h2" />
			<WhatIf {...later} heading="h2" />
			<Influence {...later} heading="h2" />
		</>
	);
}
