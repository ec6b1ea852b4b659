import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { spokenShare } from "./spoken-share.ts";
import { useWords } from "./use-words.ts";

/**
 * Says politely what is going on and, each time another quarter of it is done, how far it has come. It stays in the page
 * while there is nothing to say, or nothing is read.
 *
 * @param props.what what is going on, empty for nothing
 * @param props.progress in bytes
 */
export function SpokenProgress(props: { what: string; progress: { done: number; total: number } | undefined }) {
	const { percent } = useWords();
	const share = props.progress === undefined ? undefined : spokenShare(props.progress);
	const text = share === undefined || props.what === "" ? props.what : `${props.what}: ${percent(share)}`;
	return (
		<div role="status">
			<VisuallyHidden>{text}</VisuallyHidden>
		</div>
	);
}
