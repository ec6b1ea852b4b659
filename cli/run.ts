import { Command, CommanderError, Option } from "commander";
import { nearest } from "../core/course/nearest.ts";
import { type Locale, localeSchema } from "../core/locale.ts";
import { type ProjectFolder, projectFolder } from "../services/project-folder.ts";
import type { CommandLine } from "./command-line.ts";
import { importFile } from "./import.ts";
import { importTexts } from "./import-texts.ts";
import { addInstall } from "./install.ts";
import { addKeygen } from "./keygen.ts";
import { type LintFormat, lint, lintFormats } from "./lint.ts";
import { addList } from "./list.ts";
import { chooseLocale } from "./locale.ts";
import { addNew } from "./new.ts";
import { addPack } from "./pack.ts";
import { addPreview } from "./preview.ts";
import { addRemove } from "./remove.ts";
import { addServe } from "./serve.ts";
import { addSign } from "./sign.ts";
import { stats } from "./stats.ts";
import { exitCodes, type Terminal } from "./terminal.ts";
import { cliTexts } from "./texts.ts";
import { addVerify } from "./verify.ts";

/** What commander's error is about: the name that stands between quotation marks in its English message. */
function subject(error: CommanderError): string {
	return /'([^']*)'/.exec(error.message)?.[1]?.split(/[ ,]/)[0] ?? "";
}

/** A value that an option does not take, with those that it does. Commander tells of its refusal in an error of its own. */
interface Refused {
	value: string;
	values: readonly string[];
}

/** What was wrong with the command line. Commander's own sentences are English only, so only its codes are used. */
function usageProblem(
	error: CommanderError,
	program: Command,
	asked: string | undefined,
	refused: Refused | undefined,
	locale: Locale,
): string {
	const texts = cliTexts[locale];
	const name = subject(error);
	const commands = program.commands.map((command) => command.name());
	// Of the command that was meant, where one was.
	const used = program.commands.filter((command) => command.name() === asked);
	const options = [program, ...(used.length > 0 ? used : program.commands)].flatMap((command) =>
		command.options.map(({ long }) => long ?? ""),
	);
	switch (error.code) {
		case "commander.missingArgument":
		case "commander.missingMandatoryOptionValue": {
			if (asked === "import") return importTexts[locale].missing;
			const whole = used[0];
			if (whole === undefined || asked === "lint" || asked === "stats") return texts.missing;
			return texts.missingOf(`${whole.name()} ${whole.usage()}`);
		}
		case "commander.unknownOption":
			return texts.unknownOption(name, [...new Set([...options, "--help"])], nearest(name, options));
		case "commander.unknownCommand":
			return texts.unknownCommand(name, commands, nearest(name, commands));
		case "commander.optionMissingArgument":
			return texts.optionWithoutValue(name);
		case "commander.invalidArgument":
			if (refused === undefined) return texts.optionValue(name);
			return texts.notOneOf(name, refused.value, refused.values, nearest(refused.value, refused.values));
		case "commander.excessArguments":
			return texts.tooMany;
		default:
			return "";
	}
}

/**
 * Runs a command line and returns its exit code: 0 clean or warnings only, 1 errors in the course or refused,
 * 2 not understood, 3 the system would not, 130 stopped.
 *
 * @param args without the names of the program and of Node
 * @param version of the application
 * @param folder where its parts lie
 */
