import { hideEscapes } from "./gift-escapes.ts";

/** Whether a plain text is a bank of questions rather than an article. */
export function looksLikeGift(text: string): boolean {
	const plain = hideEscapes(text.replace(/\r\n?/g, "\n"));
	if (/^\uFEFF?\s*(---|\+\+\+)\s*\n/.test(plain)) return false;
	if (/^\s*\$CATEGORY\s*:/im.test(plain) || /^\s*::[^\n]{1,200}?::/m.test(plain)) return true;
	// Braces with answers in them, and not those of a formula.
	return /(?<![\\\w^])\{\s*(?:[=~]|#\s*[-=~%\d]|(?:T|TRUE|F|FALSE)\s*[#}])/.test(plain.replace(/\\[a-zA-Z]+\{/g, ""));
}
