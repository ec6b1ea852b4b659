import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { MetricList } from "./list/metric-list.tsx";
import { MetricPage } from "./metric-page.tsx";
import { LaterShared } from "./scenarios/later-shared.tsx";

addLaterSpanish();

/**
 * Going from the list to a metric and back is no change of page for the shell: the focus goes to the metric's heading,
 * and back to the very link that was followed: a metric may stand in more than one place of the list.
 */
function useFocus(metric: string | undefined, ready: boolean) {
	const page = useRef<HTMLDivElement>(null);
	const left = useRef<{ href: string; place: string | undefined }>(undefined);
	useEffect(() => {
		const remember = (event: MouseEvent) => {
			const link = event.target instanceof Element ? event.target.closest("a") : null;
			const href = link?.getAttribute("href");
			if (link == null || href == null) return;
			left.current = { href, place: link.closest<HTMLElement>("[data-place]")?.dataset["place"] };
		};
		const { current } = page;
		current?.addEventListener("click", remember);
		return () => current?.removeEventListener("click", remember);
	}, []);
	useEffect(() => {
		if (!ready) return;
		if (metric !== undefined) {
			const href = `#/calculadoras/${metric}`;
			if (left.current?.href !== href) left.current = { href, place: undefined };
			window.scrollTo(0, 0);
			page.current?.querySelector("h1")?.focus({ preventScroll: true });
		} else if (left.current !== undefined) {
			const { href, place } = left.current;
			const links = [...(page.current?.querySelectorAll<HTMLElement>("a") ?? [])].filter(
				(link) => link.getAttribute("href") === href,
			);
			const there = links.find((link) => link.closest<HTMLElement>("[data-place]")?.dataset["place"] === place);
			(there ?? links.at(-1))?.focus();
			left.current = undefined;
		}
	}, [metric, ready]);
	return page;
}

/** All calculators of the course, or the one that the address names. */
export function CalculatorsPage(props: { metric?: string | undefined; code?: string | undefined }) {
	const { client, upToDate } = useSession();
	const { t } = useTranslation("calculators");
	const load = useCallback(async () => {
		// What was typed in a calculator before is in the record.
		const [found] = await Promise.all([client["course.metrics"]({}), upToDate()]);
		return found;
	}, [client, upToDate]);
	const [query, setQuery] = useState("");
	const [loaded, retry] = useLoaded(load);
	const page = useFocus(props.metric, loaded.kind === "ready");

	const view =
		loaded.kind === "ready" && props.metric !== undefined
			? loaded.value.metrics.find(({ metric }) => metric.id === props.metric)
			: undefined;
	const missing = loaded.kind === "ready" && props.metric !== undefined && view === undefined;
	return (
		<div ref={page}>
			{loaded.kind !== "ready" || missing ? (
				<LoadState
					state={loaded.kind === "ready" ? "missing" : loaded.kind}
					loading={t("loading")}
					failed={{ title: t("failed"), hint: t("failedHint") }}
					missing={{ title: t("notFound"), hint: t("notFoundHint"), link: t("seeAll"), href: "#/calculadoras" }}
					onRetry={retry}
				/>
			) : view === undefined ? (
				<MetricList {...loaded.value} query={query} onQuery={setQuery} />
			) : props.code !== undefined ? (
				<LaterShared view={view} metrics={loaded.value.metrics} code={props.code} />
			) : (
				<MetricPage key={view.metric.id} view={view} />
			)}
		</div>
	);
}
