import type { ComponentProps } from "react";
import css from "./text-button.module.css";

/** A button within a line of text, that looks like a link: to undo, to have back, to open another. */
export function TextButton(props: Omit<ComponentProps<"button">, "className" | "type">) {
	return <button type="button" {...props} className={css["button"]} />;
}
