import type { AnchorHTMLAttributes, ComponentProps } from "react";
import css from "./button.module.css";

/** `filled` is for the one thing to do next on a page; every other button is `quiet`. */
type Kind = { kind?: "filled" | "quiet" };

const look = (kind: Kind["kind"]) => `${css["button"]} ${kind === "quiet" ? css["quiet"] : css["filled"]}`;

export function Button({ kind, ...rest }: Kind & Omit<ComponentProps<"button">, "className">) {
	return <button type="button" {...rest} className={look(kind)} />;
}

/** A link to a page that looks like a button. */
export function LinkButton({ kind, ...rest }: Kind & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className">) {
	return <a {...rest} className={look(kind)} />;
}
