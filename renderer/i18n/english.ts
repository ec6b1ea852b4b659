import { byNamespace } from "./by-namespace.ts";

/** The English texts, apart from the rest: who reads in Spanish does not wait for them. */
export const english = byNamespace(
	import.meta.glob<Record<string, unknown>>(["./en/*.json", "!./en/preview.json"], { eager: true, import: "default" }),
);
