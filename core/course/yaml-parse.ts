import { isAlias, isNode, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import { type CommaCut, joinDecimalCommas } from "./decimal-comma.ts";
import type { Finding, Fix, Position } from "./finding.ts";
import { nestsTooDeep } from "./nesting.ts";
import { type Placed, positions } from "./yaml-place.ts";
import { explainSyntax, type SyntaxFault } from "./yaml-syntax.ts";

/** A piece of YAML: a whole file, or a part of one that begins at `origin` and is indented to its column. */
export interface YamlText {
	file: string;
	text: string;
	origin?: Position;
}

export interface ParsedYaml extends Placed {
	raw: unknown;
	/** Values that a decimal comma had cut, and that are whole in `root` and `raw`. */
	cuts: readonly CommaCut[];
	/** The ids of items that are not YAML, and were left out; `undefined` for one that does not say its own. */
	lost: (string | undefined)[];
	/** Keys of the top level whose line is not YAML, and was left out. */
	lostKeys: ReadonlySet<string>;
}

type Add = (code: string, position: Position, params?: Finding["params"], fix?: Fix) => void;
type Document = ReturnType<typeof parseDocument<ParsedNode>>;

/** YAML nests as deep as its author likes, but the parser calls itself for every level. */
const deepest = 60;
/** What is wrong with more than its own line. */
const hopeless = new Set(["yaml-alias", "yaml-too-deep", "yaml-documents"]);
/** Of how many broken pieces of a file are told. */
const mostPieces = 50;

/** What stands in a document that we do not take, although it is YAML. */
function unwanted(root: ParsedNode | null, text: string): SyntaxFault[] {
	const found: SyntaxFault[] = [];
	visit(root, (_key, node, path) => {
		const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
		if (path.length > deepest * 2) {
			found.push({ offset, code: "yaml-too-deep", params: {} });
			return visit.BREAK;
		}
		// Without aliases no text can grow, and every value stands where it is written.
		if (isAlias(node)) found.push({ offset, code: "yaml-alias", params: {}, ...quotedAlias(text, node.range) });
		return undefined;
	});
	return found;
}

/** An alias is most often a text in emphasis, or the first word of a list. */
function quotedAlias(text: string, range: readonly number[] | null | undefined): Pick<SyntaxFault, "fix"> {
	const [from, to] = range ?? [];
	if (from === undefined || to === undefined) return {};
	const before = text.slice(from, to).trimEnd();
	return { fix: { offset: from, before, after: `"${before}"` } };
}

/** A text as a document, and everything for which it cannot be taken as one. */
function parse(text: string, lines?: LineCounter): { document?: Document; faults: SyntaxFault[]; cuts: CommaCut[] } {
	let document: Document;
	try {
		document = parseDocument<ParsedNode>(text, {
			...(lines === undefined ? {} : { lineCounter: lines }),
			prettyErrors: false,
			stringKeys: true,
			merge: false,
			resolveKnownTags: false,
			// "silent" would also be silent about a second document.
			logLevel: "error",
		});
	} catch {
		return { faults: [{ offset: 0, code: "yaml-too-deep", params: {} }], cuts: [] };
	}
	const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
	// What follows the first is mostly the parser finding its way back; a key that is there twice leads nobody astray.
	const isTwice = (index: number) => errors[index]?.code === "DUPLICATE_KEY";
	const first = errors.findIndex((_error, index) => !isTwice(index));
	const told = errors.slice(0, first < 0 ? errors.length : first + 1);
	const faults = told.map((error) => explainSyntax(text, error, document.contents));
	if (first >= 0) return { faults, cuts: [] };
	const refused = unwanted(document.contents, text);
	if (refused.length > 0) return { faults: [...faults, ...refused], cuts: [] };
	const cuts = joinDecimalCommas(document.contents, text);
	// The decimals of two numbers may be the same, and were taken for one key.
	const isWithin = (offset: number) => cuts.some(({ from, to }) => from <= offset && offset < to);
	return { document, faults: faults.filter(({ offset }) => !isWithin(offset)), cuts };
}

/** An item of a list of the top level, with the lines that it takes up (`to` is the first that it does not). */
interface Piece {
	from: number;
	to: number;
}

/** The items of all lists of the top level, by their dashes. */
function piecesOf(lines: readonly string[]): Piece[] {
	const pieces: Piece[] = [];
	let indent: number | undefined;
	let open: number | undefined;
	const close = (to: number) => {
		if (open !== undefined) pieces.push({ from: open, to });
		open = undefined;
	};
	for (const [index, line] of lines.entries()) {
		if (/^[^\s#-]/.test(line)) {
			close(index);
			indent = undefined;
		} else if (/^\s*-(\s|$)/.test(line)) {
			const own = line.indexOf("-");
			indent ??= own;
			if (own > indent) continue;
			close(index);
			open = index;
		}
	}
	close(lines.length);
	return pieces;
}

const idOf = (lines: readonly string[]): string | undefined =>
	/^\s*-[\s{]+id: *["']?([a-z0-9-]+)/.exec(lines[0] ?? "")?.[1] ??
	lines.map((line) => /^\s+id: *["']?([a-z0-9-]+)/.exec(line)?.[1]).find((id) => id !== undefined);

/**
 * Reads a text as YAML. What is wrong with it is reported. Where it is one item of a list of the top level, or one line,
 * that cannot be read, the rest is read without it.
 *
 * Aliases, tags of one's own, repeated keys and several documents are refused.
 */
export function parseYaml(source: YamlText, add: Add): ParsedYaml | undefined {
	const origin = source.origin ?? { line: 1, column: 1 };
	if (nestsTooDeep(source.text)) {
		add("yaml-too-deep", origin);
		return undefined;
	}
	const counter = new LineCounter();
	const toPosition = positions(source.text, counter, origin);
	const whole = parse(source.text, counter);
	const tell = ({ offset, code, params, fix }: SyntaxFault, from = 0) => {
		const mend = fix && { ...toPosition(fix.offset + from), before: fix.before, after: fix.after };
		add(code, toPosition(offset + from), params, mend);
	};
	const done = (document: Document, cuts: CommaCut[], lost: ParsedYaml["lost"], lostKeys: Set<string>): ParsedYaml => {
		if (document.directives?.yaml.explicit === true) add("yaml-directive", origin);
		const raw: unknown = document.toJS();
		return { root: document.contents, source: source.text, toPosition, raw, cuts, lost, lostKeys };
	};
	if (whole.document !== undefined) {
		for (const fault of whole.faults) tell(fault);
		return done(whole.document, whole.cuts, [], new Set());
	}

	const lines = source.text.split("\n");
	let length = 0;
	const starts = lines.map((line) => {
		const start = length;
		length += line.length + 1;
		return start;
	});
	const pieces = piecesOf(lines);
	const lost: (string | undefined)[] = [];
	const lostKeys = new Set<string>();
	const left = [...lines];
	const leaveOut = ({ from, to }: Piece) => {
		for (let index = from; index < to; index++) left[index] = " ".repeat((lines[index] ?? "").length);
	};
	const lose = (piece: Piece) => {
		lost.push(idOf(lines.slice(piece.from, piece.to)));
		leaveOut(piece);
	};
	if (pieces.length > 1 || whole.faults.every(({ code }) => code !== "yaml-too-deep")) {
		for (const piece of pieces) {
			const { document, faults } = parse(lines.slice(piece.from, piece.to).join("\n"));
			if (document !== undefined) continue;
			for (const fault of faults) tell(fault, starts[piece.from]);
			lose(piece);
		}
		for (let times = 0; times < mostPieces; times++) {
			const { document, faults, cuts } = parse(left.join("\n"));
			if (document !== undefined) {
				for (const fault of faults) tell(fault);
				return done(document, cuts, lost, lostKeys);
			}
			const fault = faults.find(({ code }) => code !== "duplicate-key") ?? faults[0];
			if (fault === undefined) break;
			const at = starts.findLastIndex((start) => start <= fault.offset);
			const piece = pieces.find(({ from, to }) => from <= at && at < to);
			const key = /^([^\s#:-][^:]*):/.exec(left[at] ?? "")?.[1];
			tell(fault);
			if (piece !== undefined && left[piece.from]?.trim() !== "") lose(piece);
			else if (key !== undefined && !/^[^\s#]*:\s*$/.test(left[at] ?? "") && !hopeless.has(fault.code)) {
				lostKeys.add(key);
				leaveOut({ from: at, to: at + 1 });
			} else return undefined;
			if (left.every((line) => line.trim() === "")) return undefined;
		}
		return undefined;
	}
	for (const fault of whole.faults) tell(fault);
	return undefined;
}
