import { whenLeft } from "../../api/leaving.ts";

const key = "profundiza.sitting";

/** Remembers the question of a sitting that this window shows, so that reading the page anew shows the same one. */
export function rememberQuestion(run: string, question: string): void {
	try {
		sessionStorage.setItem(key, JSON.stringify([run, question]));
	} catch {
		// Storage can be switched off in a browser; then a sitting opens at its first open question.
	}
}

/** The question that this window last showed of a sitting. */
export function rememberedQuestion(run: string): string | undefined {
	try {
		const held: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
		return Array.isArray(held) && held[0] === run && typeof held[1] === "string" ? held[1] : undefined;
	} catch {
		// As above.
		return undefined;
	}
}

whenLeft(() => {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// As above.
	}
});
