import { lazy, Suspense } from "react";
import css from "./lesson-worksheet.module.css";

const WorksheetInLesson = lazy(async () => ({
	default: (await import("./worksheet-in-lesson.tsx")).WorksheetInLesson,
}));

/** A worksheet in its place in a lesson. Its code comes on its own: the lesson's text does not wait for it. */
export function LessonWorksheet({ worksheet }: { worksheet: string }) {
	return (
		<div className={css["place"]}>
			<Suspense>
				<WorksheetInLesson worksheet={worksheet} />
			</Suspense>
		</div>
	);
}
