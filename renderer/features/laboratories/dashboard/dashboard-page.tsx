import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../session.tsx";
import { WhenLoaded } from "../../../shell/when-loaded.tsx";
import { Dashboard } from "./dashboard.tsx";

/** The metrics of a learner's own, month by month. */
export function DashboardPage() {
	const { client } = useSession();
	const { t } = useTranslation("laboratories");
	const load = useCallback(() => client["course.metrics"]({}), [client]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("failed"), hint: t("failedHint"), link: t("back"), href: "#/calculadoras" }}
		>
			{({ metrics, areas }) => <Dashboard metrics={metrics.map(({ metric }) => metric)} areas={areas} />}
		</WhenLoaded>
	);
}
