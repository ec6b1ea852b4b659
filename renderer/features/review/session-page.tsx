import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { loadKinds } from "../quiz/later-kinds.ts";
import { SessionRun } from "./session-run.tsx";

/** Today's cards, one by one. */
export function ReviewSessionPage() {
	const { client, learner, upToDate } = useSession();
	const { t } = useTranslation("review");
	const load = useCallback(async () => {
		// The record says what was begun.
		const [next] = await Promise.all([client["review.next"]({ learner: learner.id }), upToDate(), loadKinds()]);
		return next;
	}, [client, learner.id, upToDate]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ link: t("toReview"), href: "#/repasar" }}
		>
			{(first) => <SessionRun first={first} />}
		</WhenLoaded>
	);
}
