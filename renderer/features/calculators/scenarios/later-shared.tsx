import { lazy, Suspense } from "react";
import { Waiting } from "../../../shell/waiting.tsx";
import type { SharedPageProps } from "./shared-page.tsx";

const Page = lazy(async () => ({ default: (await import("./shared-page.tsx")).SharedPage }));

/** A metric's page with numbers that someone shared, which comes on its own. */
export function LaterShared(props: SharedPageProps) {
	return (
		<Suspense fallback={<Waiting />}>
			<Page {...props} />
		</Suspense>
	);
}
