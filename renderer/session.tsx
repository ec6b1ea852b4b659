import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Client, Output } from "../core/api/contract.ts";
import { AppError } from "../core/api/errors.ts";
import type { LearnerView, Outline } from "../core/api/views.ts";
import type { Fact } from "../core/learning/events.ts";
import type { Locale } from "../core/locale.ts";
import { hearOtherWindows } from "./api/other-windows.ts";
import { forgetAnswers } from "./api/recalled.ts";
import type { SaveState } from "./save-watch.ts";
import { useSaveWatch } from "./use-save-watch.ts";
import { useUnsent } from "./use-unsent.ts";
import { withFact } from "./with-fact.ts";

/** What every page shares: the open course, the learner who is here, and how to call the services. */
export interface Session {
	readonly client: Client;
	readonly version: string;
	readonly outline: Outline;
	readonly learner: LearnerView;
	readonly locale: Locale;
	/** Takes over a newer view of the learner; an older one, overtaken on its way, is ignored. */
	update(view: LearnerView): void;
	/** Takes over the view of a record that took the place of the one before. */
	takeOver(view: LearnerView): void;
	/** Asks the services for the learner as they are now. */
	refresh(): Promise<void>;
	/**
	 * Sends something to be recorded and, once it is, takes it over. Resolves with whether it is on the disk already; rejects
	 * where it was not recorded.
	 */
	keep(fact: Fact, send: () => Promise<Saved>): Promise<boolean>;
	/** Something was recorded that the view does not hold. */
	outdate(): void;
	/** Whether the view holds all that this window has recorded. */
	isUpToDate(): boolean;
	/** Resolves once the view holds all that this window has recorded: at once, where nothing is missing in it. */
	upToDate(): Promise<void>;
	/** Whether all that was done is on the disk. */
	readonly saving: SaveState;
	/** Tries at once to bring to the disk what is not there yet. */
	trySaving(): Promise<void>;
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
type Saved = Output<"position.set">;

/** Failures after which nothing of the learner can be shown here any more. */
function isLost(error: unknown): boolean {
	return error instanceof AppError && error.code === "locked";
}

/** Failures that are over once the services answer again. */
function isSilence(failure: AppError | undefined): boolean {
	return failure?.code === "unreachable" || failure?.code === "restarted";
}

export function SessionProvider(props: {
	start: Start;
	learner: LearnerView;
	/** The record was closed or deleted from another window. */
	onLocked: () => void;
	children: ReactNode;
}) {
	const { start, onLocked } = props;
	const [learner, setLearner] = useState(props.learner);
	const [trouble, setTrouble] = useState<{ failure: AppError; retry: (() => void) | undefined; at: number }>();
	/** The newest view, also before it is drawn. */
	const newest = useRef(learner);
	const outdated = useRef(false);
	const { id } = learner;
	const answered = useCallback((begun: number) => {
		// What is said of services that do not answer is over once they do; what they were asked before says nothing of now.
		setTrouble((told) => (told !== undefined && isSilence(told.failure) && begun > told.at ? undefined : told));
	}, []);
	const { client, saving, trySaving } = useSaveWatch(id, onLocked, answered);
	const sending = useRef(new Set<Promise<unknown>>());

	const update = useCallback((view: LearnerView) => {
		if (view.id === newest.current.id && view.seq < newest.current.seq) return;
		newest.current = view;
		setLearner(view);
	}, []);
	const fail = useCallback(
		(error: unknown, again?: () => void) => {
			if (error === undefined) return setTrouble(undefined);
			if (isLost(error)) return onLocked();
			const failure = error instanceof AppError ? error : new AppError("internal", String(error));
			const retry = () => {
				setTrouble(undefined);
				again?.();
			};
			setTrouble({ failure, retry: again && retry, at: performance.now() });
		},
		[onLocked],
	);
	const outdate = useCallback(() => {
		outdated.current = true;
		forgetAnswers();
	}, []);
	useUnsent(client, id, outdate);
	const takeOver = useCallback(
		(view: LearnerView) => {
			forgetAnswers();
			outdated.current = false;
			update(view);
		},
		[update],
	);
	const refresh = useCallback(async () => {
		try {
			outdated.current = false;
			update(await client["learner.view"]({ learner: id }));
		} catch (error) {
			outdated.current = true;
			// A learner who is not there any more has been deleted.
			if (error instanceof AppError && error.code === "not-found") return onLocked();
			// Of a course that was removed the page itself tells, and asking again brings nothing.
			if (error instanceof AppError && error.code === "no-course") return;
			fail(error, () => void refresh());
		}
	}, [client, id, update, fail, onLocked]);
	const course = start.outline.id;
	const keep = useCallback(
		async (fact: Fact, send: () => Promise<Saved>) => {
			const sent = send();
			sending.current.add(sent);
			try {
				const reply = await sent;
				const view = withFact(newest.current, course, fact, reply);
				if (view === undefined) outdate();
				else update(view);
				return reply.saved;
			} finally {
				sending.current.delete(sent);
			}
		},
		[course, update, outdate],
	);
	const isUpToDate = useCallback(() => !outdated.current && sending.current.size === 0, []);
	const upToDate = useCallback(async () => {
		if (sending.current.size > 0) await Promise.allSettled(sending.current);
		if (outdated.current) await refresh();
	}, [refresh]);

	// Another window may have written while this one was not looked at, or says that it has.
	useEffect(() => {
		const askAnew = () => {
			forgetAnswers();
			void refresh();
		};
		window.addEventListener("focus", askAnew);
		const deaf = hearOtherWindows((changed) => {
			if (changed === id) askAnew();
		});
		return () => {
			window.removeEventListener("focus", askAnew);
			deaf();
		};
	}, [refresh, id]);

	const session = useMemo(
		() => ({
			client,
			version: start.version,
			outline: start.outline,
			learner,
			locale: learner.settings.language,
			update,
			takeOver,
			refresh,
			keep,
			outdate,
			isUpToDate,
			upToDate,
			saving,
			trySaving,
			failure: trouble?.failure,
			retry: trouble?.retry,
			fail,
		}),
		[
			client,
			start,
			learner,
			update,
			takeOver,
			refresh,
			keep,
			outdate,
			isUpToDate,
			upToDate,
			saving,
			trySaving,
			trouble,
			fail,
		],
	);
	return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}
