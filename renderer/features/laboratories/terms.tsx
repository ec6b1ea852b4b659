import page from "./laboratory.module.css";

/** Words of a laboratory and what they mean. */
export function Terms(props: { terms: readonly { id: string; term: string; text: string }[] }) {
	return (
		<dl className={page["terms"]}>
			{props.terms.map(({ id, term, text }) => (
				<div key={id}>
					<dt>{term}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}
