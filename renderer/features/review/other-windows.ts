import type { Showing } from "./session-state.ts";

/** The name under which windows tell each other what was reviewed. */
const channelName = "profundiza-review";

interface Told extends Showing {
	learner: string;
}

function isTold(data: unknown): data is Told {
	return typeof data === "object" && data !== null && "learner" in data && "card" in data && "reps" in data;
}

/** Tells the other windows of a learner which showing of a card is over, and hears it of them. */
export interface ReviewedElsewhere {
	tell(showing: Showing): void;
	end(): void;
}

export function hearReviews(learner: string, hear: (showing: Showing) => void): ReviewedElsewhere {
	const channel = new BroadcastChannel(channelName);
	channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
		if (isTold(data) && data.learner === learner) hear(data);
	});
	return {
		tell: ({ card, reps }) => channel.postMessage({ learner, card, reps }),
		end: () => channel.close(),
	};
}
