import type { TransferProblem } from "../../core/api/views.ts";

/** A file that cannot be taken as a record. `where`: which file in it, and which line of that. */
export class RecordFileError extends Error {
	readonly problem: TransferProblem;
	readonly where: string | undefined;

	constructor(problem: TransferProblem, where?: string, options?: ErrorOptions) {
		super(where === undefined ? problem : `${problem}: ${where}`, options);
		this.name = "RecordFileError";
		this.problem = problem;
		this.where = where;
	}
}
