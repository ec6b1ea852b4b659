import { parseFormula } from "../metrics/formula.ts";
import type { Metric } from "../metrics/schema.ts";
import { isResult, namesOf, workResults } from "../worksheets/results.ts";
import { type Column, daySchema, type Part, type PartOf, type Worksheet } from "../worksheets/schema.ts";
import { piecesOf } from "../worksheets/sentence.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { formulaSlip } from "./formula-slip.ts";
import { meantOf } from "./nearest.ts";
import type { ReadFile } from "./read-course.ts";

type Path = (string | number)[];
type Add = (code: string, params: Finding["params"], path: Path, at?: "value" | "key", offset?: number) => void;

function checkIds(items: readonly { id: string }[], path: Path, add: Add): void {
	for (const index of duplicates(items.map(({ id }) => id))) {
		add("duplicate-id", { id: items[index]?.id ?? "" }, [...path, index, "id"]);
	}
}

type Limits = Pick<PartOf<"number">, "min" | "max" | "whole">;

function checkNumber(value: number, { min, max, whole }: Limits, path: Path, add: Add): void {
	const outside = (min !== undefined && value < min) || (max !== undefined && value > max);
	if (outside) add("worksheet-number-outside", { value }, path);
	else if (whole && !Number.isInteger(value)) add("worksheet-number-not-whole", { value }, path);
}

function checkOption(value: string, options: readonly { id: string }[], path: Path, add: Add): void {
	const ids = options.map(({ id }) => id);
	if (!ids.includes(value)) add("worksheet-unknown-option", { id: value, ...meantOf(value, ids) }, path);
}

function checkCell(cell: string | number, column: Column, path: Path, add: Add): void {
	if (column.kind === "number") {
		if (typeof cell === "number") checkNumber(cell, column, path, add);
		else add("wrong-type", { key: column.id, expected: "number" }, path);
	} else if (typeof cell === "number") add("wrong-type", { key: column.id, expected: "string" }, path);
	else if (column.kind === "choice") checkOption(cell, column.options, path, add);
	else if (column.kind === "date" && !daySchema.safeParse(cell).success) {
		add("worksheet-no-day", { value: cell }, path);
	}
}

function checkTable({ columns, rows, example }: PartOf<"table">, path: Path, add: Add): void {
	checkIds(columns, [...path, "columns"], add);
	for (const [index, column] of columns.entries()) {
		if (column.kind === "choice") checkIds(column.options, [...path, "columns", index, "options"], add);
	}
	const known = columns.map(({ id }) => id);
	for (const [list, written] of Object.entries({ rows, example })) {
		for (const [index, row] of written.entries()) {
			for (const [id, cell] of Object.entries(row)) {
				const column = columns.find((one) => one.id === id);
				const place = [...path, list, index, id];
				if (column === undefined) add("worksheet-unknown-column", { id, ...meantOf(id, known) }, place, "key");
				else checkCell(cell, column, place, add);
			}
		}
	}
}

function checkComparison({ scale, example }: PartOf<"comparison">, path: Path, add: Add): void {
	if (scale.from >= scale.to) add("worksheet-scale-empty", {}, [...path, "scale"]);
	if (example.criteria.every(({ weight }) => weight === 0)) {
		add("worksheet-without-weight", {}, [...path, "example", "criteria"]);
	}
	for (const [index, { scores }] of example.options.entries()) {
		const place = [...path, "example", "options", index, "scores"];
		if (scores.length !== example.criteria.length) {
			add("worksheet-score-count", { count: scores.length, wanted: example.criteria.length }, place);
		}
		for (const [at, score] of scores.entries()) {
			checkNumber(score, { min: scale.from, max: scale.to, whole: false }, [...place, at], add);
		}
	}
}

/** The numbers that a result may use: those of parts above it. */
function checkNames(part: PartOf<"metric" | "formula">, above: readonly string[], path: Path, add: Add): void {
	for (const name of new Set(namesOf(part))) {
		if (above.includes(name)) continue;
		const place: Path =
			part.kind === "formula"
				? [...path, "formula"]
				: [...path, "inputs", Object.entries(part.inputs).find(([, from]) => from === name)?.[0] ?? ""];
		const at = part.kind === "formula" ? part.formula.search(new RegExp(`\\b${name}\\b`)) : 0;
		add("worksheet-unknown-name", { name, ...meantOf(name, above) }, place, "value", at);
	}
}

