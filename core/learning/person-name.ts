/** The longest name that is kept, in UTF-16 units. */
export const nameLength = 60;

/**
 * A name as it is kept: without the characters that show nothing or turn the text around them (format and control
 * characters, fillers, halves of characters), with single spaces, in NFC. Undefined where no letter or digit is left.
 */
export function readName(typed: string): string | undefined {
	const name = typed
		.replace(/\s+/gu, " ")
		// Fillers such as U+3164 count as letters, and yet nothing is to be seen of them.
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, "")
		.replace(/ +/g, " ")
		.normalize("NFC")
		.trim();
	return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** Whether what is left of a typed name is more than can be kept. */
export function isTooLong(typed: string): boolean {
	return (readName(typed)?.length ?? 0) > nameLength;
}
