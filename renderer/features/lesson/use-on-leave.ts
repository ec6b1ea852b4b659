import { useEffect } from "react";

/** Calls when the page is left, hidden or closed: the last moments in which something can still be sent. */
export function useOnLeave(flush: () => void): void {
	useEffect(() => {
		const onHidden = () => {
			if (document.visibilityState === "hidden") flush();
		};
		window.addEventListener("pagehide", flush);
		document.addEventListener("visibilitychange", onHidden);
		return () => {
			window.removeEventListener("pagehide", flush);
			document.removeEventListener("visibilitychange", onHidden);
			flush();
		};
	}, [flush]);
}
