import type { Client, Method } from "../../../core/api/contract.ts";

/** The calls that the pages of the library make. */
export type LibraryClient = Pick<Client, Extract<Method, `library.${string}`>>;
