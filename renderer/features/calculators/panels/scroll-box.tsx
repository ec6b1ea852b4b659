import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type MoreAt, watchScroll } from "../../../ui/scroll-ends.ts";
import css from "./panels.module.css";

/** What may be wider than the page: then it scrolls in a box of its own, which the keyboard reaches. */
export function ScrollBox(props: { label: string; children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	const [more, setMore] = useState<MoreAt>();
	useLayoutEffect(() => {
		const { current } = box;
		if (current === null) return;
		return watchScroll(current, setMore);
	}, []);
	const reached =
		more === undefined ? {} : { tabIndex: 0, role: "region", "aria-label": props.label, "data-more": more };
	return (
		<div ref={box} className={css["scroll"]} {...reached}>
			{props.children}
		</div>
	);
}
