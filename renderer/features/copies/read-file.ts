/** The largest file that can be a record, in bytes: as much as the services take. */
export const largestFile = 48_000_000;

/** A file in base64. The browser does the work beside the page, which stays quick. Rejects where it cannot be read. */
export function base64Of(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			const address = String(reader.result);
			resolve(address.slice(address.indexOf(",") + 1));
		};
		reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
		reader.readAsDataURL(file);
	});
}
