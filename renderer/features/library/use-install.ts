import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import type { PackReportView, PackWorkView } from "../../../core/api/library-views.ts";
import { followWork, type Over, type Running } from "./follow-work.ts";
import type { LibraryClient } from "./library-client.ts";

type Ended<S extends PackWorkView["state"]> = Extract<PackWorkView, { state: S }>;

/** How far a pack has come. `report`: of an examination that was over before. */
export type Installing =
	| { kind: "examining"; running: Running | undefined }
	| { kind: "examined"; report: PackReportView }
	| { kind: "installing"; report: PackReportView; running: Running | undefined }
	| { kind: "installed"; installed: Ended<"installed"> }
	| { kind: "refused"; refusal: Ended<"refused">["refusal"] }
	| { kind: "failed"; reason: Ended<"failed">["reason"] | "unreachable" | "restarted" }
	| { kind: "cancelled" }
	/** The services fell silent while they installed it: whether they did nobody knows. */
	| { kind: "silent" }
	/** The services know of no such pack. */
	| { kind: "gone" };

export interface InstallSteps {
	readonly state: Installing;
	/** Examines it (again): what there was to say of it may be over. */
	examine(): void;
	install(report: PackReportView, acceptChangedKey: boolean): void;
	cancel(): void;
}

/** Milliseconds between two looks at how far the work has come: soon at first, as a small pack is through in no time. */
const looks = { first: 30, growth: 1.5, most: 250 };

/** Pauses, each longer than the one before it. */
function pauses(): () => Promise<void> {
	let next = looks.first;
	return () => {
		const now = next;
		next = Math.min(looks.most, now * looks.growth);
		return new Promise((resolve) => setTimeout(resolve, now));
	};
}

function ended(over: Over): Installing {
	switch (over.state) {
		case "examined":
			return { kind: "examined", report: over.report };
		case "installed":
			return { kind: "installed", installed: over };
		case "refused":
			return { kind: "refused", refusal: over.refusal };
		case "failed":
			return { kind: "failed", reason: over.reason };
		case "cancelled":
			return { kind: "cancelled" };
	}
}

/**
 * What is known where a reply did not come, or not the one that was asked for.
 *
 * @param open whether an installation was begun of which nobody knows how it ended
 */
function brokenOff(error: unknown, open: boolean): Installing {
	const code = error instanceof AppError ? error.code : undefined;
	if (code === "not-found") return { kind: "gone" };
	if (open) return { kind: "silent" };
	return { kind: "failed", reason: code === "restarted" ? "restarted" : "unreachable" };
}

/** Work that was begun; `id` once the services have told it, `watch` aborted once the page does not want to hear of it. */
interface Work {
	readonly step: "examine" | "install";
	readonly watch: AbortController;
	id: string | undefined;
	/** The person has asked for it to be given up, whether it had a name by then or not. */
	unwanted: boolean;
}

function giveUp(library: LibraryClient, { id }: Work): void {
	// Work that is over already has nothing to be given up.
	if (id !== undefined) library["library.cancel"]({ work: id }).catch(() => undefined);
}

/**
 * Examines a pack as soon as its page is there, and installs it when asked to. Who leaves the page while it is examined
 * gives that up; an installation goes on to its end.
 */
export function useInstall(library: LibraryClient, pack: string): InstallSteps {
	const [state, setState] = useState<Installing>({ kind: "examining", running: undefined });
	/** What is under way. */
	const current = useRef<Work>(undefined);
	/** An installation was begun, and how it ended has not been told. */
	const open = useRef(false);

	const run = useCallback(
		async (
			step: Work["step"],
			begin: () => Promise<{ work: string }>,
			shown: (running: Running | undefined) => Installing,
		) => {
			const ours: Work = { step, watch: new AbortController(), id: undefined, unwanted: false };
			current.current = ours;
			open.current ||= step === "install";
			const { signal } = ours.watch;
			setState(shown(undefined));
			try {
				const { work } = await begin();
				ours.id = work;
				// Given up before it had a name.
				if (ours.unwanted || (signal.aborted && step === "examine")) giveUp(library, ours);
				if (signal.aborted) return;
				const over = await followWork(library, work, (now) => setState(shown(now)), signal, pauses());
				if (over === undefined) return;
				open.current = false;
				setState(ended(over));
			} catch (error) {
				if (!signal.aborted) setState(brokenOff(error, open.current));
			}
		},
		[library],
	);

	const examine = useCallback(
		() =>
			void run(
				"examine",
				() => library["library.examine"]({ pack }),
				(running) => ({ kind: "examining", running }),
			),
		[library, pack, run],
	);

	useEffect(() => {
		examine();
		return () => {
			const left = current.current;
			left?.watch.abort();
			if (left?.step === "examine") giveUp(library, left);
		};
	}, [library, examine]);

	const install = (report: PackReportView, acceptChangedKey: boolean) =>
		void run(
			"install",
			() => library["library.install"]({ pack, acceptChangedKey }),
			(running) => ({ kind: "installing", report, running }),
		);
	// What it then says tells how it ended: an installation that was done by then is not undone.
	const cancel = () => {
		if (current.current === undefined) return;
		current.current.unwanted = true;
		giveUp(library, current.current);
	};
	return { state, examine, install, cancel };
}
