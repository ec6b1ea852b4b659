import { inlineHtml } from "../../core/course/inline-text.ts";
import { readLessonText } from "../../core/course/markdown.ts";
import { ControlServer } from "../support/xss/control-server.ts";
import { filled, xssDrawings, xssTricks } from "../support/xss/index.ts";
import { naivePages } from "../support/xss/naive.ts";
import { expect, test } from "./fixtures.ts";
import { openFrames, provoke } from "./xss-steps.ts";

/** Links to the web, and to nothing that a browser knows, are left alone: nothing leaves the computer. */
const clickable = "a:not([href^=http], [href^=term], [href^=lesson]), area, button, summary, [type=submit], [onclick]";

/** All that the reader of courses makes HTML of, in something that it has read. */
function htmlIn(value: unknown): string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === "html" && typeof inner === "string" ? [inner] : htmlIn(inner),
	);
}

/** Where the numbers begin of what has been through the reader. */
const readFrom = 1000;

/** What the reader of courses makes of the tricks, also of those for which it refuses a course. */
const read = xssTricks.flatMap(({ id, written }) => {
	const text = filled(written, id + readFrom);
	const { blocks } = readLessonText({ file: "l.md", lesson: "mia", body: text, bodyLine: 1 }, () => {});
	return [...htmlIn(blocks), inlineHtml(text)];
});

// Each page here is without any policy: what does no harm in it does none for lack of a script.
test("each trick springs in a page that is careless with it, and none that the reader of courses has read", async ({
	browser,
}) => {
	const sprung = new Set<number>();
	const tricks = [...xssTricks, ...xssDrawings];
	const careless = new Map(naivePages(tricks).map((page, index) => [`/naive/${index}`, page]));
	const front = { html: "<!doctype html><title>x</title>" };
	const pages = new Map([...careless, ["/", front], ["/read", { html: read.join("\n") }]]);
	const server = await ControlServer.start(pages, (id) => sprung.add(id));
	const context = await browser.newContext();
	try {
		await context.exposeBinding("sprung", (_source, id) => sprung.add(Number(id)));
		const page = await context.newPage();
		await page.goto(server.origin);
		await openFrames(page, ["/read", ...careless.keys()]);
		await provoke(page, clickable);
		const quiet = tricks.filter(({ shape }) => shape !== "asleep");
		const namesOf = (some: typeof tricks) => some.map(({ name }) => name);
		await expect
			.poll(() => namesOf(quiet.filter(({ id }) => !sprung.has(id))), "tricks that did not spring")
			.toEqual([]);
		expect(namesOf(tricks.filter(({ id }) => sprung.has(id + readFrom))), "tricks that the reader let through").toEqual(
			[],
		);
	} finally {
		await context.close();
		await server.end();
	}
});
