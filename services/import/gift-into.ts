import { basename, extname, join } from "node:path";
import { type GiftTarget, importGift } from "../../core/import/gift/import-gift.ts";
import { slugOf } from "../../core/import/slug.ts";
import { writeYaml } from "../../core/import/write-yaml.ts";
import { added, counted, filesOf, withLesson } from "./changes.ts";
import type { CoursePlace } from "./course-place.ts";
import type { Decoded } from "./decode.ts";
import { ImportError } from "./import-error.ts";
import type { Imported } from "./imported.ts";
import { type FileChange, writeAll } from "./write-all.ts";

/** The lesson that gets the questions: the one asked for, else one that is called like the file, else none that is there. */
function targetOf(path: string, asked: string | undefined, { read }: CoursePlace): GiftTarget | undefined {
	const name = slugOf(basename(path, extname(path)));
	const id = asked ?? (read.lessons.has(name) ? name : undefined);
	if (id === undefined) return undefined;
	const lesson = read.lessons.get(id);
	if (lesson === undefined) throw new ImportError({ code: "no-lesson", lesson: id, known: [...read.lessons.keys()] });
	const { sections } = lesson.text;
	if (sections.length === 0) throw new ImportError({ code: "lesson-without-sections", lesson: id });
	return { lesson: id, sections, questionIds: read.banks.get(id)?.ids ?? new Set() };
}

/** Imports a bank of questions. Rejects with `ImportError`, with the notes on each question where none could be kept. */
export async function giftInto(
	path: string,
	{ text, encoding }: Decoded,
	place: CoursePlace,
	asked: string | undefined,
): Promise<Imported> {
	const { content, quizzes } = place.folders;
	const target = targetOf(path, asked, place);
	const made = importGift(text, basename(path, extname(path)), place.facts, target);
	if (made.questions.length === 0) throw new ImportError({ code: "no-questions", path }, made.notes);
	const { newLesson, questions } = made;
	const id = newLesson?.id ?? target?.lesson ?? "";
	const bank = join(quizzes, `${id}.yaml`);
	const changes: FileChange[] = [];
	if (newLesson !== undefined) {
		changes.push({ path: join(content, "lessons", `${id}.md`), text: newLesson.lesson });
		changes.push({ path: bank, text: writeYaml({ lesson: id, questions }) });
		changes.push(await withLesson(place, { id, short: newLesson.short }, undefined));
	} else {
		const known = place.read.banks.get(id);
		const sound = known === undefined || (known.whole && known.allIds);
		const longer = sound ? await added(bank, ["questions"], questions, { lesson: id }) : undefined;
		if (longer === undefined) throw new ImportError({ code: "bank-not-changed", path: bank });
		changes.push(longer);
	}
	await writeAll(changes);
	const title = newLesson?.title ?? place.read.lessons.get(id)?.front.value?.title ?? id;
	return {
		kind: "gift",
		encoding,
		lesson: { id, title },
		files: filesOf(changes),
		questions: { kept: questions.length, left: made.left },
		toComplete: counted(changes),
		notes: made.notes,
	};
}