export async function run(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	terminal: Terminal,
	version: string,
	folder: ProjectFolder = projectFolder(import.meta.url),
): Promise<number> {
	const locale = chooseLocale(args, env);
	const texts = cliTexts[locale];
	const titles: Record<string, string> = {
		"Usage:": texts.usage,
		"Arguments:": texts.arguments,
		"Options:": texts.options,
		"Commands:": texts.commands,
	};
	let code: number = exitCodes.clean;
	let refused: Refused | undefined;

	function prepare(command: Command): Command {
		return command
			.exitOverride()
			.configureOutput({ writeOut: terminal.print, writeErr: () => {}, outputError: () => {} })
			.configureHelp({ styleTitle: (title) => titles[title] ?? title, subcommandTerm: (sub) => sub.name() })
			.helpOption("-h, --help", texts.help)
			.addOption(new Option(`--lang <${texts.langName}>`, texts.lang).argParser(language));
	}
	function refuse(option: string, value: string, values: readonly string[]): CommanderError {
		refused = { value, values };
		return new CommanderError(exitCodes.usage, "commander.invalidArgument", `'${option}'`);
	}
	// Commander's own `choices` would add an English list to the help.
	function language(value: string): string {
		if (value === "es" || value === "en") return value;
		throw refuse("--lang", value, localeSchema.options);
	}

	function format(value: string): LintFormat {
		const found = lintFormats.find((known) => known === value);
		if (found !== undefined) return found;
		throw refuse("--format", value, lintFormats);
	}

	const program = prepare(new Command("profundiza"))
		.description(texts.about)
		.usage(texts.programUsage)
		.helpCommand(false);
	const lintCommand = prepare(new Command("lint"))
		.description(texts.lint)
		.usage(texts.lintUsage)
		.argument(`<${texts.folderName}>`, texts.folder)
		.option(`--quizzes <${texts.folderName}>`, texts.quizzes)
		.addOption(new Option(`--format <${texts.formatName}>`, texts.format).argParser(format))
		.option("--json", texts.json)
		.option("--fix", texts.fix)
		.action(async (folder: string, options: { quizzes?: string; format?: LintFormat; json?: true; fix?: true }) => {
			const { quizzes, fix = false, json, format: asked = json ? "json" : "text" } = options;
			code = await lint(folder, { quizzes, format: asked, fix, version }, locale, terminal);
		});
	program.addCommand(lintCommand);
	const statsCommand = prepare(new Command("stats"))
		.description(texts.stats)
		.usage(texts.statsUsage)
		.argument(`<${texts.folderName}>`, texts.folder)
		.option(`--quizzes <${texts.folderName}>`, texts.quizzes)
		.option("--json", texts.statsJson)
		.action(async (folder: string, options: { quizzes?: string; json?: true }) => {
			code = await stats(folder, options, locale, terminal);
		});
	program.addCommand(statsCommand);
	const said = importTexts[locale];
	const importCommand = prepare(new Command("import"))
		.description(said.import)
		.usage(said.importUsage)
		.argument(`<${said.fileName}>`, said.importFile)
		.requiredOption(`--into <${texts.folderName}>`, said.into)
		.option(`--quizzes <${texts.folderName}>`, texts.quizzes)
		.option(`--lesson <${said.lessonName}>`, said.lesson)
		.option("--json", said.json)
		.action(async (file: string, options: { into: string; quizzes?: string; lesson?: string; json?: true }) => {
			code = await importFile(file, options, locale, terminal);
		});
	program.addCommand(importCommand);
	const line: CommandLine = {
		locale,
		terminal,
		env,
		version,
		folder,
		add: (name, about, usage) => {
			const command = prepare(new Command(name)).description(about).usage(usage);
			program.addCommand(command);
			return command;
		},
		end: (ended) => {
			code = ended;
		},
	};
	for (const add of [
		addNew,
		addPack,
		addKeygen,
		addSign,
		addVerify,
		addInstall,
		addList,
		addRemove,
		addServe,
		addPreview,
	])
		add(line);

	try {
		await program.parseAsync(args, { from: "user" });
		return code;
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.code === "commander.helpDisplayed") return exitCodes.clean;
		if (error.code === "commander.help") terminal.error(`${program.helpInformation()}\n`);
		terminal.error(`${texts.badUsage(usageProblem(error, program, args[0], refused, locale))}\n${texts.seeHelp}\n`);
		return exitCodes.usage;
	}
}
