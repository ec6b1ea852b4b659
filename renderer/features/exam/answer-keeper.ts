import type { Locale } from "../../../core/locale.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { isBlank, saysTheSame } from "../quiz/blank-draft.ts";
import { answerOf, type Draft, emptyDraft } from "../quiz/draft.ts";
import { draftOf } from "../quiz/draft-of.ts";
import { retypedDraft } from "../quiz/retyped-draft.ts";

/**
 * How an answer stands: not begun, not whole yet (what there is of it counts once it is confirmed), on its way, whole and
 * confirmed by the far side, or refused by it.
 */
export type AnswerState = "none" | "partial" | "saving" | "saved" | "failed";

/** What was typed and the far side does not have yet. */
export interface Waiting {
	draft: Draft;
	/** The language of what was typed. */
	locale: Locale;
	/** When it was typed (ISO). */
	at: string;
	/** Absent where only the draft is to be kept: it is no answer, and none is to be taken back. */
	answer?: {
		given: Answer | null;
		upon: readonly (Answer | null)[];
		/** Where the draft holds what the answer does not. */
		more?: true;
	};
}

/** A question of a sitting, as the page found it. */
export interface KeptQuestion {
	key: string;
	question: PublicQuestion;
	/** What the far side has. */
	answer: Answer | null | undefined;
	/** What was begun and kept there. */
	begun?: { draft: Draft; locale: Locale; at: string } | undefined;
	/** What an earlier page could not send. */
	waiting?: Waiting | undefined;
}

/** Where answers go. */
export interface FarSide {
	/**
	 * Rejects where the answer was not taken; resolves with the one that stands where another window has given a newer one.
	 *
	 * @param typed when it was typed, and what this page knew as recorded, or has sent, before
	 */
	send(
		key: string,
		answer: Answer | null,
		typed: { at: string; upon: (Answer | null)[] },
	): Promise<{ stands: Answer | null } | undefined>;
	/** Keeps what is no answer yet; null takes it away. */
	keep(key: string, draft: Draft | null, locale: Locale): Promise<void>;
	/** Holds what is on its way where it outlives the page, until `release`. */
	hold(key: string, waiting: Waiting): void;
	release(key: string, at: string): void;
	/** The time now (ISO). */
	now(): string;
}

interface Kept {
	question: PublicQuestion;
	draft: Draft;
	at: string;
	/** The far side's answer, and what it is as this page would say it: as text to compare with, "null" for none. */
	theirs: string;
	confirmed: string;
	/** What the far side may have of this page's. */
	upon: (Answer | null)[];
	/** The draft that the far side has, as text; "null" for none. */
	begun: string;
	sending: boolean;
	failed: boolean;
	overtaken: boolean;
	/** The moment, by the keeper's own clock, at which the far side took what was sent last. */
	taken: number;
}

/** How long typing may pause before what was typed is sent. */
const pause = 600;

/** After how long what was refused is tried again by itself. */
const patience = 5000;

const textOf = (value: Answer | Draft | null) => JSON.stringify(value);

/** What of a draft can be marked: all of it, the parts that are answered, or null. */
function givenBy(question: PublicQuestion, draft: Draft, locale: Locale): Answer | null {
	const drafted = answerOf(question, draft, locale);
	return (drafted.ok ? drafted.answer : drafted.soFar) ?? null;
}

/** Whether an answer is what a draft says, as far as that can be marked: then the draft is not older than the answer. */
function isFrom(
	question: PublicQuestion,
	answer: Answer,
	{ draft, locale }: { draft: Draft; locale: Locale },
): boolean {
	const given = givenBy(question, draft, locale);
	return textOf(given) === textOf(givenBy(question, draftOf(answer, locale), locale));
}

/**
 * Keeps the answers of a sitting: every change is sent by itself once there is something to mark, one at a time for each
 * question and the last one always last, so that nothing has to be confirmed and nothing is lost by going on. What is no
 * answer yet is kept as it is, beside what is.
 */
export class AnswerKeeper {
	private readonly kept = new Map<string, Kept>();
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private ended = false;
	private taken = 0;

	constructor(
		questions: readonly KeptQuestion[],
		private language: Locale,
		private readonly far: FarSide,
		/** Called after every change of what `draft` and `state` say. */
		private readonly changed: () => void,
	) {
		for (const { key, question, answer = null, begun, waiting } of questions) {
			const held = { question, at: "", upon: [answer], sending: false, failed: false, overtaken: false, taken: 0 };
			const kept: Kept = { ...held, draft: emptyDraft, theirs: "", confirmed: "", begun: "null" };
			this.adopt(kept, answer);
			if (begun !== undefined && (answer === null || isFrom(question, answer, begun))) {
				kept.draft = retypedDraft(question, begun.draft, begun.locale, language);
				kept.begun = textOf(kept.draft);
				if (answer !== null) kept.confirmed = textOf(this.answerIn(kept));
				else if (this.answerIn(kept) !== null) kept.at = begun.at;
			}
			if (waiting !== undefined) {
				kept.draft = retypedDraft(question, waiting.draft, waiting.locale, language);
				kept.at = waiting.at;
				kept.upon = [...(waiting.answer?.upon ?? [answer])];
			}
			this.kept.set(key, kept);
		}
	}

