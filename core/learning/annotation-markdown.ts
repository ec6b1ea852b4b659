/** A highlighted passage as it is written out, with what was noted on it. */
export interface WrittenNote {
	quote: string;
	/** Empty for a highlight alone. */
	text: string;
	/** What stands under it: its section and day, and that the passage changed. */
	details: readonly string[];
}

export interface WrittenNotes {
	title: string;
	lead: string;
	/** Under a heading each: the bookmarks, say. */
	lists: readonly { title: string; items: readonly string[] }[];
	lessons: readonly { title: string; notes: readonly WrittenNote[] }[];
}

/**
 * A line of text as Markdown that shows it as it is: a backslash before whatever would be mark-up, and no more than that,
 * so that the file reads well as it stands, too.
 */
export function escapeMarkdown(line: string): string {
	return line
		.replace(/[\\`*_[\]<|~$]/g, "\\$&")
		.replace(/&(?=[#\w])/g, "\\&")
		.replace(/^(\s*)([-+](?=\s|-|$)|[=>#:])/, "$1\\$2")
		.replace(/^(\s*\d{1,9})([.)](?=\s|$))/, "$1\\$2");
}

/** Each line escaped, ends of lines kept as they were typed, and no line deep enough to be taken for code. */
function paragraphs(text: string): string[] {
	return text
		.replace(/\r\n?/g, "\n")
		.trim()
		.split(/\n[^\S\n]*\n\s*/)
		.map((paragraph) =>
			paragraph
				.split("\n")
				.map((line) => escapeMarkdown(line.trim()))
				.join("\\\n"),
		)
		.filter((paragraph) => paragraph !== "");
}

const oneLine = (text: string) => escapeMarkdown(text.replace(/\s+/g, " ").trim());

function noteOf({ quote, text, details }: WrittenNote): string[] {
	const told = details.map(oneLine).filter((detail) => detail !== "");
	return [`> ${oneLine(quote)}`, ...paragraphs(text), ...(told.length === 0 ? [] : [`*${told.join(" · ")}*`])];
}

/** Notes as a Markdown document: a heading for each lesson, each passage as a quotation with its note below it. */
export function notesAsMarkdown({ title, lead, lists, lessons }: WrittenNotes): string {
	const parts = [
		`# ${oneLine(title)}`,
		oneLine(lead),
		...lists.flatMap((list) => [
			`## ${oneLine(list.title)}`,
			list.items.map((item) => `- ${oneLine(item)}`).join("\n"),
		]),
		...lessons.flatMap((lesson) => [
			`## ${oneLine(lesson.title)}`,
			...lesson.notes.flatMap((note, index) => (index === 0 ? noteOf(note) : ["---", ...noteOf(note)])),
		]),
	];
	return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
