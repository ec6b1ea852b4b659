import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { SessionRun } from "./session-run.tsx";

/** Today's cards, one by one. */
export function ReviewSessionPage() {
	const { client, learner } = useSession();
	const { t } = useTranslation("review");
	const load = useCallback(() => client["review.next"]({ learner: learner.id }), [client, learner.id]);
	const [loaded, retry] = useLoaded(load);
	if (loaded.kind !== "ready") {
		return (
			<LoadState
				state={loaded.kind}
				loading={t("loading")}
				failed={{ title: t("failed"), hint: t("failedHint"), retry: t("retry") }}
				missing={{ title: t("failed"), hint: t("failedHint"), link: t("toReview"), href: "#/repasar" }}
				onRetry={retry}
			/>
		);
	}
	return <SessionRun first={loaded.value} />;
}
