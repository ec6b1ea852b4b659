import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { RecordDifference } from "../../../core/api/views.ts";
import { CourseText } from "../../ui/course-language.tsx";
import css from "./copies.module.css";
import { useWords } from "./use-words.ts";

const figures = [
	"lessonsOpened",
	"lessonsDone",
	"answers",
	"examsFinished",
	"examsUnderWay",
	"notes",
	"bookmarks",
	"scenarios",
	"sheets",
] as const;

/**
 * A record as it is now and as it would be: in sum, and lesson by lesson.
 *
 * @param props.owner whose it is, where it may be someone else's than that of the one who is here
 */
export function Comparison({ difference, owner }: { difference: RecordDifference; owner?: string }) {
	const { t } = useTranslation("copies");
	const { number, percent } = useWords();
	const id = useId();
	const { before, after, lessons } = difference;
	const lesson = ({ answers, best }: { answers: number; best?: number | undefined }) =>
		[
			t("holds.answers", { count: answers }),
			...(best === undefined ? [] : [t("compare.best", { share: percent(best) })]),
		].join(", ");
	return (
		<div className={css["comparison"]}>
			<h4 id={`${id}-figures`}>
				{owner === undefined
					? t("compare.figures")
					: owner === ""
						? t("compare.figuresOfFile")
						: t("compare.figuresOf", { name: owner })}
			</h4>
			<table aria-labelledby={`${id}-figures`}>
				<thead>
					<tr>
						<th scope="col">{t("compare.what")}</th>
						<th scope="col">{t("compare.now")}</th>
						<th scope="col">{t("compare.then")}</th>
					</tr>
				</thead>
				<tbody>
					{figures.map((figure) => (
						<tr key={figure} data-changed={before[figure] !== after[figure]}>
							<th scope="row">{t(`compare.${figure}`)}</th>
							<td>{number(before[figure])}</td>
							<td>{number(after[figure])}</td>
						</tr>
					))}
				</tbody>
			</table>
			{lessons.length > 0 && (
				<>
					<h4 id={`${id}-lessons`}>{t("compare.lessons")}</h4>
					<table aria-labelledby={`${id}-lessons`}>
						<thead>
							<tr>
								<th scope="col">{t("compare.lesson")}</th>
								<th scope="col">{t("compare.now")}</th>
								<th scope="col">{t("compare.then")}</th>
							</tr>
						</thead>
						<tbody>
							{lessons.map((one) => (
								<tr key={one.id}>
									<th scope="row">
										<CourseText>{one.title}</CourseText>
									</th>
									<td>{lesson(one.before)}</td>
									<td>{lesson(one.after) === lesson(one.before) ? t("compare.otherwise") : lesson(one.after)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</>
			)}
		</div>
	);
}
