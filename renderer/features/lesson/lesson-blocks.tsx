import type { LessonView } from "../../../core/api/views.ts";
import type { Block } from "../../../core/course/blocks.ts";
import { own } from "../../../core/learning/own.ts";
import type { Recalled } from "../../api/recalled.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { Calculator } from "../calculators/calculator.tsx";
import { LessonWorksheet } from "../worksheets/lesson-worksheet.tsx";
import { Callout } from "./callout.tsx";
import { PracticeQuestion } from "./practice-question.tsx";
import { Prose } from "./prose.tsx";

/** One block of a lesson, by its kind. */
export function LessonBlock(props: { lesson: LessonView; block: Block; recalled: readonly Recalled[] }) {
	const { lesson, block, recalled } = props;
	switch (block.kind) {
		case "html":
			return <Prose html={block.html} />;
		case "heading":
			return (
				<RichText as={block.level === 2 ? "h2" : "h3"} id={block.id} html={block.html} tabIndex={-1} data-passage="" />
			);
		case "callout":
			return <Callout block={block} />;
		case "calculator": {
			const metric = own(lesson.metrics, block.metric);
			if (metric === undefined) return null;
			return <Calculator metric={metric} lesson={lesson.id} values={block.values} segment={block.segment} />;
		}
		case "worksheet":
			return <LessonWorksheet worksheet={block.worksheet} />;
		case "question": {
			const question = lesson.questions[block.question];
			if (question === undefined) return null;
			const before = recalled.find((one) => one.question.id === question.id);
			return <PracticeQuestion lesson={lesson.id} question={question} recalled={before} />;
		}
	}
}
