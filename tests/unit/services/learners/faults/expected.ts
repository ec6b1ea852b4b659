import { isDeepStrictEqual } from "node:util";
import { emptyState } from "../../../../../core/learning/empty.ts";
import type { Fact, LearnerEvent } from "../../../../../core/learning/events.ts";
import { reduceWhole } from "../../../../../core/review/reduce-whole.ts";
import type { Learners } from "../../../../../services/learners/index.ts";

/** A fact that was handed to the store. */
export interface Asked {
	fact: Fact;
	/** The store said that it is on the disk. */
	confirmed: boolean;
	/** It was held in memory by a process that has ended, so it may be gone. */
	doubtful: boolean;
}

/**
 * What a learner's record must hold, as an observer notes it who knows nothing of the store but its replies: a list of
 * facts. Every fact in it is unlike every other.
 */
export class ExpectedRecord {
	asked: Asked[] = [];
	/** What the record may have become instead: it was being replaced when the end came. */
	instead: Fact[] | undefined;
	/** A part of what was being written when the power was cut is missing from its middle for good. */
	private lacks = false;
	/** It was being erased when the end came. */
	erasing = false;

	ask(facts: readonly Fact[]): Asked[] {
		const added = facts.map((fact) => ({ fact, confirmed: false, doubtful: false }));
		this.asked.push(...added);
		return added;
	}

	/** The store says that nothing is waiting for the disk. */
	confirmAll(): void {
		for (const one of this.asked) if (!one.doubtful) one.confirmed = true;
	}

	/** The process that was asked has ended. */
	doubt(): void {
		for (const one of this.asked) one.doubtful = !one.confirmed;
	}

	become(facts: readonly Fact[]): void {
		this.asked = facts.map((fact) => ({ fact, confirmed: true, doubtful: false }));
	}

	/** Compares a record with all that was asked, confirmed or not: nothing has ended since. */
	differenceWhileOpen(events: readonly LearnerEvent[]): string | undefined {
		return (
			numbering(events, this.lacks) ??
			compare(
				this.asked.map((one) => ({ ...one, confirmed: !one.doubtful })),
				withoutStandIn(events, this.lacks),
			)
		);
	}

	/**
	 * Compares a record with what must have outlived the end of a process, and goes on from what did.
	 *
	 * @param mayLack of what was being written when the power was cut a part from the middle may be missing
	 */
	settle(events: readonly LearnerEvent[], mayLack: boolean): string | undefined {
		const { instead } = this;
		this.instead = undefined;
		const wrong =
			numbering(events, mayLack || this.lacks) ?? compare(this.asked, withoutStandIn(events, mayLack || this.lacks));
		if (wrong === undefined) {
			this.asked = this.asked.filter(({ fact }) => events.some((event) => isDeepStrictEqual(event.fact, fact)));
			for (const one of this.asked) one.doubtful = false;
			this.lacks = numbering(events) !== undefined;
			return undefined;
		}
		if (instead === undefined) return wrong;
		const replaced = instead.map((fact) => ({ fact, confirmed: true, doubtful: false }));
		const alsoWrong = numbering(events) ?? compare(replaced, events);
		if (alsoWrong !== undefined) return `${wrong}; and as replaced: ${alsoWrong}`;
		this.asked = replaced;
		return undefined;
	}
}

function numbering(events: readonly LearnerEvent[], mayLack = false): string | undefined {
	const wrong = events.find(({ seq }, index) => {
		const before = events[index - 1];
		return before !== undefined && (mayLack ? seq <= before.seq : seq !== before.seq + 1);
	});
	return wrong && `numbers ${events.map(({ seq }) => seq).join(" ")}`;
}

/** Where something is missing for good, the store says with a fact of its own what a snapshot still knew. */
function withoutStandIn(events: readonly LearnerEvent[], lacks: boolean): readonly LearnerEvent[] {
	return lacks ? events.filter(({ fact }) => fact.type !== "record-recovered") : events;
}

function short(fact: Fact): string {
	const text = JSON.stringify(fact);
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** The events must be the confirmed facts in order, with none, some or all of the unconfirmed ones in their places. */
function compare(asked: readonly Asked[], events: readonly LearnerEvent[]): string | undefined {
	let next = 0;
	for (const { fact } of events) {
		while (asked[next] !== undefined && !isDeepStrictEqual(asked[next]?.fact, fact)) {
			if (asked[next]?.confirmed)
				return `lost or out of order: ${short(asked[next]?.fact ?? fact)} before ${short(fact)}`;
			next++;
		}
		if (asked[next] === undefined) return `twice, out of order or from nowhere: ${short(fact)}`;
		next++;
	}
	const lost = asked.slice(next).find(({ confirmed }) => confirmed);
	return lost && `lost at the end: ${short(lost.fact)}; there are ${events.length} events`;
}

/** What is wrong between a state that the store has ready and the events that it has, if anything. */
export function stateDifference(learners: Learners, id: string, events: readonly LearnerEvent[]): string | undefined {
	const state = learners.state(id);
	const worked = events.reduce(reduceWhole, emptyState);
	return isDeepStrictEqual(state, worked) ? undefined : `the state is not what its ${events.length} events make`;
}
