import type { LearnerView } from "../../../core/api/views.ts";

export function WelcomePage(props: { onCreated: (learner: LearnerView) => void }) {
	return <h1 tabIndex={-1}>{String(props.onCreated.length)}</h1>;
}
