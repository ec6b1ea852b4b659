import type { ComponentProps, ReactNode } from "react";
import { LoadState } from "./load-state.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What `load` brings, drawn by `children`; until then, or where nothing comes, what a page says of it. */
export function WhenLoaded<T>(
	props: Omit<ComponentProps<typeof LoadState>, "state" | "onRetry"> & {
		/** A new one starts over. */
		load: () => Promise<T>;
		children: (value: T) => ReactNode;
	},
): ReactNode {
	const { load, children, ...words } = props;
	const [loaded, retry] = useLoaded(load);
	if (loaded.kind === "ready") return children(loaded.value);
	return <LoadState {...words} state={loaded.kind} onRetry={retry} />;
}
