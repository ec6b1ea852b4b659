import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Output } from "../core/api/contract.ts";
import { AppError } from "../core/api/errors.ts";
import type { LearnerView } from "../core/api/views.ts";
import { client } from "./api/client.ts";
import { forgetLearner, leaveLearner } from "./api/leaving.ts";
import { recallAnswers } from "./api/recalled.ts";
import { sendUnsent } from "./api/send-unsent.ts";
import { forgetUnsentOfOthers } from "./api/unsent.ts";
import { GuestGuard } from "./features/profiles/guest-guard.tsx";
import { WelcomePage } from "./features/welcome/welcome-page.tsx";
import { setLanguage } from "./i18n/setup.ts";
import { SessionProvider } from "./session.tsx";
import { applyAppearance, browserSettings, lastAppearance } from "./shell/appearance.ts";
import { CourseGone, Crash, CrashGuard } from "./shell/crash.tsx";
import { BringPage, WhoPage } from "./shell/later-pages.ts";
import { pageInHash } from "./shell/routes.ts";
import { Shell } from "./shell/shell.tsx";
import { Waiting } from "./shell/waiting.tsx";
import { rememberWindowLearner, windowLearner } from "./shell/window-learner.ts";
import { type LeftBecause, type Switching, SwitchingProvider } from "./switching.tsx";
import { useDroppedFiles } from "./ui/use-dropped-files.ts";

type Start = Output<"app.start">;

/** Who is to be seen in this window. `arrived`: not with the window itself, but after another screen. */
type Screen =
	| { kind: "session"; learner: LearnerView; arrived: boolean }
	| { kind: "who"; because?: LeftBecause | undefined; arrived: boolean }
	/** `first`: there is nobody else yet. */
	| { kind: "welcome"; first: boolean; arrived: boolean }
	/** `back`: where it was come from. */
	| { kind: "bring"; back: Screen };

type State = { kind: "starting" } | { kind: "failed" } | { kind: "gone" } | { kind: "ready"; start: Start };

/** Asks for what the first picture needs, for the learner whom this window showed before it was read anew. */
export function askToStart(): Promise<Start> {
	const learner = windowLearner();
	return client["app.start"](learner === undefined ? {} : { learner });
}

/** What an earlier page of the learner could not send goes first, so that every page finds it. */
async function withUnsent(start: Start): Promise<Start> {
	forgetUnsentOfOthers(start.learners, Date.now());
	const taken = start.learner === undefined ? 0 : await sendUnsent(client, start.learner.id);
	return taken === 0 ? start : askToStart();
}

function firstScreen({ learner, learners }: Start): Screen {
	if (learner !== undefined) return { kind: "session", learner, arrived: false };
	if (learners.length === 0) return { kind: "welcome", first: true, arrived: false };
	return { kind: "who", arrived: false };
}

/** Milliseconds after which waiting is told of. */
const slowStart = 150;

/** Waits for the services, then shows the application. */
export function App(props: { start: Promise<Start> }) {
	const [asked, setAsked] = useState(props.start);
	const [state, setState] = useState<State>({ kind: "starting" });

	useEffect(() => {
		let current = true;
		// Whose language it will be is not known yet; only who has to wait is told so, in the window's last one.
		const slow = setTimeout(() => void setLanguage(lastAppearance().language), slowStart);
		const arrive = async () => {
			try {
				const start = await withUnsent(await asked);
				clearTimeout(slow);
				await setLanguage(start.learner?.settings.language ?? browserSettings().language);
				const page = pageInHash(location.hash);
				if (start.learner !== undefined && page.name === "lesson") {
					recallAnswers(start.learner.id, page.lesson).catch(() => undefined);
				}
				if (current) setState({ kind: "ready", start });
			} catch (error) {
				clearTimeout(slow);
				// Whose window it is cannot be asked for: it speaks as it did last.
				const last = lastAppearance();
				await setLanguage(last.language);
				applyAppearance(last);
				const gone = error instanceof AppError && error.code === "no-course";
				if (current) setState({ kind: gone ? "gone" : "failed" });
			}
		};
		void arrive();
		return () => {
			current = false;
			clearTimeout(slow);
		};
	}, [asked]);

	const again = useCallback(() => {
		setState({ kind: "starting" });
		setAsked(askToStart());
	}, []);

	if (state.kind === "starting") return <Waiting />;
	if (state.kind === "failed") return <Crash kind="start" onRetry={again} />;
	if (state.kind === "gone") return <CourseGone />;
	return (
		<CrashGuard>
			<People start={state.start} />
		</CrashGuard>
	);
}

/** Shows one learner's application, or asks who is here; a person without a record is welcomed first. */
function People({ start }: { start: Start }) {
	const [screen, setScreen] = useState(() => firstScreen(start));
	const here = screen.kind === "session" ? screen.learner.id : undefined;
	const shown = useRef<string>(undefined);
	// A file that is dropped where nothing takes it would lead away from the application.
	useDroppedFiles(() => undefined);

	useEffect(() => {
		shown.current = here;
		rememberWindowLearner(here);
	}, [here]);

	const switching = useMemo((): Switching => {
		const clear = (because?: LeftBecause) => {
			if (shown.current === undefined) return;
			// Closed already: by now someone may have given the PIN again in the other window.
			if (because?.kind === "closed") forgetLearner();
			else leaveLearner(shown.current);
			// The address of where one learner was is no business of the next.
			history.replaceState(null, "", "#/");
		};
		return {
			dataFolder: start.dataFolder,
			enter: (learner) => {
				if (shown.current !== learner.id) clear();
				setScreen({ kind: "session", learner, arrived: true });
			},
			leave: (because) => {
				clear(because);
				setScreen({ kind: "who", because, arrived: true });
			},
			begin: () => {
				clear();
				setScreen({ kind: "welcome", first: false, arrived: true });
			},
			bring: () => {
				setScreen((back) => {
					if (back.kind === "session" || back.kind === "bring") return back;
					return { kind: "bring", back: { ...back, arrived: true } };
				});
			},
		};
	}, [start.dataFolder]);

	const closed = useCallback(() => {
		// A late reply to someone who has left already says nothing about who is here now.
		if (shown.current === here) switching.leave({ kind: "closed" });
	}, [switching, here]);

	return (
		<SwitchingProvider value={switching}>
			{screen.kind === "session" && (
				<SessionProvider key={screen.learner.id} start={start} learner={screen.learner} onLocked={closed}>
					<GuestGuard>
						<Shell welcomed={screen.arrived} />
					</GuestGuard>
				</SessionProvider>
			)}
			{screen.kind === "who" && (
				<Suspense fallback={<Waiting />}>
					<WhoPage learners={start.learners} because={screen.because} arrived={screen.arrived} />
				</Suspense>
			)}
			{screen.kind === "welcome" && <WelcomePage first={screen.first} arrived={screen.arrived} />}
			{screen.kind === "bring" && (
				<Suspense fallback={<Waiting />}>
					<BringPage courseLanguage={start.outline.language} onBack={() => setScreen(screen.back)} />
				</Suspense>
			)}
		</SwitchingProvider>
	);
}
