import type { LearnerSummary } from "../../core/api/views.ts";
import { readName } from "../../core/learning/person-name.ts";
import type { Context } from "./context.ts";

/** A summary as a page sees it: the name as it can be shown, and until when no PIN is taken. */
function shown({ pins }: Context, summary: LearnerSummary): LearnerSummary {
	const pinWaitUntil = pins.waitUntil(summary.id);
	const name = readName(summary.name) ?? "";
	return { ...summary, name, ...(pinWaitUntil === undefined ? {} : { pinWaitUntil }) };
}

/** Everyone, the most recent first, with what anyone at this computer may see of them. */
export function summaries(context: Context): LearnerSummary[] {
	return context.learners.list().map((summary) => shown(context, summary));
}
