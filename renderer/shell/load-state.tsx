import { Button, LinkButton } from "../ui/button.tsx";
import css from "./load-state.module.css";
import type { Loaded } from "./use-loaded.ts";

/** What a page shows while it has nothing to show, and why. */
export function LoadState(props: {
	state: Exclude<Loaded<unknown>["kind"], "ready">;
	loading: string;
	failed: { title: string; hint: string; retry: string };
	missing: { title: string; hint: string; link: string; href: string };
	onRetry: () => void;
}) {
	const { state, failed, missing } = props;
	if (state === "waiting" || state === "loading") {
		return (
			<div className={css["page"]}>
				<p role="status" className={css["waiting"]}>
					{state === "loading" ? props.loading : ""}
				</p>
			</div>
		);
	}
	return (
		<div className={css["page"]}>
			<h1 tabIndex={-1}>{state === "failed" ? failed.title : missing.title}</h1>
			<p>{state === "failed" ? failed.hint : missing.hint}</p>
			<p>
				{state === "failed" ? (
					<Button onClick={props.onRetry}>{failed.retry}</Button>
				) : (
					<LinkButton href={missing.href}>{missing.link}</LinkButton>
				)}
			</p>
		</div>
	);
}
