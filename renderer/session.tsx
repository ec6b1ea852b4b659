import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Client, Output } from "../core/api/contract.ts";
import { AppError } from "../core/api/errors.ts";
import type { LearnerView, Outline } from "../core/api/views.ts";
import type { Locale } from "../core/locale.ts";
import { client } from "./api/client.ts";

/** What every page shares: the open course, the learner who is here, and how to call the services. */
export interface Session {
	readonly client: Client;
	readonly version: string;
	readonly outline: Outline;
	readonly learner: LearnerView;
	readonly locale: Locale;
	/** Takes over a newer view of the learner; an older one, overtaken on its way, is ignored. */
	update(view: LearnerView): void;
	/** Asks the services for the learner as they are now: other pages and windows write too. */
	refresh(): Promise<void>;
	/** The failure that the bar at the foot of the window tells of, if there is one. */
	readonly failure: AppError | undefined;
	/** Tries again what failed, where that can be done. */
	readonly retry: (() => void) | undefined;
	/** Shows a failure, with a way to try again if there is one; or with `undefined` takes it away. */
	fail(error: unknown, retry?: () => void): void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
	const session = useContext(SessionContext);
	if (session === undefined) throw new Error("useSession outside a SessionProvider");
	return session;
}

type Start = Output<"app.start">;

export function SessionProvider(props: { start: Start; learner: LearnerView; children: ReactNode }) {
	const { start } = props;
	const [learner, setLearner] = useState(props.learner);
	const [trouble, setTrouble] = useState<{ failure: AppError; retry: (() => void) | undefined }>();

	const update = useCallback((view: LearnerView) => {
		setLearner((held) => (view.id === held.id && view.seq < held.seq ? held : view));
	}, []);
	const fail = useCallback((error: unknown, again?: () => void) => {
		if (error === undefined) return setTrouble(undefined);
		const failure = error instanceof AppError ? error : new AppError("internal", String(error));
		const retry = () => {
			setTrouble(undefined);
			again?.();
		};
		setTrouble({ failure, retry: again && retry });
	}, []);
	const { id } = learner;
	const refresh = useCallback(async () => {
		try {
			update(await client["learner.view"]({ learner: id }));
		} catch (error) {
			fail(error, () => void refresh());
		}
	}, [id, update, fail]);

	const session = useMemo(
		() => ({
			client,
			version: start.version,
			outline: start.outline,
			learner,
			locale: learner.settings.language,
			update,
			refresh,
			failure: trouble?.failure,
			retry: trouble?.retry,
			fail,
		}),
		[start, learner, update, refresh, trouble, fail],
	);
	return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}