function checkMetric(part: PartOf<"metric">, names: CourseNames, path: Path, add: Add): void {
	if (!names.knowsMetric(part.metric)) {
		const { code, params } = names.unknownMetric(part.metric);
		add(code, params, [...path, "metric"]);
	}
	const metric = names.metric(part.metric);
	if (metric === undefined) return;
	const known = metric.inputs.map(({ id }) => id);
	for (const input of Object.keys(part.inputs)) {
		if (known.includes(input)) continue;
		const params = { id: input, metric: metric.id, ...meantOf(input, known) };
		add("unknown-input", params, [...path, "inputs", input], "key");
	}
	const missing = metric.inputs.filter(
		({ id, default: start }) => start === undefined && !Object.hasOwn(part.inputs, id),
	);
	if (missing.length === 0) return;
	add("worksheet-input-missing", { missing: missing.map(({ id }) => id).join(", ") }, [...path, "inputs"], "key");
}

function checkFormula(part: PartOf<"formula">, numbers: readonly string[], path: Path, add: Add): void {
	const read = parseFormula(part.formula);
	if (read.ok) {
		checkNames(part, numbers, path, add);
		return;
	}
	const { code, params } = formulaSlip(part.formula, read.problem, numbers);
	add(code, params, [...path, "formula"], "value", read.problem.at);
}

function checkChecklist({ items, example }: PartOf<"checklist">, path: Path, add: Add): void {
	checkIds(items, [...path, "items"], add);
	const known = items.map(({ id }) => id);
	for (const id of Object.keys(example)) {
		if (known.includes(id)) continue;
		add("worksheet-unknown-item", { id, ...meantOf(id, known) }, [...path, "example", id], "key");
	}
}

function checkPart(part: Part, above: readonly Part[], names: CourseNames, path: Path, add: Add): void {
	const numbers = above.filter((one) => one.kind === "number" || isResult(one)).map(({ id }) => id);
	switch (part.kind) {
		case "number":
			checkNumber(part.example, part, [...path, "example"], add);
			break;
		case "choice":
			checkIds(part.options, [...path, "options"], add);
			checkOption(part.example, part.options, [...path, "example"], add);
			break;
		case "checklist":
			checkChecklist(part, path, add);
			break;
		case "table":
			checkTable(part, path, add);
			break;
		case "comparison":
			checkComparison(part, path, add);
			break;
		case "formula":
			checkFormula(part, numbers, path, add);
			break;
		case "metric":
			checkMetric(part, names, path, add);
			checkNames(part, numbers, path, add);
			break;
		default:
	}
}

/** Kinds whose content is one text, which a sentence can take in. */
const sayable: readonly Part["kind"][] = ["text", "number", "date", "choice", "metric", "formula"];

function checkSentences({ parts }: Worksheet, add: Add): void {
	const known = parts.filter(({ kind }) => sayable.includes(kind)).map(({ id }) => id);
	for (const [index, part] of parts.entries()) {
		if (part.kind !== "sentence") continue;
		for (const piece of piecesOf(part.text)) {
			if (piece.kind === "words" || known.includes(piece.id)) continue;
			const params = { name: piece.id, ...meantOf(piece.id, known) };
			add("worksheet-unknown-name", params, ["parts", index, "text"], "value", piece.at);
		}
	}
}

/** What the example's numbers come to must be there to be shown. */
function checkExample(worksheet: Worksheet, names: CourseNames, add: Add): void {
	const numbers = new Map(
		worksheet.parts.flatMap((part) => (part.kind === "number" ? [[part.id, part.example] as const] : [])),
	);
	const metrics = new Map(
		worksheet.parts.flatMap((part): [string, Metric][] => {
			const metric = part.kind === "metric" ? names.metric(part.metric) : undefined;
			return metric === undefined ? [] : [[metric.id, metric]];
		}),
	);
	for (const [id, result] of workResults(worksheet, numbers, metrics)) {
		const index = worksheet.parts.findIndex((part) => part.id === id);
		const part = worksheet.parts[index];
		if (part?.kind === "metric" && !metrics.has(part.metric)) continue;
		if (result.kind === "stopped") add("worksheet-example-stops", { id }, ["parts", index, "id"]);
	}
}

/** Checks a worksheet: its name and lesson, what its parts name, and that its example fits them and comes out. */
export function checkWorksheet(id: string, file: ReadFile<Worksheet>, names: CourseNames, report: Report): void {
	if (file.value === undefined) return;
	const worksheet = file.value;
	let clean = true;
	const add: Add = (code, params, path, at, offset) => {
		clean = false;
		report({ severity: "error", code, params, file: file.path, ...file.locate(path, at, offset) });
	};
	if (worksheet.id !== id) add("id-not-file-name", { id: worksheet.id, name: id }, ["id"]);
	if (!names.hasLesson(worksheet.lesson) && !names.isPlanned(worksheet.lesson)) {
		const { code, params } = names.unknownLesson(worksheet.lesson);
		add(code, params, ["lesson"]);
	}
	checkIds(worksheet.parts, ["parts"], add);
	for (const [index, part] of worksheet.parts.entries()) {
		checkPart(part, worksheet.parts.slice(0, index), names, ["parts", index], add);
	}
	checkSentences(worksheet, add);
	if (clean) checkExample(worksheet, names, add);
}
