import { CourseText } from "./course-language.tsx";
import css from "./lesson-links.module.css";

/** Lessons by number and title, each a way to it. `label` says what the list is of. */
export function LessonLinks(props: {
	label: string;
	lessons: readonly { id: string; number: string; title: string }[];
}) {
	const { label, lessons } = props;
	if (lessons.length === 0) return null;
	return (
		<div className={css["lessons"]}>
			<span>{label}</span>
			<ul>
				{lessons.map(({ id, number, title }) => (
					<li key={id}>
						<a href={`#/leccion/${id}`}>
							{number} <CourseText>{title}</CourseText>
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
