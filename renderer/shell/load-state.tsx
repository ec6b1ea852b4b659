import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../ui/button.tsx";
import { libraryOfOwn } from "./crash.tsx";
import css from "./load-state.module.css";
import type { Loaded } from "./use-loaded.ts";

/** What a page shows while it has nothing to show, and why. */
export function LoadState(props: {
	state: Exclude<Loaded<unknown>["kind"], "ready">;
	loading: string;
	failed: { title: string; hint: string };
	/** The way out where there is no such thing; it says the same as a failure where it has no words of its own. */
	missing: { title?: string; hint?: string; link: string; href: string };
	onRetry: () => void;
}) {
	const { state, failed } = props;
	const { t } = useTranslation("common");
	const courseGone = {
		title: t("courseGone.title"),
		hint: t("courseGone.kept"),
		link: t("courseGone.next"),
		href: libraryOfOwn,
	};
	const missing = state === "gone" ? courseGone : { ...failed, ...props.missing };
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
					<Button onClick={props.onRetry}>{t("retry")}</Button>
				) : (
					<LinkButton href={missing.href}>{missing.link}</LinkButton>
				)}
			</p>
		</div>
	);
}
