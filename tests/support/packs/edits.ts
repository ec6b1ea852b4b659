import fc from "fast-check";
import type { ItemKind } from "../../../core/pack/changes.ts";
import type { ModelCourse, ModelItem, ModelLesson, ModelPhase } from "./model-course.ts";

/** What an author does to a course. The numbers pick: which lesson, which question. */
export interface Edit {
	does:
		| "rename-lesson"
		| "move-lesson"
		| "change-lesson"
		| "delete-lesson"
		| "split-lesson"
		| "add-lesson"
		| "rename-question"
		| "move-question"
		| "change-question"
		| "delete-question"
		| "add-question"
		| "turn-lessons"
		| "move-worksheet"
		| "change-worksheet"
		| "delete-worksheet"
		| "change-other"
		| "delete-other"
		| "add-other";
	a: number;
	b: number;
}

export const editScript: fc.Arbitrary<Edit[]> = fc.array(
	fc.record({
		does: fc.constantFrom<Edit["does"][]>(
			...(["rename-lesson", "move-lesson", "change-lesson", "delete-lesson", "split-lesson", "add-lesson"] as const),
			...(["rename-question", "move-question", "change-question", "delete-question", "add-question"] as const),
			...(["move-worksheet", "change-worksheet", "delete-worksheet", "turn-lessons"] as const),
			...(["change-other", "delete-other", "add-other"] as const),
		),
		a: fc.nat(1000),
		b: fc.nat(1000),
	}),
	{ maxLength: 12 },
);

/** A course to begin with. Ids of questions come again in every lesson, as authors' do; some lessons have their own. */
export function firstCourse(id = "curso-modelo"): ModelCourse {
	const lesson = (name: string): ModelLesson => ({
		id: name,
		says: `lo de ${name}`,
		questions: ["pregunta-1", "pregunta-2", `sobre-${name}`].map((question) => ({
			id: question,
			says: `${question} de ${name}`,
		})),
		worksheets: [{ id: `hoja-${name}`, says: `la hoja de ${name}` }],
	});
	const item = (name: string): ModelItem => ({ id: name, says: `lo que dice ${name}` });
	return {
		id,
		version: "1.0.0",
		phases: [
			{ id: "primera-fase", lessons: ["alba", "brisa"].map(lesson) },
			{ id: "segunda-fase", lessons: ["cima", "duna"].map(lesson) },
		],
		terms: ["embudo", "segmento", "cliente"].map(item),
		metrics: ["tasa-uno", "tasa-dos"].map(item),
		exams: ["final", "otro"].map(item),
	};
}

/** An item with what the script knows of it: nothing of this is read from a course. */
interface Kept {
	kind: ItemKind;
	item: ModelItem;
	/** Where and under which id it was at the beginning; `undefined` for one that is new. */
	was: { id: string; home: string | null } | undefined;
	changed: boolean;
}

/** An item's place: where it belongs, a slash, and its id. */
export type Place = `${string}/${string}`;

/** What becomes of each item, by the script alone. The places of what moved, is changed or fresh are where they are now. */
export interface Fates {
	stay: Place[];
	changed: Place[];
	fresh: Place[];
	/** From where to where, and whether it also says something else. */
	moved: [from: Place, to: Place, changed: boolean][];
	gone: Place[];
}

const place = (home: string | null, id: string): Place => `${home ?? ""}/${id}`;

/** A course under the hands of its author. */
export class EditedCourse {
	readonly model: ModelCourse;
	readonly #kept = new Map<ModelItem, Kept>();
	readonly #first: { kind: ItemKind; id: string; home: string | null }[] = [];
	#fresh = 0;

	constructor(model: ModelCourse) {
		this.model = structuredClone(model);
		for (const { kind, item, home } of this.#items()) {
			this.#kept.set(item, { kind, item, was: { id: item.id, home }, changed: false });
			this.#first.push({ kind, id: item.id, home });
		}
	}

