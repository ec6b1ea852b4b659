import css from "./announcer.module.css";

/** A short word on what just happened, seen and politely read out. It stays in the page while empty, or nothing is read. */
export function Announcer({ text }: { text: string }) {
	return (
		<p className={css["announcer"]} role="status">
			{text}
		</p>
	);
}
