import { runSizeOf } from "../quiz/draw.ts";
import { canFill, needsOf } from "../quiz/quotas.ts";
import type { Bank } from "../quiz/schema.ts";
import type { CourseNames } from "./course-names.ts";
import type { Finding } from "./finding.ts";

type Path = (string | number)[];
type Add = (severity: Finding["severity"], code: string, params: Finding["params"], path: Path) => void;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Quotas of one sort: each must be there in the bank, and all of them must come to the size of the quiz. */
function checkQuotas(
	quotas: readonly { key: string; count: number; has: number }[],
	{ code, size, others, path, add }: { code: string; size: number; others: number; path: Path; add: Add },
): boolean {
	const short = quotas.filter(({ count, has }) => count > has);
	for (const { key, count, has } of short) {
		add("error", code, { id: key, value: count, maximum: has }, [...path, key]);
	}
	const value = sum(quotas.map(({ count }) => count));
	if (value > size) add("error", "blueprint-over", { value, maximum: size }, path);
	else if (short.length === 0 && value + others < size) {
		add("error", "blueprint-under", { value, minimum: size }, path);
	} else return short.length === 0;
	return false;
}

/** Checks that a bank has what its blueprint draws. */
export function checkBlueprint(bank: Bank, names: CourseNames, add: Add): void {
	const { blueprint, lesson, questions } = bank;
	if (blueprint === undefined) return;
	if (blueprint.size !== undefined && blueprint.size > questions.length) {
		add("error", "blueprint-size", { value: blueprint.size, maximum: questions.length }, ["blueprint", "size"]);
		return;
	}
	const size = runSizeOf(bank);
	const needs = needsOf(blueprint, size);
	const difficulties = [...needs.difficulties].map(([difficulty, count]) => ({
		key: String(difficulty),
		count,
		has: questions.filter((question) => question.difficulty === difficulty).length,
	}));
	const unknown = [...needs.sections.keys()].filter((id) => names.hasLesson(lesson) && !names.hasSection(lesson, id));
	for (const id of unknown) {
		const { code, params } = names.unknownSection(lesson, id);
		add("error", code, params, ["blueprint", "sections", id]);
	}
	const sections = [...needs.sections].map(([key, count]) => ({
		key,
		count,
		has: questions.filter((question) => question.section === key).length,
	}));
	const outside = (has: (question: Bank["questions"][number]) => boolean) =>
		questions.filter((one) => !has(one)).length;
	const sound = [
		difficulties.length === 0 ||
			checkQuotas(difficulties, {
				code: "blueprint-difficulty",
				size,
				others: outside(({ difficulty }) => needs.difficulties.has(difficulty)),
				path: ["blueprint", "difficulty"],
				add,
			}),
		unknown.length === 0 &&
			(sections.length === 0 ||
				checkQuotas(sections, {
					code: "blueprint-section",
					size,
					others: outside(({ section }) => needs.sections.has(section)),
					path: ["blueprint", "sections"],
					add,
				})),
	];
	if (sound.includes(false)) return;
	if (!canFill(questions, needs)) add("error", "blueprint-together", {}, ["blueprint"]);
}
