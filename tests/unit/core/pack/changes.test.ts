import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseChanges, type ItemKind, itemKinds, type KindChanges } from "../../../../core/pack/changes.ts";
import { EditedCourse, editScript, type Fates, firstCourse, type Place } from "../../../support/packs/edits.ts";
import { type ModelCourse, plainWriting, type Writing, writtenCourse } from "../../../support/packs/model-course.ts";
import { courseOf } from "../../../support/packs/read-files.ts";
import { runs } from "../../../support/runs.ts";

const writing: fc.Arbitrary<Writing> = fc.record({
	flow: fc.boolean(),
	width: fc.constantFrom(40, 80, 0),
	turned: fc.boolean(),
});

function changesOf(before: ModelCourse, after: ModelCourse, written: Writing = plainWriting) {
	return courseChanges(courseOf(writtenCourse(before)), courseOf(writtenCourse(after, written)));
}

const at = ({ home, id }: { home: string | null; id: string }): Place => `${home ?? ""}/${id}`;

/** What a report says, in the words of the script. */
function told({ stay, changed, fresh, moved, gone }: KindChanges) {
	return {
		stay,
		changed: changed.map(at).sort(),
		fresh: fresh.map(at).sort(),
		moved: moved.map((item) => [`${item.from}/${item.id}`, at(item), item.changed]).sort(),
		gone: gone.map(at).sort(),
	};
}

function expected({ stay, changed, fresh, moved, gone }: Fates) {
	return {
		stay: stay.length,
		changed: changed.sort(),
		fresh: fresh.sort(),
		moved: moved.sort(),
		gone: gone.sort(),
	};
}

describe("what an update changes", () => {
	it("is what the author did, whatever that was and however it is written down", () => {
		fc.assert(
			fc.property(editScript, writing, (script, written) => {
				const first = firstCourse();
				const edited = new EditedCourse(first);
				for (const edit of script) edited.do(edit);
				const { kinds } = changesOf(first, edited.model, written);
				for (const kind of itemKinds) expect(told(kinds[kind]), kind).toEqual(expected(edited.fates(kind)));
			}),
			{ numRuns: runs(60) },
		);
	});

	it("is the same backwards when an update is taken back", () => {
		fc.assert(
			fc.property(editScript, (script) => {
				const first = firstCourse();
				const edited = new EditedCourse(first);
				for (const edit of script) edited.do(edit);
				const [there, back] = [changesOf(first, edited.model), changesOf(edited.model, first)];
				for (const kind of itemKinds) {
					const [one, other] = [there.kinds[kind], back.kinds[kind]];
					expect(told({ ...other, fresh: other.gone, gone: other.fresh, moved: [], changed: [] })).toEqual(
						told({ ...one, moved: [], changed: [] }),
					);
					expect(other.moved).toHaveLength(one.moved.length);
					expect(other.changed.map(at).sort()).toEqual(one.changed.map(at).sort());
				}
			}),
			{ numRuns: runs(20) },
		);
	});

	const only = (kind: ItemKind, change: (model: ModelCourse) => void) => {
		const after = structuredClone(firstCourse());
		change(after);
		return changesOf(firstCourse(), after).kinds[kind];
	};

	it("names a question by its prompt as it is now, or as it was where it is gone", () => {
		const changes = only("question", ({ phases }) => {
			const [alba] = phases[0]?.lessons ?? [];
			alba?.questions.shift();
			for (const question of alba?.questions.slice(0, 1) ?? []) question.says = "esto cambió";
		});
		expect(changes.stay).toBe(10);
		expect(changes.gone).toEqual([{ id: "pregunta-1", title: "¿Es verdad que pregunta-1 de alba?", home: "alba" }]);
		expect(changes.changed).toEqual([{ id: "pregunta-2", title: "¿Es verdad que esto cambió?", home: "alba" }]);
	});

	it("has the questions of a lesson move along when the lesson gets another id", () => {
		const rename = (model: ModelCourse) => {
			for (const lesson of model.phases[0]?.lessons.slice(0, 1) ?? []) lesson.id = "aurora";
		};
		expect(only("lesson", rename)).toMatchObject({ gone: [{ id: "alba" }], fresh: [{ id: "aurora" }] });
		const moved = ["pregunta-1", "pregunta-2", "sobre-alba"].map((id) => ({ id, from: "alba", home: "aurora" }));
		expect(only("question", rename)).toMatchObject({ stay: 9, moved, gone: [], fresh: [], changed: [] });
	});

	it("says the versions and titles of both", () => {
		const after = { ...firstCourse(), version: "1.1.0" };
		expect(changesOf(firstCourse(), after)).toMatchObject({ from: { version: "1.0.0" }, to: { version: "1.1.0" } });
	});
});
