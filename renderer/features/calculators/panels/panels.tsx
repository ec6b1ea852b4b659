import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import type { LessonPanel } from "../later-panels.tsx";
import { InfluencePanel } from "./influence-panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { ReadingsPanel } from "./readings-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { TargetPanel } from "./target-panel.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";

addLaterSpanish();

/** One of the panels, under a calculator in a lesson. */
export function OnePanel({ name, ...panel }: PanelProps & { name: LessonPanel }) {
	switch (name) {
		case "steps":
			return <StepsPanel {...panel} heading="h4" />;
		case "readings":
			return <ReadingsPanel {...panel} heading="h4" />;
		case "whatIf":
			return <WhatIfPanel {...panel} heading="h4" />;
		case "changes":
			return (
				<>
					<TargetPanel {...panel} heading="h4" />
					<InfluencePanel {...panel} heading="h4" />
				</>
			);
	}
}

/** All panels of a metric, on its own page. */
export function AllPanels(panel: PanelProps) {
	return (
		<>
			<StepsPanel {...panel} heading="h2" />
			{panel.compiled.variants.length > 0 && <ReadingsPanel {...panel} heading="h2" />}
			<TargetPanel {...panel} heading="h2" />
			<WhatIfPanel {...panel} heading="h2" />
			<InfluencePanel {...panel} heading="h2" />
		</>
	);
}
