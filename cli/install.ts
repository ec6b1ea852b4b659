import type { Locale } from "../core/locale.ts";
import { type CourseChanges, itemKinds } from "../core/pack/changes.ts";
import {
	type FoundPack,
	type InstallOptions,
	installPack,
	type PackTrust,
	removeEmptyHome,
} from "../services/courses/index.ts";
import { makeFolder } from "../services/home/index.ts";
import { projectBuild } from "../services/project-folder.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { isFolder } from "./course-folders.ts";
import { courseTexts } from "./course-texts.ts";
import { bundledCourses, dataFolder } from "./data-folder.ts";
import { tellFailure } from "./failure.ts";
import { isGivenFile } from "./given-file.ts";
import { packTexts } from "./pack-texts.ts";
import { progressLine } from "./progress.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

interface Asked {
	home?: string | undefined;
	acceptChangedKey?: boolean | undefined;
	acceptOlder?: boolean | undefined;
	json?: boolean | undefined;
}

function trustLines(trust: PackTrust, locale: Locale): string[] {
	const texts = courseTexts[locale];
	const fingerprint = (words: readonly string[], hex: string) => `${texts.fingerprint}: ${words.join(" ")} (${hex})`;
	switch (trust.state) {
		case "none":
			return [texts.trust.none];
		case "known":
		case "new": {
			const { words, hex } = trust.fingerprint;
			return [texts.trust[trust.state](trust.author), fingerprint(words, hex)];
		}
		case "changed": {
			const { author = "", fingerprint: now } = trust.signer ?? {};
			const before = trust.before.map(({ author, fingerprint }) => `${author} (${fingerprint.words.join(" ")})`);
			const line =
				before.length === 0 ? texts.trust.notOfApplication(author) : texts.trust.changed(author, before.join("; "));
			return now === undefined ? [line] : [line, fingerprint(now.words, now.hex)];
		}
	}
}

function changeLines({ from, to, kinds }: CourseChanges, locale: Locale): string[] {
	const texts = courseTexts[locale];
	const lines = itemKinds.flatMap((kind) => {
		const { stay, changed, moved, fresh, gone } = kinds[kind];
		const counts = { stay, changed: changed.length, moved: moved.length, fresh: fresh.length, gone: gone.length };
		if (Object.values(counts).every((count) => count === 0)) return [];
		const told = Object.entries(counts).flatMap(([name, count]) =>
			count === 0 ? [] : [`${count} ${texts.changes[name as keyof typeof counts]}`],
		);
		return [`  ${texts.kinds[kind]}: ${told.join(", ")}`];
	});
	const isAnyGone = itemKinds.some((kind) => kinds[kind].gone.length > 0);
	return [texts.update(from.version, to.version), ...lines, ...(isAnyGone ? [texts.keptAnswers] : [])];
}

/** What a pack is and who made it, before anything is installed. */
function tellFound({ manifest, trust }: FoundPack, { locale, terminal }: Surroundings): void {
	const texts = packTexts[locale];
	const { course, contents } = manifest;
	const lines = [
		`${course.title} ${course.version} (${course.id})`,
		`${texts.facts.authors}: ${course.authors.join(", ")}`,
		`${texts.facts.contents}: ${texts.lessons(contents.lessons)}, ${texts.questions(contents.questions)}`,
		...trustLines(trust, locale),
	];
	terminal.print(`${lines.join("\n")}\n`);
}

/** Tells what a pack is, and installs it. Returns the exit code: 1 where it is refused. */
export async function install(path: string, asked: Asked, surroundings: Surroundings): Promise<number> {
	const { locale, terminal, version: application, folder } = surroundings;
	const texts = courseTexts[locale];
	const { acceptChangedKey, acceptOlder, json = false } = asked;
	if (!(await isGivenFile(path, surroundings))) return exitCodes.usage;
	const home = dataFolder(asked.home, surroundings);
	const isNew = !(await isFolder(home));
	const installing = progressLine(texts.installing, terminal);
	try {
		const bundled = await bundledCourses(surroundings);
		// The application may never have been opened.
		makeFolder(home);
		const options: InstallOptions = {
			...{ home, application, bundled, build: projectBuild(folder) },
			signal: terminal.signal,
			onProgress: installing.onProgress,
			onFound: (found) => {
				if (!json) tellFound(found, surroundings);
			},
			compare: true,
			now: () => new Date(),
			acceptChangedKey,
			acceptOlder,
		};
		const { outcome, id, version, title, before, update, trust } = await installPack(path, options).finally(
			installing.end,
		);
		if (json) {
			terminal.print(`${JSON.stringify({ outcome, id, version, title, before, trust, update }, null, "\t")}\n`);
			return exitCodes.clean;
		}
		if (update !== undefined && before !== version) terminal.print(`${changeLines(update, locale).join("\n")}\n`);
		terminal.error(`${texts.outcomes[outcome](title, version)}\n`);
		return exitCodes.clean;
	} catch (error) {
		if (isNew) await removeEmptyHome(home);
		return tellFailure(error, json, surroundings);
	}
}

export function addInstall(line: CommandLine): void {
	const [texts, packed] = [courseTexts[line.locale], packTexts[line.locale]];
	line
		.add("install", texts.install, texts.installUsage)
		.argument(`<${packed.file}>`, packed.packFile)
		.option(`--home <${cliTexts[line.locale].folderName}>`, texts.home)
		.option("--accept-changed-key", texts.acceptChangedKey)
		.option("--accept-older", texts.acceptOlder)
		.option("--json", packed.json)
		.action(async (path: string, asked: Asked) => {
			line.end(await install(path, asked, line));
		});
}
