export function LessonPage(props: { lesson: string; section?: string | undefined }) {
	return <h1 tabIndex={-1}>{props.lesson}</h1>;
}
