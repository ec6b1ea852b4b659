/** Hands a text or bytes over to be saved, as any download of the browser is. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// Whoever saves it may be asked first where to.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
