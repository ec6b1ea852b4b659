import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import css from "./panels.module.css";

/** What may be wider than the page: then it scrolls in a box of its own, which the keyboard reaches. */
export function ScrollBox(props: { label: string; children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	const [wide, setWide] = useState(false);
	useLayoutEffect(() => {
		const { current } = box;
		if (current === null) return;
		const look = () => setWide(current.scrollWidth > current.clientWidth + 1);
		look();
		const observer = new ResizeObserver(look);
		observer.observe(current);
		for (const child of current.children) observer.observe(child);
		return () => observer.disconnect();
	}, []);
	const reached = wide ? { tabIndex: 0, role: "region", "aria-label": props.label } : {};
	return (
		<div ref={box} className={css["scroll"]} {...reached}>
			{props.children}
		</div>
	);
}
