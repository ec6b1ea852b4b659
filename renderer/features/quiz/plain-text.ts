/** A text of the course as it is read out, without its HTML. */
export function plainText(html: string): string {
	return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}
