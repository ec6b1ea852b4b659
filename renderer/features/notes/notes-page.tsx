import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";

/** Everything that was marked in the course. Loaded when it is first asked for. */
export function NotesPage() {
	const { client, learner, refresh } = useSession();
	const { t } = useTranslation(["notes", "lesson"]);
	const load = useCallback(async () => {
		const [{ NotesContent }, { annotations }] = await Promise.all([
			import("./notes-content.tsx"),
			client["annotation.list"]({ learner: learner.id }),
			refresh(),
		]);
		return { NotesContent, annotations };
	}, [client, learner.id, refresh]);
	const [loaded, retry] = useLoaded(load);
	if (loaded.kind !== "ready") {
		return (
			<LoadState
				state={loaded.kind}
				loading={t("loading")}
				failed={{ title: t("failed"), hint: t("failedHint"), retry: t("lesson:retry") }}
				missing={{ title: t("failed"), hint: t("failedHint"), link: t("lesson:toCourse"), href: "#/curso" }}
				onRetry={retry}
			/>
		);
	}
	const { NotesContent, annotations } = loaded.value;
	return <NotesContent annotations={annotations} />;
}
