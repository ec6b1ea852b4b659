/** The text of a lesson under one heading, as passages are looked for in it: with single spaces, without ends of lines. */
export interface SectionText {
	/** The heading's id; null above the first one. */
	section: string | null;
	text: string;
}

export interface Gathering {
	readonly sections: readonly SectionText[];
	/** What follows stands under this heading. */
	begin(section: string): void;
	/** What follows stands apart from what came before: another paragraph, another cell, another line. */
	gap(): void;
	/** One more piece of text. `kept` hears of each of its UTF-16 units that goes into the section, in order. */
	add(piece: string, kept?: (offset: number) => void): void;
}

/**
 * Gathers the text of a lesson by section. The services feed it with a lesson's HTML and a page with the same HTML drawn,
 * so that both look for a passage in the same text. A gap becomes a space that counts as the unit that follows it.
 */
export function gatherText(): Gathering {
	let current: SectionText = { section: null, text: "" };
	const sections = [current];
	let apart = false;
	return {
		sections,
		begin(section) {
			current = { section, text: "" };
			sections.push(current);
			apart = false;
		},
		gap() {
			apart = true;
		},
		add(piece, kept) {
			for (let offset = 0; offset < piece.length; offset++) {
				const unit = piece.charAt(offset);
				if (/\s/.test(unit)) {
					apart = true;
					continue;
				}
				if (apart && current.text !== "") {
					current.text += " ";
					kept?.(offset);
				}
				apart = false;
				current.text += unit;
				kept?.(offset);
			}
		},
	};
}

/** Elements of a lesson's HTML that set their content apart from what stands around them. */
export const elementsApart: ReadonlySet<string> = new Set(
	"p div figure figcaption blockquote pre h2 h3 ul ol li table thead tbody tr th td br hr img mtr mtd".split(" "),
);

/** Elements of a lesson's HTML whose content is not shown: the TeX that a formula was made of. */
export const elementsUnseen: ReadonlySet<string> = new Set(["annotation"]);
