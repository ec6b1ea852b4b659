import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { type CourseFile, readCourse } from "../../../../core/course/read-course.ts";
import { unsafeDrawing } from "../../../../services/packs/drawing-safety.ts";
import { smallCourse } from "../../../support/packs/small-course.ts";
import { type Door, type Form, findingsIn, isTaken } from "../../../support/xss/accepted.ts";
import { type XssTrick, xssDrawings, xssTricks } from "../../../support/xss/index.ts";
import { type Place, places } from "../../../support/xss/places.ts";
import { chunks } from "../../../support/xss/trick.ts";

const doors: readonly Door[] = ["folder", "pack"];

/** The findings about each of these tricks where they all stand in one place of a course, and those about nothing of them. */
function findingsAt(place: Place, tricks: readonly XssTrick[]): { of: Finding[][]; others: Finding[] } {
	const lines = tricks.map(({ id, text }) => place.line(text, `t-${id}`));
	const text = `${place.before}${lines.join("\n")}\n${place.after ?? ""}`;
	const packed = smallCourse({ ...place.also, [place.file]: text });
	const all = new Map([...packed].map(([path, bytes]): [string, CourseFile] => [path, { path, text: String(bytes) }]));
	const within = (folder: string, ending: string) =>
		new Map(
			[...all].flatMap(([path, file]): [string, CourseFile][] =>
				path.startsWith(folder) && path.endsWith(ending) ? [[path.slice(folder.length, -ending.length), file]] : [],
			),
		);
	const findings: Finding[] = [];
	const report = (finding: Finding) => findings.push(finding);
	const read = readCourse(
		{
			coursePath: "content/course.yaml",
			course: all.get("content/course.yaml"),
			metrics: all.get("content/metrics.yaml"),
			glossary: all.get("content/glossary.yaml"),
			figures: all.get("content/figures.yaml"),
			lessons: within("content/lessons/", ".md"),
			banks: within("quizzes/", ".yaml"),
			worksheets: within("content/worksheets/", ".yaml"),
			media: ["media/mapa.svg", "media/punto.png"],
		},
		report,
	);
	checkCourse(read, report, "open");
	const first = place.before.split("\n").length;
	const of = tricks.map((): Finding[] => []);
	const others: Finding[] = [];
	for (const finding of findings) {
		const at = finding.file === place.file ? of[finding.line - first] : undefined;
		(at ?? others).push(finding);
	}
	return { of, others };
}

const named = (tricks: readonly { name: string }[]) => tricks.map(({ name }) => name);

const forms: readonly Form[] = ["lesson", "blocks", "inline"];
/** Texts of a question and of the glossary lose the spaces around them. */
const alone = new Map(
	forms.map((form) => [form, xssTricks.map(({ text }) => findingsIn(form === "lesson" ? text : text.trim(), form))]),
);

describe("a trick in a place of a course", () => {
	it.each(places.map((place) => [place.name, place] as const))(
		"is refused or taken there as everywhere: %s",
		(_, place) => {
			const { most = Number.POSITIVE_INFINITY, lines = xssTricks.length, form } = place;
			const found = chunks(xssTricks, lines).map((tricks) => findingsAt(place, tricks));
			expect(found.flatMap(({ others }) => others.filter((one) => !isTaken([one], "pack")))).toEqual([]);
			const of = found.flatMap((one) => one.of);
			for (const door of doors) {
				const refused = xssTricks.filter((_trick, index) => !isTaken(of[index] ?? [], door));
				const expected = xssTricks.filter(({ text }, index) =>
					form === "plain" ? text.length > most : !isTaken(alone.get(form)?.[index] ?? [], door),
				);
				expect(named(refused), door).toEqual(named(expected));
			}
		},
	);

	it("is refused with these words, or taken for text that does nothing", async () => {
		const fate = (findings: readonly Finding[]) => {
			const codes = findings.filter((one) => !isTaken([one], "pack")).map(({ code }) => code);
			return [...new Set(codes)].join(", ") || "taken";
		};
		const lines = xssTricks.map(({ name }, index) => {
			const fates = forms.map((form) => `${form}: ${fate(alone.get(form)?.[index] ?? [])}`);
			return `${name}\n\t${fates.join("\n\t")}\n`;
		});
		await expect(lines.join("")).toMatchFileSnapshot("xss-tricks.txt");
	});
});

describe("a trick in a drawing", () => {
	it.each(xssDrawings.map(({ name, text }) => [name, text] as const))("keeps it out of a pack: %s", (_, text) => {
		expect(unsafeDrawing(Buffer.from(text))).toBeDefined();
	});
});

describe("the list of tricks", () => {
	it("has sixty of them and more, each by a name of its own, nearly all awake", () => {
		const all = [...xssTricks, ...xssDrawings];
		expect(new Set(named(all)).size).toBe(all.length);
		expect(all.filter(({ shape }) => shape !== "asleep").length).toBeGreaterThan(200);
		expect(all.filter(({ shape, why = "" }) => shape === "asleep" && why === "")).toEqual([]);
	});
});
