import { describe, expect, it } from "vitest";
import {
	type AbWork,
	blankTyped,
	isBlank,
	readAbWork,
	retypedWork,
	startingWork,
} from "../../../../../../renderer/features/laboratories/ab-test/ab-work.ts";

const withTyped = (typed: Partial<AbWork["typed"]>): AbWork => ({
	...startingWork,
	typed: { ...startingWork.typed, ...typed },
});
const read = (typed: Partial<AbWork["typed"]>) => readAbWork(withTyped(typed), "es");

describe("the fields of an A/B test", () => {
	it("begin with a whole example", () => {
		const { versions, plan, fields } = read({});
		expect(versions).toEqual({ a: { visitors: 2000, conversions: 100 }, b: { visitors: 2000, conversions: 130 } });
		expect(plan?.baseline).toBe(0.05);
		expect(plan?.target).toBeCloseTo(0.06, 12);
		expect(plan?.ofA).toBe(true);
		expect(Object.values(fields).map(({ problem }) => problem)).toEqual(Array.from({ length: 7 }, () => undefined));
	});

	it.each<[Partial<AbWork["typed"]>, keyof AbWork["typed"], string]>([
		[{ visitorsA: "0" }, "visitorsA", "one-at-least"],
		[{ visitorsA: "10,5" }, "visitorsA", "whole"],
		[{ visitorsB: "-3" }, "visitorsB", "one-at-least"],
		[{ visitorsB: "1000000000001" }, "visitorsB", "too-many"],
		[{ conversionsA: "2001" }, "conversionsA", "more-than-visitors"],
		[{ conversionsB: "-1" }, "conversionsB", "negative"],
		[{ conversionsB: "1,5" }, "conversionsB", "whole"],
		[{ baseline: "-1" }, "baseline", "negative"],
		[{ baseline: "101" }, "baseline", "over-hundred"],
		[{ difference: "0" }, "difference", "no-difference"],
		[{ difference: "-1" }, "difference", "no-difference"],
		[{ baseline: "99,5" }, "difference", "beyond-hundred"],
		[{ visitorsPerDay: "0" }, "visitorsPerDay", "one-at-least"],
	])("refuse %j at %s: %s", (typed, field, problem) => {
		const { fields, versions } = read(typed);
		expect(fields[field].problem).toBe(problem);
		expect(fields[field].value).toBeUndefined();
		if (field.endsWith("A") || field.endsWith("B")) expect(versions).toBeUndefined();
	});

	it("take all and none converted, a single visitor and a million million", () => {
		expect(read({ conversionsA: "0", conversionsB: "2000" }).versions?.b.conversions).toBe(2000);
		expect(read({ visitorsA: "1", conversionsA: "1" }).versions?.a).toEqual({ visitors: 1, conversions: 1 });
		expect(read({ visitorsA: "1.000.000.000.000" }).versions?.a.visitors).toBe(1e12);
	});

	it("plan from the rate that is typed, also before there are any visitors", () => {
		const { plan, versions } = read({ visitorsA: "", conversionsA: "", baseline: "3 %", difference: "1" });
		expect(versions).toBeUndefined();
		expect(plan?.baseline).toBe(0.03);
		expect(plan?.target).toBeCloseTo(0.04, 12);
		expect(plan?.ofA).toBe(false);
		expect(read({ visitorsA: "" }).plan).toBeUndefined();
		expect(read({ baseline: "tres" }).plan).toBeUndefined();
		expect(read({ baseline: "99" }).plan?.target).toBe(1);
	});

	it("tell what is to be corrected from what is missing", () => {
		expect(read({}).refused).toEqual({ versions: false, plan: false });
		expect(read({ visitorsA: "" }).refused).toEqual({ versions: false, plan: false });
		expect(read({ conversionsB: "2001" }).refused).toEqual({ versions: true, plan: false });
		expect(read({ visitorsA: "0" }).refused).toEqual({ versions: true, plan: true });
		expect(read({ visitorsA: "0", baseline: "5" }).refused).toEqual({ versions: true, plan: false });
		expect(read({ baseline: "120" }).refused).toEqual({ versions: false, plan: true });
		expect(read({ difference: "uno" }).refused).toEqual({ versions: false, plan: true });
	});

	it("are an example until a count is another, however it is written", () => {
		expect(read({}).isExample).toBe(true);
		expect(read({ visitorsA: "2.000", difference: "3" }).isExample).toBe(true);
		expect(read({ conversionsB: "131" }).isExample).toBe(false);
		expect(read(blankTyped).isExample).toBe(false);
		expect(isBlank(withTyped(blankTyped))).toBe(true);
		expect(isBlank(startingWork)).toBe(false);
	});

	it("are written as another language writes numbers", () => {
		const work = withTyped({ visitorsA: "12.000", baseline: "3,5 %", difference: "" });
		const { typed, confidence } = retypedWork(work, "es", "en");
		expect(typed).toMatchObject({ visitorsA: "12,000", baseline: "3.5 %", difference: "", visitorsPerDay: "600" });
		expect(confidence).toBe(95);
		expect(readAbWork(retypedWork(work, "es", "en"), "en").versions?.a.visitors).toBe(12000);
	});
});
