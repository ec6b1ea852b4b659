/** A pair of keys as files, and who it names. */
export interface MadeKeys {
	/** The file to keep to oneself, readable by its owner alone. */
	secretFile: string;
	/** The file that may be handed out. */
	publicFile: string;
	author: string;
	/** The raw public key, 32 bytes in base64url. */
	key: string;
}

/**
 * Makes a pair of keys for an author and writes them into a folder, which is made where it is missing. Never writes over a
 * file: rejects with the system's error (EEXIST) where there is one. Rejects with `PackRefusal` (`bad-author`).
 */
export async function makeKeys(_folder: string, _author: string): Promise<MadeKeys> {
	throw new Error("Not written yet.");
}

/**
 * Signs a pack in place, beside and renamed, with the key and the author's name of a file that `makeKeys` made. A signature
 * that it has gives way. Rejects with a `PackRefusal`.
 */
export async function signPack(_pack: string, _keyFile: string): Promise<{ author: string; key: string }> {
	throw new Error("Not written yet.");
}
