import { useCallback, useEffect, useState } from "react";
import type { Output } from "../core/api/contract.ts";
import type { LearnerView } from "../core/api/views.ts";
import { client } from "./api/client.ts";
import { recallAnswers } from "./api/recalled.ts";
import { WelcomePage } from "./features/welcome/welcome-page.tsx";
import { setLanguage } from "./i18n/setup.ts";
import { SessionProvider } from "./session.tsx";
import { Crash, CrashGuard } from "./shell/crash.tsx";
import { pageInHash } from "./shell/routes.ts";
import { Shell } from "./shell/shell.tsx";
import { Waiting } from "./shell/waiting.tsx";

type Start = Output<"app.start">;
type State =
	| { kind: "starting" }
	| { kind: "failed" }
	| { kind: "ready"; start: Start; learner: LearnerView | undefined };

/** Waits for the services, then shows the application; a person without a record is welcomed first. */
export function App(props: { start: Promise<Start> }) {
	const [asked, setAsked] = useState(props.start);
	const [state, setState] = useState<State>({ kind: "starting" });

	useEffect(() => {
		let current = true;
		const arrive = async () => {
			try {
				const start = await asked;
				if (start.learner !== undefined) await setLanguage(start.learner.settings.language);
				const page = pageInHash(location.hash);
				if (start.learner !== undefined && page.name === "lesson") {
					recallAnswers(start.learner.id, page.lesson).catch(() => undefined);
				}
				if (current) setState({ kind: "ready", start, learner: start.learner });
			} catch {
				if (current) setState({ kind: "failed" });
			}
		};
		void arrive();
		return () => {
			current = false;
		};
	}, [asked]);

	const again = useCallback(() => {
		setState({ kind: "starting" });
		setAsked(client["app.start"]({}));
	}, []);

	if (state.kind === "starting") return <Waiting />;
	if (state.kind === "failed") return <Crash kind="start" onRetry={again} />;
	const { start, learner } = state;
	if (learner === undefined) {
		const enter = (created: LearnerView) => {
			history.replaceState(null, "", "#/");
			setState({ ...state, learner: created });
		};
		return (
			<CrashGuard>
				<WelcomePage onCreated={enter} />
			</CrashGuard>
		);
	}
	return (
		<CrashGuard>
			<SessionProvider start={start} learner={learner}>
				<Shell welcomed={start.learner === undefined} />
			</SessionProvider>
		</CrashGuard>
	);
}
