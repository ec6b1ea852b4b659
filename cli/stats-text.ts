import type { CourseStats } from "../core/course/stats.ts";
import type { Locale } from "../core/locale.ts";
import { formatNumber } from "../core/metrics/number-format.ts";
import { statsWords } from "./stats-words.ts";

/** How wide a line may be. */
const width = 100;
/** Of the columns behind the lesson's name. */
const widths = [7, 4, 4, 5, 8, 6, 5, 12, 4, 5, 5] as const;
const nameWidth = width - widths.reduce((sum, one) => sum + one, 0);
const hardestShown = 3;

/** A row of the table: a name, cut off where it is too long, and figures to the right. */
function row([name = "", ...cells]: readonly string[]): string {
	const shown = name.length > nameWidth - 1 ? `${name.slice(0, nameWidth - 2)}…` : name;
	return shown.padEnd(nameWidth) + cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("");
}

/** A name with a list behind it, over as many lines as it takes. */
function list(name: string, items: readonly string[]): string[] {
	if (items.length === 0) return [name];
	const lines: string[] = [];
	let line = `${name}:`;
	for (const [index, item] of items.entries()) {
		const word = index < items.length - 1 ? `${item},` : item;
		if (line.length + 1 + word.length > width) {
			lines.push(line);
			line = `  ${word}`;
		} else line += ` ${word}`;
	}
	return [...lines, line];
}

/** Words as lines that fit. */
function paragraph(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

/** What there is in a course, as lines of at most 100 columns. */
export function statsText(stats: CourseStats, locale: Locale): string {
	const words = statsWords[locale];
	const count = (value: number) => formatNumber(value, locale);
	const score = (value: number | undefined) =>
		value === undefined ? "—" : formatNumber(value, locale, { decimals: 1 });
	const percent = (share: number) => `${formatNumber(share * 100, locale, { maxDecimals: 1 })} %`;
	const levels = (difficulty: CourseStats["questions"]["difficulty"]) => Object.values(difficulty).join("/");
	const { totals, questions, metrics, terms, pictures } = stats;

	const lines = [`${stats.course.id} ${stats.course.version}`, "", row(words.columns)];
	for (const [index, phase] of stats.phases.entries()) {
		lines.push("", `${index + 1}. ${phase.title} (${count(phase.lessons.length)})`);
		for (const lesson of stats.lessons.filter(({ phase: id }) => id === phase.id)) {
			const { readability, questions: asked } = lesson;
			lines.push(
				row([
					lesson.id,
					count(lesson.words),
					count(lesson.minutes),
					count(lesson.pictures.length),
					count(lesson.equations),
					score(readability?.inflesz),
					score(readability?.fernandezHuerta),
					count(asked.total),
					levels(asked.difficulty),
					count(asked.parameterised),
					count(lesson.covers.length),
					count(lesson.terms.length),
				]),
			);
		}
		for (const id of phase.planned) lines.push(row([id, words.planned]));
	}
	const ofLessons = totals.equations - questions.equations;
	lines.push(
		"",
		row([
			words.totals,
			count(totals.words),
			count(totals.minutes),
			count(pictures.used.length),
			count(ofLessons),
			"",
			"",
			count(questions.total),
			levels(questions.difficulty),
			count(questions.parameterised),
			count(stats.facts.total),
			count(terms.linked.length),
		]),
		"",
		...words.legend.flatMap(paragraph),
		"",
	);

	const kinds = Object.entries(words.kinds).map(([kind, name]) => {
		return `${name} ${count(questions.kinds[kind as keyof typeof words.kinds])}`;
	});
	const hardest = stats.lessons
		.flatMap(({ id, readability }) => (readability === null ? [] : [{ id, ...readability }]))
		.sort((a, b) => a.inflesz - b.inflesz)
		.slice(0, hardestShown)
		.map(({ id, inflesz, grade }) => `${id} ${score(inflesz)} (${words.grades[grade]})`);
	lines.push(
		...list(`${words.questions} (${count(questions.total)})`, [
			...kinds,
			`${words.aboveRecall} ${percent(questions.aboveRecall)}`,
			`${words.parameterised} ${count(questions.parameterised)}`,
		]),
		`${words.equations}: ${words.equationsIn(count(ofLessons), count(questions.equations))}`,
		...(hardest.length === 0 ? [] : list(words.hardest, hardest)),
		`${words.metrics}: ${words.of(count(metrics.used.length), count(metrics.total))}`,
		...stats.lessons.flatMap(({ id, metrics, listed }) => [
			...(metrics.length === 0 ? [] : list(`  ${id}`, metrics)),
			...(listed.length === 0 ? [] : list(`  ${id}, ${words.metricsListed}`, listed)),
		]),
		...(metrics.unused.length === 0 ? [] : list(words.metricsUnused, metrics.unused)),
		`${words.terms}: ${words.of(count(terms.linked.length), count(terms.total))}`,
		...(terms.unlinked.length === 0 ? [] : list(words.termsUnlinked, terms.unlinked)),
		...list(`${words.worksheets} (${count(stats.worksheets.total)})`, stats.worksheets.ids),
		`${words.pictures}: ${count(pictures.used.length)}`,
		...(pictures.unused.length === 0 ? [] : list(words.picturesUnused, pictures.unused)),
		`${words.facts}: ${count(stats.facts.total)}`,
		...list(
			`${words.exams} (${count(stats.exams.length)})`,
			stats.exams.map(({ id, size }) => `${id} (${count(size)})`),
		),
	);
	return `${lines.join("\n")}\n`;
}
