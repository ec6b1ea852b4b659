import { startTransition, useEffect, useState } from "react";

/**
 * A value as it was when the page was last painted: what hangs on it is drawn once the frame with the value itself is on
 * the screen, and never makes that frame late.
 */
export function useAfterPaint<T>(value: T): T {
	const [painted, setPainted] = useState(value);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const frame = requestAnimationFrame(() => {
			timer = setTimeout(() => startTransition(() => setPainted(() => value)));
		});
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		};
	}, [value]);
	return painted;
}
