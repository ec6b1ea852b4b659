import { useEffect, useRef, useState } from "react";

const rest = 600;

/** A text for a polite live region: said once it has rested for a while, and never on arriving. */
export function useAnnouncement(text: string): string {
	const [said, setSaid] = useState("");
	const first = useRef(text);
	useEffect(() => {
		if (text === first.current) return;
		first.current = "";
		const timer = setTimeout(() => setSaid(text), rest);
		return () => clearTimeout(timer);
	}, [text]);
	return said;
}
