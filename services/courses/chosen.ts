import { z } from "zod";
import { semverSchema } from "../../core/id.ts";
import { compareVersions } from "../../core/pack/version.ts";
import { realDisk } from "../learners/disk.ts";
import { jsonOf } from "../packs/read-manifest.ts";
import { chosenFile } from "./places.ts";
import type { Staging } from "./staging.ts";

const schema = z.object({ version: semverSchema });

/** The version of a course that somebody chose; `undefined` where nobody did, or what says it cannot be read. */
export async function readChosen(home: string, id: string): Promise<string | undefined> {
	try {
		return schema.safeParse(jsonOf(await realDisk.readFile(chosenFile(home, id)))).data?.version;
	} catch {
		return undefined;
	}
}

/** Rejects with the system's error; then the one chosen before still is. */
export async function writeChosen(home: string, staging: Staging, id: string, version: string): Promise<void> {
	await staging.put(chosenFile(home, id), Buffer.from(`${JSON.stringify({ version })}\n`));
}

/** The version to open: the chosen one where it can be, else the latest that can be. */
export function versionInUse(
	chosen: string | undefined,
	versions: readonly { version: string; damage?: unknown }[],
): string | undefined {
	const whole = versions.filter(({ damage }) => damage === undefined).map(({ version }) => version);
	if (chosen !== undefined && whole.includes(chosen)) return chosen;
	return whole.sort(compareVersions).at(-1);
}
