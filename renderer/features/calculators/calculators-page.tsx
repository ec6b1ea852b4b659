import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { MetricList } from "./metric-list.tsx";
import { MetricPage } from "./metric-page.tsx";

/**
 * Going from the list to a metric and back is no change of page for the shell: the focus goes to the metric's heading,
 * and back to where the list was left.
 */
function useFocus(metric: string | undefined, ready: boolean) {
	const page = useRef<HTMLDivElement>(null);
	const left = useRef<string>(undefined);
	useEffect(() => {
		if (!ready) return;
		if (metric !== undefined) {
			left.current = metric;
			window.scrollTo(0, 0);
			page.current?.querySelector("h1")?.focus({ preventScroll: true });
		} else if (left.current !== undefined) {
			page.current?.querySelector<HTMLElement>(`a[href="#/calculadoras/${left.current}"]`)?.focus();
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
		const [{ metrics }] = await Promise.all([client["course.metrics"]({}), upToDate()]);
		return metrics;
	}, [client, upToDate]);
	const [loaded, retry] = useLoaded(load);
	const page = useFocus(props.metric, loaded.kind === "ready");

	const view =
		loaded.kind === "ready" && props.metric !== undefined
			? loaded.value.find(({ metric }) => metric.id === props.metric)
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
				<MetricList metrics={loaded.value} />
			) : (
				<MetricPage key={view.metric.id} view={view} />
			)}
		</div>
	);
}
