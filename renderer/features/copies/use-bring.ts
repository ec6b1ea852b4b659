import { useRef, useState } from "react";
import type { Client, Output } from "../../../core/api/contract.ts";
import { AppError } from "../../../core/api/errors.ts";
import type { TransferProblem } from "../../../core/api/views.ts";
import { base64Of, largestFile } from "./read-file.ts";

type Preview = Output<"transfer.preview">;
export type ReadyPreview = Extract<Preview, { kind: "ready" }>;
export type Imported = Output<"transfer.import">;
export type BringFailure = "not-saved" | "not-found" | "locked" | "other";

/** How far bringing in a record has come. */
export type Bringing =
	| { kind: "idle" }
	| { kind: "reading"; file: string }
	| { kind: "too-large"; file: string; bytes: number }
	| { kind: "unreadable" | "not-sent"; file: string }
	| { kind: "refused"; file: string; problem: TransferProblem; where: string | undefined }
	| { kind: "ready" | "bringing"; file: string; preview: ReadyPreview; failure?: BringFailure }
	| { kind: "brought"; known: boolean; result: Imported };

/** Looking at a file, and bringing in the record in it. */
export interface BringSteps {
	readonly state: Bringing;
	look(file: File): Promise<void>;
	bring(file: string, preview: ReadyPreview): Promise<void>;
	cancel(): void;
}

function failureOf(error: unknown): BringFailure {
	const code = error instanceof AppError ? error.code : "internal";
	return code === "not-saved" || code === "not-found" || code === "locked" ? code : "other";
}

/** Looks at a file and brings in the record in it. `onBrought`, which never rejects, is waited for before that is told. */
export function useBring(client: Client, onBrought: (result: Imported) => Promise<void>): BringSteps {
	const [state, setState] = useState<Bringing>({ kind: "idle" });
	/** A file chosen meanwhile takes the place of the one before. */
	const chosen = useRef(0);

	const look = async (file: File) => {
		const ours = ++chosen.current;
		const put = (next: Bringing) => {
			if (ours === chosen.current) setState(next);
		};
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
			await onBrought(result);
			setState({ kind: "brought", known: preview.known, result });
		} catch (error) {
			setState({ kind: "ready", file, preview, failure: failureOf(error) });
		}
	};

	const cancel = () => {
		chosen.current++;
		setState({ kind: "idle" });
	};
	return { state, look, bring, cancel };
}
