import type { Locale } from "../../../core/locale.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { answerOf, type Draft, emptyDraft } from "../quiz/draft.ts";
import { draftOf } from "../quiz/draft-of.ts";

/**
 * How an answer stands: not begun, not whole yet (what there is of it counts once it is confirmed), on its way, whole and
 * confirmed by the far side, or refused by it.
 */
export type AnswerState = "none" | "partial" | "saving" | "saved" | "failed";

interface Kept {
	question: PublicQuestion;
	draft: Draft;
	/** What the far side has, as text to compare with; "null" for no answer. */
	confirmed: string;
	sending: boolean;
	failed: boolean;
}

/** How long typing may pause before what was typed is sent. */
const pause = 600;

/** After how long what was refused is tried again by itself. */
const patience = 5000;

const textOf = (answer: Answer | null) => JSON.stringify(answer);

/**
 * Keeps the answers of a sitting: every change is sent by itself once there is something to mark, one at a time for each question
 * and the last one always last, so that nothing has to be confirmed and nothing is lost by going on.
 */
export class AnswerKeeper {
	private readonly kept = new Map<string, Kept>();
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private ended = false;

	constructor(
		questions: readonly { key: string; question: PublicQuestion; answer: Answer | null | undefined }[],
		private readonly locale: Locale,
		/** Rejects where the answer was not taken. */
		private readonly send: (key: string, answer: Answer | null) => Promise<void>,
		/** Called after every change of what `draft` and `state` say. */
		private readonly changed: () => void,
	) {
		for (const { key, question, answer = null } of questions) {
			const draft = answer === null ? emptyDraft : draftOf(answer, locale);
			this.kept.set(key, { question, draft, confirmed: textOf(answer), sending: false, failed: false });
		}
	}

	draft(key: string): Draft {
		return this.kept.get(key)?.draft ?? emptyDraft;
	}

	state(key: string): AnswerState {
		const held = this.kept.get(key);
		if (held === undefined) return "none";
		if (textOf(this.answerIn(held)) !== held.confirmed) return held.failed ? "failed" : "saving";
		if (answerOf(held.question, held.draft, this.locale).ok) return "saved";
		return isBlank(held.draft) ? "none" : "partial";
	}

	change(key: string, draft: Draft): void {
		const held = this.kept.get(key);
		if (held === undefined) return;
		held.draft = draft;
		held.failed = false;
		this.saveLater(key, pause);
		this.changed();
	}

	/** Sends at once what has not been confirmed; true once the far side has every answer. */
	async flush(): Promise<boolean> {
		for (const timer of this.timers.values()) clearTimeout(timer);
		await Promise.all([...this.kept.keys()].map((key) => this.save(key)));
		return [...this.kept.values()].every((held) => textOf(this.answerIn(held)) === held.confirmed);
	}

	/** Takes over what the far side has by now, from another window, unless something newer here is still to be sent. */
	takeOver(key: string, answer: Answer | null): void {
		const held = this.kept.get(key);
		if (held === undefined || held.sending || textOf(this.answerIn(held)) !== held.confirmed) return;
		if (textOf(answer) === held.confirmed) return;
		held.confirmed = textOf(answer);
		held.draft = answer === null ? emptyDraft : draftOf(answer, this.locale);
		this.changed();
	}

	/** Nothing more is sent by itself. */
	end(): void {
		this.ended = true;
		for (const timer of this.timers.values()) clearTimeout(timer);
	}

	private saveLater(key: string, wait: number): void {
		clearTimeout(this.timers.get(key));
		if (this.ended) return;
		this.timers.set(
			key,
			setTimeout(() => void this.save(key), wait),
		);
	}

	/** What a draft is worth sending: the parts that are answered, where it has parts, or null, which takes back the answer. */
	private answerIn({ question, draft }: Kept): Answer | null {
		const drafted = answerOf(question, draft, this.locale);
		return (drafted.ok ? drafted.answer : drafted.soFar) ?? null;
	}

	private async save(key: string): Promise<void> {
		const held = this.kept.get(key);
		// One that is on its way looks again when it has arrived.
		if (held === undefined || held.sending) return;
		held.sending = true;
		try {
			for (let answer = this.answerIn(held); textOf(answer) !== held.confirmed; answer = this.answerIn(held)) {
				await this.send(key, answer);
				held.confirmed = textOf(answer);
				held.failed = false;
			}
		} catch {
			held.failed = true;
			this.saveLater(key, patience);
		} finally {
			held.sending = false;
			this.changed();
		}
	}
}

function isBlank({ options, typed, fields, parts = {} }: Draft): boolean {
	const filled = Object.values(fields).some((text) => text !== "");
	return options.length === 0 && typed.trim() === "" && !filled && Object.values(parts).every(isBlank);
}
