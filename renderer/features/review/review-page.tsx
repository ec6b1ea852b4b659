import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCard, ReviewOverview } from "../../../core/api/review-views.ts";
import { useSession } from "../../session.tsx";
import { tellReviewToday } from "../../shell/review-today.ts";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { OverviewContent } from "./overview-content.tsx";

export interface ReviewData {
	overview: ReviewOverview;
	aside: readonly ListedCard[];
}

/** How reviewing stands: what today holds, what comes, how much there is to be, and what was set aside. */
export function ReviewPage(props: {
	/** It follows the last card of the day: its heading takes the focus. */
	follows?: boolean;
	/** What just happened, to be said. */
	said?: string | undefined;
	/** The way back to the card before, where this is the end of a sitting. */
	undo?: ReactNode;
	/** Shows the cards, where this page is at their address already. */
	onBegin?: () => void;
}) {
	const { client, learner, fail } = useSession();
	const { t } = useTranslation("review");
	const { id } = learner;
	const load = useCallback(async (): Promise<ReviewData> => {
		const own = { learner: id };
		const [overview, { aside }] = await Promise.all([client["review.overview"](own), client["review.cards"](own)]);
		tellReviewToday(id, overview);
		return { overview, aside };
	}, [client, id]);
	const [newer, setNewer] = useState<ReviewData>();
	const reload = useCallback(async () => {
		try {
			setNewer(await load());
		} catch (error) {
			fail(error, () => void reload());
		}
	}, [load, fail]);
	// Another window may have reviewed meanwhile, or another day have come.
	useEffect(() => {
		const look = () => void reload();
		window.addEventListener("focus", look);
		return () => window.removeEventListener("focus", look);
	}, [reload]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ link: t("toHome"), href: "#/" }}
		>
			{(data) => (
				<OverviewContent
					data={newer ?? data}
					follows={props.follows === true}
					said={props.said ?? ""}
					undo={props.undo}
					onBegin={props.onBegin}
					onChange={reload}
				/>
			)}
		</WhenLoaded>
	);
}
