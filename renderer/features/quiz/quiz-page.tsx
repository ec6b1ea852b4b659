export function QuizPage(props: { lesson: string }) {
	return <h1 tabIndex={-1}>{props.lesson}</h1>;
}
