/** How every zip file with something in it begins: a local file header (PKWARE APPNOTE 4.3.7). */
const zipBeginning = [0x50, 0x4b, 0x03, 0x04];

/**
 * Whether a file can be a pack at all, told by its first bytes: whoever takes a film for a course need not wait until it has
 * been handed over. Rejects where it cannot be read, as a folder cannot.
 */
export async function beginsLikePack(file: Blob): Promise<boolean> {
	const bytes = new Uint8Array(await file.slice(0, zipBeginning.length).arrayBuffer());
	return zipBeginning.every((byte, place) => bytes[place] === byte);
}
