import type { LessonStop, LessonView, PlacedAnnotation } from "../../core/api/views.ts";
import { plainTextOf } from "../../core/course/lesson-plain-text.ts";
import type { Annotation } from "../../core/learning/annotation.ts";
import { place } from "../../core/learning/annotation-place.ts";
import type { SectionText } from "../../core/learning/passage-text.ts";
import type { Library } from "../library/index.ts";

/** A lesson's text never changes while the course is open, and its view is the same object each time. */
const texts = new WeakMap<LessonView, readonly SectionText[]>();

function textOf(lesson: LessonView): readonly SectionText[] {
	const text = texts.get(lesson) ?? plainTextOf(lesson.blocks);
	texts.set(lesson, text);
	return text;
}

type Stop = LessonStop & { phase: number; order: number };

function stopsOf({ outline }: Library): ReadonlyMap<string, Stop> {
	const stops = outline.phases.flatMap(({ number, lessons }) =>
		lessons.map((lesson) => ({ ...lesson, phase: number })),
	);
	return new Map(stops.map((stop, order) => [stop.id, { ...stop, order }]));
}

/** An annotation in its place, with what it is sorted by: its lesson, its section, where it begins. */
interface Ordered {
	view: PlacedAnnotation;
	order: readonly [lesson: number, section: number, start: number];
}

const last = Number.MAX_SAFE_INTEGER;

function put(library: Library, stop: Stop | undefined, id: string, annotation: Annotation): Ordered {
	const lesson = library.lesson(annotation.lesson);
	const { section } = annotation.anchor;
	const common = {
		...annotation,
		id,
		lessonTitle: stop?.title ?? annotation.lesson,
		lessonNumber: stop?.number ?? "",
		phase: stop?.phase ?? 1,
	};
	const titled = (id: string | null) => ({
		id,
		title: (id === null ? undefined : library.sectionTitle(annotation.lesson, id)) ?? "",
	});
	if (lesson === undefined) {
		return { view: { ...common, status: "gone", section: titled(section) }, order: [stop?.order ?? last, last, 0] };
	}
	const text = textOf(lesson);
	const at = (id: string | null) => text.findIndex((one) => one.section === id);
	const placement = place(annotation.anchor, text);
	const lessonOrder = stop?.order ?? last;
	if (placement.kind === "changed") {
		const [known, kept] = [at(section), titled(section)];
		return {
			view: { ...common, status: "changed", section: kept },
			order: [lessonOrder, known < 0 ? last : known, last],
		};
	}
	return {
		view: { ...common, status: "found", section: titled(placement.section) },
		order: [lessonOrder, at(placement.section), placement.start],
	};
}

/** Every annotation, placed in the lessons as they are now, in the order of the course. */
export function placeAnnotations(
	library: Library,
	annotations: Readonly<Record<string, Annotation>>,
): PlacedAnnotation[] {
	const stops = stopsOf(library);
	const compare = (a: Ordered, b: Ordered) =>
		a.order[0] - b.order[0] ||
		a.order[1] - b.order[1] ||
		a.order[2] - b.order[2] ||
		a.view.createdAt.localeCompare(b.view.createdAt);
	return Object.entries(annotations)
		.map(([id, annotation]) => put(library, stops.get(annotation.lesson), id, annotation))
		.sort(compare)
		.map(({ view }) => view);
}
