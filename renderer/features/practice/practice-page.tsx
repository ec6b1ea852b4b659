import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { PracticeRun } from "./practice-run.tsx";

addLaterSpanish();

/** Cases of a metric to be worked out, one after another, from the one that was left. */
export function PracticePage({ metric }: { metric: string }) {
	const { client, learner, upToDate } = useSession();
	const { t } = useTranslation("practice");
	const load = useCallback(async () => {
		// The record says what was begun.
		await upToDate();
		return client["case.open"]({ learner: learner.id, metric });
	}, [client, learner.id, metric, upToDate]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("notFound"), hint: t("notFoundHint"), link: t("seeAll"), href: "#/calculadoras" }}
		>
			{(asked) => <PracticeRun first={asked} />}
		</WhenLoaded>
	);
}
