import type { ReactNode } from "react";
import css from "./visually-hidden.module.css";

/** For those who listen, where those who look have a sign. */
export function VisuallyHidden(props: { children: ReactNode }) {
	return <span className={css["hidden"]}>{props.children}</span>;
}
