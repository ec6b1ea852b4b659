import type { TFunction } from "i18next";
import type { LearnerView, Topic } from "../../../core/api/views.ts";
import { standingOf } from "../../../core/learning/mastery.ts";
import { own } from "../../../core/learning/own.ts";
import { type Week, weeksBetween } from "../../../core/learning/weeks.ts";
import { settle } from "../../../core/metrics/precision.ts";
import type { Place } from "../../shell/where-next.ts";
import { localDay } from "../../ui/local-day.ts";
import type { Cell, CsvTable } from "./csv.ts";
import { minutesOf } from "./durations.ts";
import { topicTotals } from "./totals.ts";

/*
 * One table a file, with the figures of the page's own. The learner's name stands in every row, so that a teacher can put
 * the files of many one under the other; ids stand beside titles, as titles change with a course's versions.
 */

type Texts = TFunction<"progress">;
type Column<T> = readonly [heading: string, cell: (item: T) => Cell];

function tableOf<T>(columns: readonly Column<T>[], items: readonly T[]): CsvTable {
	return {
		headings: columns.map(([heading]) => heading),
		rows: items.map((item) => columns.map(([, cell]) => cell(item))),
	};
}

/** With one decimal, as a number. */
const tenths = (value: number) => Math.round(value * 10) / 10;
const percent = (fraction: number | undefined) => (fraction === undefined ? undefined : tenths(settle(fraction * 100)));
const day = (at: string | undefined) => (at === undefined ? undefined : localDay(at));

/** A row for each lesson that is available, begun or not. */
export function lessonsCsv(
	t: Texts,
	learner: LearnerView,
	course: string,
	places: readonly Place[],
	topics: readonly Topic[],
): CsvTable {
	const record = ({ lesson }: Place) => own(learner.record.lessons, lesson.id);
	const answers = ({ lesson }: Place) => topicTotals(topics.filter((topic) => topic.lesson === lesson.id));
	const columns: Column<Place>[] = [
		[t("csv.learner"), () => learner.name],
		[t("csv.course"), () => course],
		[t("csv.phase"), ({ phase }) => phase.title],
		[t("csv.number"), ({ lesson }) => lesson.number],
		[t("csv.lesson"), ({ lesson }) => lesson.title],
		[t("csv.lessonId"), ({ lesson }) => lesson.id],
		[t("csv.status"), ({ progress }) => t(`status.${progress.status}`, { ns: "common" })],
		[t("csv.sectionsRead"), ({ progress }) => progress.reached],
		[t("csv.sections"), ({ progress }) => progress.sections],
		[t("csv.best"), ({ progress }) => percent(progress.best?.share)],
		[t("csv.bestFirst"), (place) => percent(record(place)?.best)],
		[t("csv.quizzes"), (place) => record(place)?.runsFinished ?? 0],
		[t("csv.questions"), (place) => answers(place).questions],
		[t("csv.answered"), (place) => answers(place).answered],
		[t("csv.right"), (place) => answers(place).right],
		[t("csv.answers"), (place) => answers(place).answers],
		[t("csv.reviewed"), (place) => answers(place).reviewed],
		[t("csv.minutes"), (place) => minutesOf(record(place)?.seconds ?? 0)],
		[t("csv.first"), (place) => day(record(place)?.openedAt)],
		[t("csv.last"), (place) => day(record(place)?.lastAt)],
	];
	return tableOf(
		columns,
		places.filter(({ lesson }) => lesson.available),
	);
}

/** A row for each topic of the course. */
export function topicsCsv(t: Texts, learner: LearnerView, topics: readonly Topic[]): CsvTable {
	const columns: Column<Topic>[] = [
		[t("csv.learner"), () => learner.name],
		[t("csv.number"), ({ lessonNumber }) => lessonNumber],
		[t("csv.lesson"), ({ lessonTitle }) => lessonTitle],
		[t("csv.lessonId"), ({ lesson }) => lesson],
		[t("csv.topic"), ({ title }) => title],
		[t("csv.topicId"), ({ section }) => section],
		[t("csv.status"), (topic) => t(`topics.standing.${standingOf(topic)}`)],
		[t("csv.questions"), ({ questions }) => questions],
		[t("csv.answered"), ({ answered }) => answered],
		[t("csv.right"), ({ right }) => right],
		[t("csv.share"), ({ right, answered }) => (answered === 0 ? undefined : percent(right / answered))],
		[t("csv.answers"), ({ answers }) => answers],
		[t("csv.reviewed"), ({ reviewed }) => reviewed],
		[t("csv.last"), ({ lastAt }) => day(lastAt)],
	];
	return tableOf(columns, topics);
}

/** A row for each week from the first one with time at work to this one. */
export function weeksCsv(t: Texts, learner: LearnerView, today: string): CsvTable {
	const [first = today] = Object.keys(learner.record.days).sort();
	const columns: Column<Week>[] = [
		[t("csv.learner"), () => learner.name],
		[t("csv.week"), ({ id }) => id],
		[t("csv.monday"), ({ monday }) => monday],
		[t("csv.sunday"), ({ sunday }) => sunday],
		[t("csv.minutes"), ({ seconds }) => minutesOf(seconds)],
	];
	return tableOf(columns, weeksBetween(learner.record.days, first, today));
}
