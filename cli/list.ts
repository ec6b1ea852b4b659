import { listInstalled } from "../services/courses/index.ts";
import type { PackSignature } from "../services/packs/types.ts";
import type { CommandLine, Surroundings } from "./command-line.ts";
import { courseTexts } from "./course-texts.ts";
import { bundledCourses, dataFolder } from "./data-folder.ts";
import { tellFailure } from "./failure.ts";
import { packTexts } from "./pack-texts.ts";
import { exitCodes } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

interface Listed {
	id: string;
	version: string;
	/** `undefined` where it cannot be read. */
	title: string | undefined;
	bundled: boolean;
	inUse: boolean;
	damaged: boolean;
	signature: PackSignature;
}

async function coursesIn(home: string, surroundings: Surroundings): Promise<Listed[]> {
	const bundled = await bundledCourses(surroundings);
	const installed = await listInstalled(home, { application: surroundings.version, bundled });
	const brought = bundled.map(({ id, version, title, signature }): Listed => {
		const there = installed.find((course) => course.id === id);
		const inUse = there?.inUse === undefined || there.inUse === version;
		return { id, version, title, bundled: true, inUse, damaged: false, signature };
	});
	const added = installed.flatMap(({ id, versions, inUse }) =>
		versions.map(
			({ version, manifest, damage, signature }): Listed => ({
				id,
				version,
				title: manifest?.course.title,
				bundled: false,
				inUse: version === inUse,
				damaged: damage !== undefined,
				signature,
			}),
		),
	);
	return [...brought, ...added];
}

/** Lists the courses that are there, a version a line. */
export async function list(
	asked: { home?: string | undefined; json?: boolean | undefined },
	surroundings: Surroundings,
): Promise<number> {
	const { locale, terminal } = surroundings;
	const texts = courseTexts[locale];
	const home = dataFolder(asked.home, surroundings);
	try {
		const courses = await coursesIn(home, surroundings);
		if (asked.json === true) {
			terminal.print(`${JSON.stringify({ home, courses }, null, "\t")}\n`);
			return exitCodes.clean;
		}
		for (const { id, version, title, bundled, inUse, damaged, signature } of courses) {
			const said = [
				...(title === undefined ? [] : [title]),
				...(inUse ? [texts.inUse] : []),
				...(damaged ? [texts.damaged] : []),
				...(bundled
					? [texts.bundled]
					: [signature.state === "none" ? texts.unsigned : texts.signedBy(signature.author)]),
			];
			terminal.print(`${id} ${version}: ${said.join(", ")}\n`);
		}
		return exitCodes.clean;
	} catch (error) {
		return tellFailure(error, asked.json === true, surroundings);
	}
}

export function addList(line: CommandLine): void {
	const texts = courseTexts[line.locale];
	line
		.add("list", texts.list, texts.listUsage)
		.option(`--home <${cliTexts[line.locale].folderName}>`, texts.home)
		.option("--json", packTexts[line.locale].json)
		.action(async (asked: { home?: string; json?: true }) => {
			line.end(await list(asked, line));
		});
}
