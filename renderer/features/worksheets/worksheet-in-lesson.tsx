import { useCallback } from "react";
import { useSession } from "../../session.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { CourseText } from "../../ui/course-language.tsx";

export function WorksheetInLesson({ worksheet: id }: { worksheet: string }) {
	const { client } = useSession();
	const [loaded] = useLoaded(useCallback(() => client["course.worksheet"]({ worksheet: id }), [client, id]));
	if (loaded.kind !== "ready") return null;
	const { title, summary } = loaded.value.worksheet;
	return (
		<section>
			<h3>
				<CourseText>{title}</CourseText>
			</h3>
			<p>
				<CourseText>{summary}</CourseText>
			</p>
		</section>
	);
}
