import { describe, expect, it } from "vitest";
import { emptyLessonRecord } from "../../../../core/learning/empty.ts";
import { lessonStatus } from "../../../../core/learning/lesson-status.ts";

const record = emptyLessonRecord("2026-11-20T10:00:00.000Z");

describe("lessonStatus", () => {
	it("is new before the lesson was opened and started after that", () => {
		expect(lessonStatus(undefined)).toBe("new");
		expect(lessonStatus(record)).toBe("started");
	});

	it("is done from seven right in ten on", () => {
		expect(lessonStatus({ ...record, best: 0.69 })).toBe("started");
		expect(lessonStatus({ ...record, best: 0.7 })).toBe("done");
		expect(lessonStatus({ ...record, best: 1 })).toBe("done");
	});
});
