import type { Outline } from "../../core/api/views.ts";
import type { WorksheetEntry, WorksheetView } from "../../core/api/worksheet-views.ts";
import type { Metric } from "../../core/metrics/schema.ts";
import type { Worksheet } from "../../core/worksheets/schema.ts";
import type { SoundCourse } from "./sound-course.ts";

/** What pages see of the worksheets, in the order of their lessons. */
export function createWorksheetViews(sound: SoundCourse, outline: Outline, metrics: ReadonlyMap<string, Metric>) {
	const stops = outline.phases.flatMap((phase) => phase.lessons);
	const texts = new Map(sound.lessons);

	function sectionOf({ id, lesson }: Worksheet): string | undefined {
		let section: string | undefined;
		for (const block of texts.get(lesson)?.blocks ?? []) {
			if (block.kind === "heading") section = block.id;
			if (block.kind === "worksheet" && block.worksheet === id) return section;
		}
		return undefined;
	}

	function lessonOf(worksheet: Worksheet): WorksheetEntry["lesson"] | undefined {
		const stop = stops.find(({ id }) => id === worksheet.lesson);
		if (stop === undefined) return undefined;
		const { id, number, title, available } = stop;
		const section = sectionOf(worksheet);
		return { id, number, title, available, ...(section === undefined ? {} : { section }) };
	}

	const place = (worksheet: Worksheet) => stops.findIndex(({ id }) => id === worksheet.lesson);
	const sorted = [...sound.worksheets].sort((a, b) => place(a) - place(b));

	return {
		worksheets(): WorksheetEntry[] {
			return sorted.flatMap((worksheet) => {
				const lesson = lessonOf(worksheet);
				const { id, title, summary } = worksheet;
				return lesson === undefined ? [] : [{ id, title, summary, lesson }];
			});
		},

		worksheet(id: string): WorksheetView | undefined {
			const worksheet = sorted.find((one) => one.id === id);
			const lesson = worksheet === undefined ? undefined : lessonOf(worksheet);
			if (worksheet === undefined || lesson === undefined) return undefined;
			const named = worksheet.parts.flatMap((part) => (part.kind === "metric" ? [part.metric] : []));
			const known = named.flatMap((metric) => {
				const found = metrics.get(metric);
				return found === undefined ? [] : [[metric, found] as const];
			});
			return { worksheet, lesson, metrics: Object.fromEntries(known) };
		},
	};
}
