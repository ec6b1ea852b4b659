import { useRef, useState } from "react";
import type { Output } from "../../../core/api/contract.ts";
import { AppError } from "../../../core/api/errors.ts";
import type { LearnerView, TransferProblem } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { base64Of, largestFile } from "./read-file.ts";

type Preview = Output<"transfer.preview">;
export type ReadyPreview = Extract<Preview, { kind: "ready" }>;
export type BringFailure = "not-saved" | "not-found" | "locked" | "other";

/** How far bringing in a record has come. */
export type Bringing =
	| { kind: "idle" }
	| { kind: "reading"; file: string }
	| { kind: "too-large"; file: string; bytes: number }
	| { kind: "unreadable" | "not-sent"; file: string }
	| { kind: "refused"; file: string; problem: TransferProblem; where: string | undefined }
	| { kind: "ready" | "bringing"; file: string; preview: ReadyPreview; failure?: BringFailure }
	| { kind: "brought"; known: boolean; result: Output<"transfer.import"> };

function failureOf(error: unknown): BringFailure {
	const code = error instanceof AppError ? error.code : "internal";
	return code === "not-saved" || code === "not-found" || code === "locked" ? code : "other";
}

/** Looks at a file, brings in the record in it, and takes over what became of the learner who is here. */
export function useBring(onBrought: () => void) {
	const { client, learner, outdate, refresh, takeOver } = useSession();
	const [state, setState] = useState<Bringing>({ kind: "idle" });
	/** A file chosen meanwhile takes the place of the one before. */
	const chosen = useRef(0);

	const look = async (file: File) => {
		const ours = ++chosen.current;
		const put = (next: Bringing) => ours === chosen.current && setState(next);
		if (file.size > largestFile) return put({ kind: "too-large", file: file.name, bytes: file.size });
		put({ kind: "reading", file: file.name });
		let data: string;
		try {
			data = await base64Of(file);
		} catch {
			return put({ kind: "unreadable", file: file.name });
		}
		try {
			const preview = await client["transfer.preview"]({ data });
			if (preview.kind === "ready") put({ kind: "ready", file: file.name, preview });
			else put({ kind: "refused", file: file.name, problem: preview.problem, where: preview.where });
		} catch {
			put({ kind: "not-sent", file: file.name });
		}
	};

	const bring = async (file: string, preview: ReadyPreview) => {
		setState({ kind: "bringing", file, preview });
		try {
			const result = await client["transfer.import"]({ ticket: preview.ticket });
			if (result.learner.id === learner.id) {
				outdate();
				await refresh();
			}
			setState({ kind: "brought", known: preview.known, result });
			onBrought();
		} catch (error) {
			setState({ kind: "ready", file, preview, failure: failureOf(error) });
		}
	};

	const undone = (view: LearnerView) => {
		if (view.id === learner.id) takeOver(view);
		onBrought();
	};
	const cancel = () => {
		chosen.current++;
		setState({ kind: "idle" });
	};
	return { state, look, bring, undone, cancel };
}
