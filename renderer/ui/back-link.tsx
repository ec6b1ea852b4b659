import { ArrowLeft } from "lucide-react";
import css from "./back-link.module.css";

/** The way from a page up to the one that it belongs to. Not printed. */
export function BackLink(props: { href: string; text: string }) {
	return (
		<a className={css["back"]} href={props.href}>
			<ArrowLeft aria-hidden="true" size={16} /> {props.text}
		</a>
	);
}
