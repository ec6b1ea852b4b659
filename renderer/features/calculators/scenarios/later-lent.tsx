import { lazy, Suspense } from "react";
import type { Held } from "../use-typed-values.ts";

const Notice = lazy(async () => ({ default: (await import("./lent-notice.tsx")).LentNotice }));

/** What is said of numbers that someone shared, above the calculator that shows them. */
export function LaterLent(props: { metric: string; held: Held }) {
	return (
		<Suspense>
			<Notice {...props} />
		</Suspense>
	);
}
