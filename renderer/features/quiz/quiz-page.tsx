import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { loadKinds } from "./later-kinds.ts";
import { QuizRun } from "./quiz-run.tsx";

/** The quiz of a lesson: the run under way where it was left, the results of the last one, or a new one. */
export function QuizPage(props: { lesson: string }) {
	const { client, learner, outdate, upToDate } = useSession();
	const { t } = useTranslation("quiz");
	const { lesson } = props;
	const load = useCallback(async () => {
		// The record says what was begun.
		await Promise.all([upToDate(), loadKinds()]);
		return client["quiz.open"]({ learner: learner.id, lesson, fresh: false }).finally(outdate);
	}, [client, learner.id, lesson, outdate, upToDate]);
	const [newer, setNewer] = useState<RunView>();
	const shown = (run: RunView) => <QuizRun key={run.id} run={run} follows={newer !== undefined} onRun={setNewer} />;
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("notFound"), hint: t("notFoundHint"), link: t("toCourse"), href: "#/curso" }}
		>
			{(run) => shown(newer ?? run)}
		</WhenLoaded>
	);
}
