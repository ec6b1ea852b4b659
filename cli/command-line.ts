import type { Command } from "commander";
import type { Locale } from "../core/locale.ts";
import type { ProjectFolder } from "../services/project-folder.ts";
import type { Terminal } from "./terminal.ts";

/** What a command needs to run. */
export interface Surroundings {
	readonly locale: Locale;
	readonly terminal: Terminal;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Of the application. */
	readonly version: string;
	readonly folder: ProjectFolder;
}

/** What a command adds itself to the command line with. */
export interface CommandLine extends Surroundings {
	/** Adds a command that has the options that all have. */
	add(name: string, about: string, usage: string): Command;
	/** The exit code, once a command is done. */
	end(code: number): void;
}
