import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { readInlineText } from "../../../../core/course/inline-text.ts";
import { readLessonText } from "../../../../core/course/markdown.ts";

function lessonFindings(body: string): Finding[] {
	const findings: Finding[] = [];
	readLessonText({ file: "l.md", lesson: "mia", body, bodyLine: 1 }, (finding) => findings.push(finding));
	return findings;
}

describe("HTML in a text", () => {
	it.each([
		["<script>alert(1)</script>", ["<script>", "</script>"]],
		["Con <b class='x'>negrita</b>", ["<b class='x'>", "</b>"]],
		["<br/>", ["<br/>"]],
		// No tag to Markdown, and one to every browser.
		["<svg/onload=x>", ["<svg/onload=x>"]],
		['<img/src="x"/onerror=x>', ['<img/src="x"/onerror=x>']],
		["<!-- nota -->", ["<!--"]],
		["<?php x ?>", ["<?p"]],
		["<!DOCTYPE html>", ["<!D"]],
	])("is told of where it stands, as a warning: %s", (body, values) => {
		const findings = lessonFindings(`Una línea.\n\n${body}`);
		expect(findings.map(({ code, severity, line, params }) => [code, severity, line, params["value"]])).toEqual(
			values.map((value) => ["html-as-text", "warning", 3, value]),
		);
	});

	it.each([
		"`<b>`",
		"```\n<script>\n```",
		"\\<b>",
		"&lt;b>",
		"1 < 2 y 3 > 2",
		"a <b c",
		"<https://example.org>",
		"x<y",
	])("is none where it is code, or no tag: %s", (body) => {
		expect(lessonFindings(body)).toEqual([]);
	});

	it("is shown as it is written, in one piece with the text around it", () => {
		const findings: Finding[] = [];
		const source = {
			file: "q.yaml",
			text: "a <i>b</i> c",
			place: (offset: number) => ({ line: 1, column: offset + 1 }),
		};
		const { html } = readInlineText(source, (finding) => findings.push(finding));
		expect(html).toBe("a &lt;i&gt;b&lt;/i&gt; c");
		expect(findings.map(({ column }) => column)).toEqual([3, 7]);
	});
});
