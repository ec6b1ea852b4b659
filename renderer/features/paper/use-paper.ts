import { useCallback, useEffect, useState } from "react";
import { navigate } from "wouter/use-hash-location";
import type { ExamPaper } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import { type Loaded, useLoaded } from "../../shell/use-loaded.ts";

/** All versions come at once: how many of them are printed is up to the page. */
const versions = 3;

export const paperAddress = (exam: string, code: string) => `/imprimir/${exam}/${encodeURIComponent(code)}`;

/** What was brought last, for as long as something else is on its way. */
function useHeld<T>(loaded: Loaded<T>): T | undefined {
	const [held, setHeld] = useState<T>();
	if (loaded.kind === "ready" && loaded.value !== held) setHeld(loaded.value);
	return loaded.kind === "ready" ? loaded.value : held;
}

/**
 * An exam to be printed, without its key. Where the address has no code one is drawn, and the address takes its code: the
 * same page opened again is the same paper.
 */
export function usePaper(exam: string, code: string | undefined) {
	const { client } = useSession();
	const load = useCallback(
		() => client["exam.paper"]({ exam, versions, ...(code === undefined ? {} : { code }) }),
		[client, exam, code],
	);
	const [loaded, retry] = useLoaded(load);
	const paper = useHeld(loaded);
	const drawn = loaded.kind === "ready" && code === undefined ? loaded.value.code : undefined;
	useEffect(() => {
		if (drawn !== undefined) navigate(paperAddress(exam, drawn), { replace: true });
	}, [exam, drawn]);
	return { paper, state: loaded.kind, retry };
}

/** The same exam with its key, while it is wanted. `missing`: it is not told, because someone sits that exam. */
export function useKeyedPaper(
	paper: ExamPaper | undefined,
	wanted: boolean,
): [Loaded<ExamPaper | undefined>, () => void] {
	const { client } = useSession();
	const [exam, code] = [paper?.exam.id, paper?.code];
	const load = useCallback(
		async () =>
			wanted && exam !== undefined && code !== undefined
				? await client["exam.paper"]({ exam, code, versions, key: true })
				: undefined,
		[client, exam, code, wanted],
	);
	return useLoaded(load);
}
