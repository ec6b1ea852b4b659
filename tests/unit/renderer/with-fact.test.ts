import { expect, test } from "vitest";
import type { LearnerView } from "../../../core/api/views.ts";
import { emptyCourseRecord } from "../../../core/learning/empty.ts";
import type { Fact } from "../../../core/learning/events.ts";
import { withFact } from "../../../renderer/with-fact.ts";

const view: LearnerView = {
	id: "ana",
	name: "Ana",
	picture: { kind: "initials", hue: 1 },
	hasPin: false,
	guest: false,
	settings: { language: "es", theme: "system", textSize: "normal" },
	record: emptyCourseRecord,
	seq: 7,
};
const at = "2026-11-20T10:00:00.000Z";
const fact: Fact = { type: "position-set", course: "curso", version: "1.0.0", lesson: "uno", section: "dos" };

test("the next fact is taken over, and the view it was taken over into stays as it was", () => {
	const next = withFact(view, "curso", fact, { at, offset: 0, seq: 8 });
	expect(next?.seq).toBe(8);
	expect(next?.record.lastLesson).toBe("uno");
	expect(next?.record.lessons["uno"]).toMatchObject({ section: "dos", reached: ["dos"], openedAt: at });
	expect(view.record.lessons).toEqual({});
});

test.each([7, 9])("a fact numbered %i after 7 is no next one: the services have to be asked", (seq) => {
	expect(withFact(view, "curso", fact, { at, offset: 0, seq })).toBeUndefined();
});
