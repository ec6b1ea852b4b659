import { z } from "zod";

/** Who holds a data folder. */
export const ownerSchema = z.object({
	pid: z.int().positive(),
	host: z.string(),
	/** ISO time in UTC. */
	since: z.string(),
	/** Where the owner answers in a browser, if it does. */
	address: z.string().optional(),
});
export type Owner = z.infer<typeof ownerSchema>;

/** How another process of this computer gets a window of the owner's: it shows the secret at the address. */
export interface Join {
	/** `http://127.0.0.1:<port>` */
	address: string;
	secret: string;
}

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

/** The other process says where it answers, and does not. */
export class HomeInUseBySilent extends HomeInUse {}
