import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";

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
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ link: t("lesson:toCourse"), href: "#/curso" }}
		>
			{({ NotesContent, annotations }) => <NotesContent annotations={annotations} />}
		</WhenLoaded>
	);
}