	*#items(): Generator<{ kind: ItemKind; item: ModelItem; home: string | null }> {
		for (const phase of this.model.phases) {
			for (const lesson of phase.lessons) {
				yield { kind: "lesson", item: lesson, home: phase.id };
				for (const item of lesson.questions) yield { kind: "question", item, home: lesson.id };
				for (const item of lesson.worksheets) yield { kind: "worksheet", item, home: lesson.id };
			}
		}
		for (const item of this.model.terms) yield { kind: "term", item, home: null };
		for (const item of this.model.metrics) yield { kind: "metric", item, home: null };
		for (const item of this.model.exams) yield { kind: "exam", item, home: null };
	}

	#name(stem: string): string {
		this.#fresh += 1;
		// With the version that is edited: what was new in that one is not to be named again.
		return `${stem}-${this.model.version.replaceAll(".", "-")}-${this.#fresh}`;
	}

	#change(item: ModelItem): void {
		item.says = `otra cosa ${this.#name("dicha")}`;
		const kept = this.#kept.get(item);
		if (kept !== undefined) kept.changed = true;
	}

	/** Under another id it is another item to everyone but its author. */
	#rename(item: ModelItem): void {
		item.id = this.#name("con-otro-nombre");
		const kept = this.#kept.get(item);
		if (kept !== undefined) kept.was = undefined;
	}

	#add(kind: ItemKind): ModelItem {
		const id = this.#name(kind);
		const item = { id, says: `lo que dice ${id}` };
		this.#kept.set(item, { kind, item, was: undefined, changed: false });
		return item;
	}

	#addLesson(): ModelLesson {
		const lesson: ModelLesson = Object.assign(this.#add("lesson"), { questions: [], worksheets: [] });
		return lesson;
	}

	do({ does, a, b }: Edit): void {
		const { phases } = this.model;
		const all = phases.flatMap((phase) => phase.lessons.map((lesson) => ({ phase, lesson })));
		const one = all[a % all.length];
		const other = all[b % all.length];
		if (one === undefined || other === undefined) return;
		const { phase, lesson } = one;
		if (does.endsWith("-question")) this.#doQuestion(does, lesson, other.lesson, b);
		else if (does.endsWith("-worksheet")) this.#doWorksheet(does, lesson, other.lesson);
		else if (does.endsWith("-other")) this.#doOther(does, a, b);
		else if (does === "turn-lessons") phase.lessons.reverse();
		else this.#doLesson(does, phase, lesson, phases[b % phases.length] ?? phase);
	}

	#doLesson(does: Edit["does"], phase: ModelPhase, lesson: ModelLesson, other: ModelPhase): void {
		const isLast = phase.lessons.length === 1;
		const out = () => phase.lessons.splice(phase.lessons.indexOf(lesson), 1);
		if (does === "rename-lesson") this.#rename(lesson);
		else if (does === "change-lesson") this.#change(lesson);
		else if (does === "add-lesson") other.lessons.push(this.#addLesson());
		else if (does === "delete-lesson" && !isLast) out();
		else if (does === "move-lesson" && !isLast) {
			out();
			other.lessons.push(lesson);
		} else if (does === "split-lesson") {
			const second = this.#addLesson();
			second.questions.push(...lesson.questions.splice(Math.ceil(lesson.questions.length / 2)));
			this.#change(lesson);
			phase.lessons.splice(phase.lessons.indexOf(lesson) + 1, 0, second);
		}
	}

	#doQuestion(does: Edit["does"], lesson: ModelLesson, other: ModelLesson, pick: number): void {
		const { questions } = lesson;
		const question = questions[pick % Math.max(1, questions.length)];
		if (does === "add-question") questions.push(this.#add("question"));
		if (question === undefined) return;
		if (does === "rename-question") this.#rename(question);
		else if (does === "change-question") this.#change(question);
		else if (does === "delete-question") questions.splice(questions.indexOf(question), 1);
		else if (does === "move-question" && other.questions.every(({ id }) => id !== question.id)) {
			questions.splice(questions.indexOf(question), 1);
			other.questions.push(question);
		}
	}

	#doWorksheet(does: Edit["does"], lesson: ModelLesson, other: ModelLesson): void {
		const [sheet] = lesson.worksheets;
		if (sheet === undefined) return;
		if (does === "change-worksheet") this.#change(sheet);
		else lesson.worksheets.shift();
		if (does === "move-worksheet") other.worksheets.push(sheet);
	}

	#doOther(does: Edit["does"], which: number, pick: number): void {
		const kinds = [
			["term", this.model.terms],
			["metric", this.model.metrics],
			["exam", this.model.exams],
		] as const;
		const [kind, items] = kinds[which % kinds.length] ?? kinds[0];
		const item = items[pick % Math.max(1, items.length)];
		if (does === "add-other") items.push(this.#add(kind));
		else if (item !== undefined && does === "change-other") this.#change(item);
		else if (item !== undefined) items.splice(items.indexOf(item), 1);
	}

	/** What has become of every item of a kind since the beginning. */
	fates(kind: ItemKind): Fates {
		const fates: Fates = { stay: [], changed: [], fresh: [], moved: [], gone: [] };
		const before = this.#first.filter((first) => first.kind === kind);
		const now = [...this.#items()].filter((item) => item.kind === kind);
		const count = (items: readonly { id: string }[], id: string) => items.filter((item) => item.id === id).length;
		const first = new Set(before.map(({ home, id }) => place(home, id)));
		const taken = new Set(now.map(({ home, item }) => place(home, item.id)));
		const left = new Set(first);
		for (const { item, home } of now) {
			const here = place(home, item.id);
			const { was, changed } = this.#kept.get(item) ?? { was: undefined, changed: false };
			const there = was === undefined ? undefined : place(was.home, was.id);
			const ids = now.map((other) => ({ id: other.item.id }));
			// Who reads both courses cannot tell an author's moved and rewritten "pregunta-1" from another one of that name.
			const isLost = there !== here && changed && (count(before, item.id) > 1 || count(ids, item.id) > 1);
			if (there !== here && first.has(here)) {
				// It has taken the place of another one, and with that what the record says of it.
				left.delete(here);
				fates.changed.push(here);
			} else if (there === undefined || isLost || (there !== here && taken.has(there))) fates.fresh.push(here);
			else {
				left.delete(there);
				if (there !== here) fates.moved.push([there, here, changed]);
				else if (changed) fates.changed.push(here);
				else fates.stay.push(here);
			}
		}
		fates.gone.push(...left);
		return fates;
	}
}
