import { type ComponentType, lazy, Suspense } from "react";
import type { Laboratory } from "../../../core/laboratories/work.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { Waiting } from "../../shell/waiting.tsx";

addLaterSpanish();

/** Each comes on its own: who opens one does not wait for the others. */
const pages: Readonly<Record<Laboratory, ComponentType>> = {
	funnel: lazy(async () => ({ default: (await import("./funnel/funnel-page.tsx")).FunnelPage })),
	"ab-test": lazy(async () => ({ default: (await import("./ab-test/ab-test-page.tsx")).AbTestPage })),
	dashboard: lazy(async () => ({ default: (await import("./dashboard/dashboard-page.tsx")).DashboardPage })),
	"nps-survey": lazy(async () => ({ default: (await import("./nps-survey/nps-survey-page.tsx")).NpsSurveyPage })),
};

/** One of the laboratories. */
export function LaboratoryPage({ laboratory }: { laboratory: Laboratory }) {
	const Page = pages[laboratory];
	return (
		<Suspense fallback={<Waiting />}>
			<Page />
		</Suspense>
	);
}
