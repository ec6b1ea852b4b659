import { type Document, isMap, isSeq, parseDocument, type YAMLSeq } from "yaml";
import { writeYaml } from "./write-yaml.ts";

type Path = readonly (string | number)[];

function parsed(text: string): Document.Parsed | undefined {
	try {
		const document = parseDocument(text, { logLevel: "silent" });
		return document.errors.length === 0 ? document : undefined;
	} catch {
		return undefined;
	}
}

const sameData = (a: Document, b: Document) => JSON.stringify(a.toJS()) === JSON.stringify(b.toJS());

/** An item as lines, with a dash before the first, as the one before it is written. */
function lines(item: unknown, indent: string, flow: boolean): string {
	const written = writeYaml([item], flow).trimEnd().split("\n");
	return written.map((line) => (line === "" ? line : indent + line)).join("\n");
}

/** The text with an item behind the last one of a list in block style; `undefined` where the list is written otherwise. */
function inserted(text: string, list: YAMLSeq, item: unknown): string | undefined {
	const last: unknown = list.items.at(-1);
	if (list.flow === true || !isMap(last) || !last.range) return undefined;
	const [from, to] = last.range;
	const lineStart = text.lastIndexOf("\n", from - 1) + 1;
	const indent = /^( *)- *$/.exec(text.slice(lineStart, from))?.[1];
	if (indent === undefined) return undefined;
	const end = text.slice(0, to).trimEnd().length;
	const newline = text.indexOf("\n", end);
	const at = newline < 0 ? text.length : newline;
	return `${text.slice(0, at)}\n${lines(item, indent, last.flow === true)}${text.slice(at)}`;
}

/**
 * Adds an item to the end of a list of a YAML file. All else stays as its author wrote it, comments too; where the list is
 * missing, or in one line, the file is written anew with its comments. `undefined` where it is no YAML, or something else
 * stands in the list's place.
 */
export function addToYaml(text: string, path: Path, item: unknown): string | undefined {
	const document = parsed(text);
	if (document === undefined) return undefined;
	const list = document.getIn(path);
	if (list !== undefined && list !== null && !isSeq(list)) return undefined;
	const [key] = path;
	const isNew = path.length === 1 && typeof key === "string" && !document.has(key) && isMap(document.contents);
	const atEnd = isNew ? `${text.trimEnd()}\n${key}:\n${lines(item, "  ", false)}\n` : undefined;
	const attempt = isSeq(list) ? inserted(text, list, item) : atEnd;
	if (isSeq(list)) list.add(document.createNode(item));
	else {
		try {
			document.setIn(path, document.createNode([item]));
		} catch {
			return undefined;
		}
	}
	const reread = attempt === undefined ? undefined : parsed(attempt);
	if (attempt !== undefined && reread !== undefined && sameData(document, reread)) return attempt;
	return document.toString({ lineWidth: 0 });
}
