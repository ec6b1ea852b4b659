import { UserRound } from "lucide-react";
import type { Picture } from "../../core/learning/profile.ts";
import css from "./avatar.module.css";
import { initialsOf } from "./initials.ts";

/** A learner's own picture, or their initials on the hue they chose. Beside it always stands the name: it says nothing. */
export function Avatar(props: { picture: Picture; name: string; size?: "small" | "large" }) {
	const { picture, name, size = "small" } = props;
	const look = `${css["avatar"]} ${css[size]}`;
	if (picture.kind === "image") return <img className={look} src={picture.data} alt="" />;
	return (
		<span className={look} data-phase={picture.hue} aria-hidden="true">
			{name === "" ? <UserRound strokeWidth={1.75} /> : initialsOf(name)}
		</span>
	);
}
