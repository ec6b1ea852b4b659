import { expect, it } from "vitest";
import { formatsFor } from "../../../../renderer/ui/formats.ts";

const noBreakSpace = "\u00a0";

it("says one percentage of the same points, whatever the order of their sum left of noise", () => {
	const { percent } = formatsFor("es");
	expect([0.575, 0.625 - 0.05 - 1e-15, 0.575 + 1e-15].map(percent)).toEqual(Array(3).fill(`58${noBreakSpace}%`));
	expect(percent(0.58)).toBe(`58${noBreakSpace}%`);
	expect(percent(0.5749)).toBe(`57${noBreakSpace}%`);
	expect(formatsFor("en").percent(2 / 3)).toBe("67%");
});
