import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "../../../../../core/learning/annotation-place.ts";
import { overlaps } from "../../../../../renderer/features/lesson/overlaps.ts";

const passage = fc
	.tuple(fc.constantFrom(null, "a"), fc.nat({ max: 20 }), fc.integer({ min: 1, max: 10 }))
	.map(([section, start, length]): Passage => ({ section, start, end: start + length }));

test("exactly the units that several passages cover", () => {
	fc.assert(
		fc.property(fc.array(passage, { maxLength: 6 }), (passages) => {
			const covers = (list: readonly Passage[], section: string | null, unit: number) =>
				list.filter((one) => one.section === section && one.start <= unit && unit < one.end).length;
			const found = overlaps(passages);
			for (const section of [null, "a"]) {
				for (let unit = 0; unit < 32; unit++) {
					expect(covers(found, section, unit)).toBe(covers(passages, section, unit) > 1 ? 1 : 0);
				}
			}
		}),
	);
});
