export interface Decoded {
	text: string;
	encoding: "utf-8" | "utf-16" | "windows-1252";
}

/**
 * The text of a file that another program wrote: UTF-8, with or without a byte order mark; UTF-16 where a mark says so; and
 * Windows-1252 where the bytes are no UTF-8, which never fails.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16" };
	if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16" };
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
	} catch {
		// Whole, Node 20 reads it as ISO 8859-1, which has no euro sign and no typographic quotes; as a stream it does not.
		return { text: new TextDecoder("windows-1252").decode(bytes, { stream: true }), encoding: "windows-1252" };
	}
}
