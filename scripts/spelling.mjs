import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./lib/project.mjs";
import { runMain, say, text } from "./lib/say.mjs";
import { englishWords, onlyProse, textsOfDrawing, textsOfLesson, textsOfYaml } from "./lib/spelling-texts.mjs";
import { createSpelling, wordsIn } from "./lib/spelling-words.mjs";

/**
 * The files of a folder with an ending, in a stable order; none where it is not there.
 * @param {string} folder
 * @param {string} ending
 */
function filesIn(folder, ending) {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith(ending));
	return names.sort().map((name) => join(folder, name));
}

/**
 * Every text of a course that a learner reads, by file.
 * @param {string} content
 * @param {string} quizzes
 */
function textsOfCourse(content, quizzes) {
	const yaml = [filesIn(content, ".yaml"), filesIn(join(content, "worksheets"), ".yaml"), filesIn(quizzes, ".yaml")];
	const read = (/** @type {string} */ path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n");
	return [
		...filesIn(join(content, "lessons"), ".md").map((path) => ({ path, texts: textsOfLesson(read(path)) })),
		...yaml.flat().map((path) => ({
			path,
			texts: textsOfYaml(read(path)).map((told) => ({ ...told, text: onlyProse(told.text) })),
		})),
		...filesIn(join(content, "media"), ".svg").map((path) => ({ path, texts: textsOfDrawing(read(path)) })),
	];
}

/**
 * The course's own words: those of `words.txt`, one a line, `#` begins a remark; and the English ones of its glossary.
 * @param {string} content
 */
function ownWords(content) {
	const [list, glossary] = [join(content, "words.txt"), join(content, "glossary.yaml")];
	const own = existsSync(list) ? readFileSync(list, "utf8") : "";
	return [
		...own.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim()),
		...(existsSync(glossary) ? englishWords(readFileSync(glossary, "utf8")) : []),
	];
}

/** Looking for what was meant takes longer than finding the word wrong. */
const mostSuggested = 20;

async function main() {
	const [content = "content", quizzes = "quizzes"] = process.argv.slice(2);
	process.chdir(projectFolder);
	const spelling = createSpelling(ownWords(content));
	/** @type {Map<string, boolean>} */
	const judged = new Map();
	/** @type {Map<string, string[]>} */
	const suggested = new Map();
	let wrong = 0;
	for (const { path, texts } of textsOfCourse(content, quizzes)) {
		for (const { text: told, line } of texts) {
			for (const { word } of wordsIn(told)) {
				const right = judged.get(word) ?? spelling.isRight(word);
				judged.set(word, right);
				if (right) continue;
				wrong++;
				const meant = suggested.get(word) ?? (suggested.size < mostSuggested ? spelling.suggestions(word) : []);
				suggested.set(word, meant);
				say(`${path}:${line}: ${word}${meant.length === 0 ? "" : ` → ${meant.join(", ")}`}`);
			}
		}
	}
	if (wrong > 0) {
		say(
			text(
				`\n${wrong} palabras que el diccionario no tiene. Corrígelas, o añade a ${join(content, "words.txt")} las que son correctas.`,
				`\n${wrong} words that the dictionary does not have. Mend them, or add to ${join(content, "words.txt")} those that are right.`,
			),
		);
	}
	return wrong === 0 ? 0 : 1;
}

await runMain(main);
