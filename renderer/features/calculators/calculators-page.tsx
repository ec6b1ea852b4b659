export function CalculatorsPage(props: { metric?: string | undefined }) {
	return <h1 tabIndex={-1}>{props.metric}</h1>;
}
