import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Laboratory } from "../../../core/laboratories/work.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";

addLaterSpanish();

/** Each comes on its own: who opens one does not wait for the others. */
const pages: Readonly<Record<Laboratory, ComponentType>> = {
	funnel: lazy(async () => ({ default: (await import("./funnel/funnel-page.tsx")).FunnelPage })),
	"ab-test": lazy(async () => ({ default: (await import("./ab-test/ab-test-page.tsx")).AbTestPage })),
	dashboard: lazy(async () => ({ default: (await import("./dashboard/dashboard-page.tsx")).DashboardPage })),
	"nps-survey": lazy(async () => ({ default: (await import("./nps-survey/nps-survey-page.tsx")).NpsSurveyPage })),
};

/** One of the laboratories, once the record that its sheets are in is up to date. */
export function LaboratoryPage({ laboratory }: { laboratory: Laboratory }) {
	const { t } = useTranslation("laboratories");
	const { upToDate } = useSession();
	const Page = pages[laboratory];
	return (
		<WhenLoaded
			load={upToDate}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("failed"), hint: t("failedHint"), link: t("back"), href: "#/calculadoras" }}
		>
			{() => (
				<Suspense fallback={<Waiting />}>
					<Page />
				</Suspense>
			)}
		</WhenLoaded>
	);
}
