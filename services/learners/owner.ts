import { z } from "zod";

/** Who holds a data folder. */
export const ownerSchema = z.object({
	pid: z.int().positive(),
	host: z.string(),
	/** ISO time in UTC. */
	since: z.string(),
	/** Where the owner can be reached, if it says so. */
	address: z.string().optional(),
});
export type Owner = z.infer<typeof ownerSchema>;

/** Another process that is alive, or may be, holds the data folder. `owner` is absent where the lock does not say. */
export class HomeInUse extends Error {
	readonly owner: Owner | undefined;

	constructor(owner: Owner | undefined) {
		super(
			owner === undefined
				? "The data folder is in use."
				: `The data folder is in use by ${owner.pid} on ${owner.host}.`,
		);
		this.name = "HomeInUse";
		this.owner = owner;
	}
}
