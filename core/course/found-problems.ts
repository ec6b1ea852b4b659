import type { Mend } from "./yaml-fix.ts";
import { pathName } from "./yaml-place.ts";
import type { DataProblem } from "./zod-findings.ts";

export interface FoundProblem extends DataProblem {
	mend?: Mend;
}

/** The last problem of each place: what a mended value is found not to do says more than that it had to be mended. */
export class Problems {
	readonly #found = new Map<string, FoundProblem>();
	/** Groups of keys of which no key is one: what they lack is no news. */
	readonly #hopeless: string[] = [];

	has(problem: DataProblem): boolean {
		const name = pathName(problem.path);
		if (this.#hopeless.some((outer) => outer === "" || name === outer || name.startsWith(`${outer}\n`))) return true;
		const before = this.#found.get(`${name}\n${problem.at}`);
		return before !== undefined && !(before.code === "wrong-type" && before.expected === "string");
	}

	add(problem: FoundProblem): void {
		// What a group of keys lacks is told of its key, which no other problem of the group has.
		this.#found.set(`${pathName(problem.path)}\n${problem.at}`, problem);
	}

	giveUp(path: readonly PropertyKey[]): void {
		this.#hopeless.push(pathName(path));
	}

	get all(): FoundProblem[] {
		return [...this.#found.values()];
	}
}
