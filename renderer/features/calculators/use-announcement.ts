import { useEffect, useRef, useState } from "react";

const rest = 600;

/** A text for a polite live region: said, or taken back, once it has rested for a while, and never on arriving. */
export function useAnnouncement(text: string): string {
	const [said, setSaid] = useState("");
	const first = useRef<string | undefined>(text);
	useEffect(() => {
		if (text === first.current) return;
		first.current = undefined;
		const timer = setTimeout(() => setSaid(text), rest);
		return () => clearTimeout(timer);
	}, [text]);
	return said;
}