	/** The language in which the drafts are written. */
	get locale(): Locale {
		return this.language;
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

	/** Whether something of what is on the page can be marked. */
	counts(key: string): boolean {
		const held = this.kept.get(key);
		return held !== undefined && this.answerIn(held) !== null;
	}

	/** Whether what is shown came from another window, in place of what was typed here before. */
	wasOvertaken(key: string): boolean {
		return this.kept.get(key)?.overtaken === true;
	}

	change(key: string, draft: Draft): void {
		const held = this.kept.get(key);
		if (held === undefined) return;
		held.draft = draft;
		held.at = this.far.now();
		held.failed = false;
		held.overtaken = false;
		this.hold(key, held);
		this.saveLater(key, pause);
		this.changed();
	}

	/** Sends at once what has not been confirmed; true once the far side has every answer. */
	async flush(): Promise<boolean> {
		for (const timer of this.timers.values()) clearTimeout(timer);
		await Promise.all([...this.kept.keys()].map((key) => this.save(key)));
		return [...this.kept.values()].every((held) => textOf(this.answerIn(held)) === held.confirmed);
	}

	/** Now, as `takeOver` wants to be told when the far side was asked. */
	get moment(): number {
		return this.taken;
	}

	/**
	 * Takes over what the far side has by now, from another window, unless something newer here is still to be sent; an
	 * answer that is another one is said to come from there.
	 *
	 * @param asked the moment at which the far side was asked: it may not have had yet what it took after that
	 */
	takeOver(key: string, answer: Answer | null, asked: number): void {
		const held = this.kept.get(key);
		if (held === undefined || held.sending || textOf(this.answerIn(held)) !== held.confirmed) return;
		if (held.taken > asked) return;
		if (textOf(answer) === held.theirs) return;
		const before = held.confirmed;
		this.adopt(held, answer);
		held.overtaken = answer !== null && held.confirmed !== before;
		this.changed();
	}

	/** Writes what was typed as another language does, so that it is read as it was meant. */
	speak(language: Locale): void {
		if (language === this.language) return;
		const before = this.language;
		const stood = [...this.kept.values()].map((held) => ({
			held,
			answer: textOf(this.answerIn(held)) === held.confirmed,
			begun: textOf(held.draft) === held.begun,
		}));
		this.language = language;
		for (const { held, answer, begun } of stood) {
			held.draft = retypedDraft(held.question, held.draft, before, language);
			if (answer) held.confirmed = textOf(this.answerIn(held));
			if (begun) held.begun = textOf(held.draft);
		}
		this.changed();
	}

	/** What an earlier page could not send is sent by itself. */
	begin(): void {
		this.ended = false;
		for (const [key, held] of this.kept) if (held.at !== "") this.saveLater(key, 0);
	}

	/** Nothing more is sent by itself. */
	end(): void {
		this.ended = true;
		for (const timer of this.timers.values()) clearTimeout(timer);
	}

	private adopt(held: Kept, answer: Answer | null): void {
		held.draft = answer === null ? emptyDraft : draftOf(answer, this.language);
		held.theirs = textOf(answer);
		held.confirmed = textOf(this.answerIn(held));
		held.begun = "null";
		held.upon = [answer];
	}

	private hold(key: string, held: Kept): void {
		const given = this.answerIn(held);
		const waiting = { draft: held.draft, locale: this.language, at: held.at };
		const more = given !== null && this.begunIn(held) !== null ? ({ more: true } as const) : {};
		const known = textOf(given) === held.confirmed && !held.sending;
		this.far.hold(key, { ...waiting, ...(known ? {} : { answer: { given, upon: held.upon, ...more } }) });
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
		return givenBy(question, draft, this.language);
	}

	/** What is to be kept beside the answer, because the answer alone would not bring it back; null for nothing. */
	private begunIn(held: Kept): Draft | null {
		const { question, draft } = held;
		if (isBlank(draft) || answerOf(question, draft, this.language).ok) return null;
		const answer = this.answerIn(held);
		return answer !== null && saysTheSame(draft, draftOf(answer, this.language)) ? null : draft;
	}

	/** Sends what comes first of what the far side does not have; false where there is nothing. */
	private async sendNext(key: string, held: Kept): Promise<boolean> {
		const { at } = held;
		const answer = this.answerIn(held);
		if (textOf(answer) !== held.confirmed) {
			const upon = held.upon;
			held.upon = [...upon, answer].slice(-20);
			const newer = await this.far.send(key, answer, { at, upon });
			held.begun = "null";
			held.taken = ++this.taken;
			if (newer === undefined) {
				held.theirs = textOf(answer);
				held.confirmed = held.theirs;
				held.upon = [answer];
			} else if (held.at === at) {
				this.adopt(held, newer.stands);
				held.overtaken = true;
			} else held.upon = [newer.stands];
			return true;
		}
		// An answer has taken the draft from before it away.
		const begun = this.begunIn(held);
		if (textOf(begun) === held.begun) return false;
		await this.far.keep(key, begun, this.language);
		held.begun = textOf(begun);
		return true;
	}

	private async save(key: string): Promise<void> {
		const held = this.kept.get(key);
		// One that is on its way looks again when it has arrived.
		if (held === undefined || held.sending) return;
		held.sending = true;
		try {
			while (await this.sendNext(key, held));
			held.failed = false;
			if (held.at !== "") this.far.release(key, held.at);
		} catch {
			held.failed = true;
			this.saveLater(key, patience);
		} finally {
			held.sending = false;
			this.changed();
		}
	}
}
