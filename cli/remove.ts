import { removeCourse, removeVersion } from "../services/courses/index.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { courseTexts } from "./course-texts.ts";
import { dataFolder } from "./data-folder.ts";
import { tellFailure } from "./failure.ts";
import { packTexts } from "./pack-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

/** Removes an installed course or one version of it. Returns the exit code: 1 where it is not installed. */
export async function remove(
	id: string,
	asked: { version?: string | undefined; home?: string | undefined; json?: boolean | undefined },
	surroundings: Surroundings,
): Promise<number> {
	const { locale, terminal } = surroundings;
	const { version, json = false } = asked;
	const home = dataFolder(asked.home, surroundings);
	const now = () => new Date();
	try {
		await (version === undefined ? removeCourse(home, id, { now }) : removeVersion(home, id, version, { now }));
		const name = version === undefined ? id : `${id} ${version}`;
		if (json) terminal.print(`${JSON.stringify({ removed: { id, version } }, null, "\t")}\n`);
		else terminal.error(`${courseTexts[locale].removed(name)}\n`);
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, json, surroundings);
	}
}

export function addRemove(line: CommandLine): void {
	const texts = courseTexts[line.locale];
	line
		.add("remove", texts.remove, texts.removeUsage)
		.argument(`<${texts.courseId}>`, texts.id)
		.option(`--version <${texts.versionName}>`, texts.version)
		.option(`--home <${cliTexts[line.locale].folderName}>`, texts.home)
		.option("--json", packTexts[line.locale].json)
		.action(async (id: string, asked: { version?: string; home?: string; json?: true }) => {
			line.end(await remove(id, asked, line));
		});
}
