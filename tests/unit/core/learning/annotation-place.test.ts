import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Anchor } from "../../../../core/learning/annotation.ts";
import { anchorOf, place } from "../../../../core/learning/annotation-place.ts";
import type { SectionText } from "../../../../core/learning/passage-text.ts";
import { runs } from "../../../support/runs.ts";

const before = "Un lead es una persona que ha mostrado interés por lo que ofreces y te ha dado sus datos de contacto.";
const after = "Si falta una de las dos condiciones, no lo es, por mucho que lea tu blog cada semana sin falta.";

function lesson(...texts: string[]): SectionText[] {
	return texts.map((text, index) => ({ section: index === 0 ? null : `seccion-${index}`, text }));
}

/** The anchor of the first place where these words stand. */
function mark(sections: readonly SectionText[], quote: string): Anchor {
	const one = sections.find(({ text }) => text.includes(quote));
	if (one === undefined) throw new Error(`nowhere: ${quote}`);
	const start = one.text.indexOf(quote);
	return anchorOf(one, start, start + quote.length);
}

function shown(anchor: Anchor, sections: readonly SectionText[]): string {
	const placement = place(anchor, sections);
	if (placement.kind === "changed") return "changed";
	const { section, start, end } = placement;
	return `${section}: ${sections.find((one) => one.section === section)?.text.slice(start, end)}`;
}

describe("anchorOf", () => {
	it("keeps the words with up to 64 units on either side, without spaces at their ends", () => {
		const [section = { section: null, text: "" }] = lesson(`${before} ${after}`);
		const start = before.indexOf(" persona");
		expect(anchorOf(section, start, start + " persona que ".length)).toEqual({
			section: null,
			quote: "persona que",
			prefix: "Un lead es una ",
			suffix: " ha mostrado interés por lo que ofreces y te ha dado sus datos d",
		});
	});
});

describe("place", () => {
	const quote = "te ha dado sus datos de contacto";

	it("finds words where they were", () => {
		const sections = lesson("Introducción.", `${before} ${after}`);
		expect(shown(mark(sections, quote), sections)).toBe(`seccion-1: ${quote}`);
	});

	it("tells a word from the same word elsewhere by what stands around it", () => {
		const sections = lesson("El lead llega. Luego el lead se nutre. Al final el lead compra.");
		const [section = { section: null, text: "" }] = sections;
		for (const start of [3, 24, 53]) {
			const at = section.text.indexOf("lead", start - 3);
			expect(place(anchorOf(section, at, at + 4), sections)).toMatchObject({ start: at, exact: true });
		}
	});

	it("follows words that moved to another section", () => {
		const anchor = mark(lesson("Introducción.", `${before} ${after}`, "Otra cosa."), quote);
		expect(shown(anchor, lesson("Introducción.", "Otra cosa.", `Empieza. ${before} ${after}`))).toBe(
			`seccion-2: ${quote}`,
		);
	});

	it("stays in its section where the same text stands in another one, too", () => {
		const anchor = mark(lesson("Introducción.", `${before} ${after}`), quote);
		const now = lesson(`${before} ${after}`, `${before.replace("persona", "empresa")} ${after}`);
		expect(shown(anchor, now)).toBe(`seccion-1: ${quote}`);
	});

	it("finds long words that changed a little, whole words at both ends", () => {
		const anchor = mark(lesson(`${before} ${after}`), "ha mostrado interés por lo que ofreces y te ha dado sus datos");
		const now = lesson(`${before.replace("interés", "curiosidad").replace("sus datos", "sus datitos")} ${after}`);
		expect(shown(anchor, now)).toBe("null: ha mostrado curiosidad por lo que ofreces y te ha dado sus datitos");
		expect(place(anchor, now)).toMatchObject({ exact: false });
	});

	it("gives short words up where they changed at all", () => {
		const anchor = mark(lesson(`${before} ${after}`), "mostrado interés");
		expect(shown(anchor, lesson(`${before.replace("interés", "interes")} ${after}`))).toBe("changed");
	});

	it("gives a word up where only others like it are left", () => {
		const anchor = mark(lesson(`${before} ${after} Otro lead llega mañana.`), "lead");
		expect(shown(anchor, lesson(`${after} Otro lead llega mañana.`))).toBe("changed");
	});

	it("does not take the same word close by for it", () => {
		const anchor = mark(lesson(`${after} El correo y otro correo. ${before}`), "correo");
		expect(shown(anchor, lesson(`${after} El otro correo. ${before}`))).toBe("changed");
	});

	it("gives words up where what stands around them is that of two places alike", () => {
		const anchor = mark(lesson(`Aquí empieza. ${before} ${after}`), "persona");
		const [one, two] = [before.replace("Un lead", "Una venta"), before.replace("Un lead", "Otra cosa")];
		expect(shown(anchor, lesson(`${one} Medio. ${two}`))).toBe("changed");
	});

	it("takes many words for themselves where nothing around them is left", () => {
		const anchor = mark(lesson(`${before} ${after}`), "interés por lo que ofreces y te ha dado sus datos");
		const now = lesson("Todo es nuevo: interés por lo que ofreces y te ha dado sus datos, dijo alguien ayer mismo.");
		expect(shown(anchor, now)).toBe("null: interés por lo que ofreces y te ha dado sus datos");
	});

	test("an empty lesson has no place", () => {
		expect(place({ section: "uno", quote: "lead", prefix: "", suffix: "" }, [])).toEqual({ kind: "changed" });
	});
});

/** Every word knows itself, so that a wrong place can be told from a right one whatever the words are. */
type Word = { word: string; self: object };
type Paragraph = Word[];

/** Words of three to nine letters that have nothing to do with each other, by a generator of our own (Park and Miller). */
const vocabulary = (() => {
	let state = 20261122;
	const below = (limit: number) => {
		state = (state * 48271) % 2147483647;
		return state % limit;
	};
	const letters = "aaabcdeeefghiiijlmnooopqrstuuvz";
	return Array.from({ length: 200 }, () =>
		Array.from({ length: 3 + below(7) }, () => letters[below(letters.length)]).join(""),
	);
})();

const word = fc.constantFrom(...new Set(vocabulary)).map((word): Word => ({ word, self: {} }));
// The same words in every paragraph, and none twice in one: no passage is surrounded by others quite like it.
const paragraph = fc.uniqueArray(word, { minLength: 12, maxLength: 40, selector: ({ word }) => word });
const section = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const course = fc.array(section, { minLength: 2, maxLength: 4 });

interface Drawn {
	sections: SectionText[];
	/** Which word each unit of a section's text belongs to. */
	units: Map<string | null, (object | undefined)[]>;
}

function draw(sections: readonly (readonly Paragraph[])[]): Drawn {
	const units: Drawn["units"] = new Map();
	const drawn = sections.map((paragraphs, index) => {
		const id = index === 0 ? null : `s-${index}`;
		const selves: (object | undefined)[] = [];
		const text = paragraphs
			.flat()
			.map(({ word, self }, at) => {
				if (at > 0) selves.push(undefined);
				for (const _ of word) selves.push(self);
				return word;
			})
			.join(" ");
		units.set(id, selves);
		return { section: id, text };
	});
	return { sections: drawn, units };
}

interface Marked {
	lesson: Paragraph[][];
	/** Section, paragraph, first word and number of words. */
	at: [number, number, number, number];
	anchor: Anchor;
	passage: Word[];
}

const marked = (words: { min: number; max: number }) =>
	fc.tuple(course, fc.nat(), fc.nat(), fc.nat(), fc.integer(words)).map(([lesson, s, p, w, length]): Marked => {
		const chosen = lesson[s % lesson.length] ?? [];
		const part = chosen[p % chosen.length] ?? [];
		const first = w % Math.max(1, part.length - length + 1);
		const passage = part.slice(first, first + length);
		const { sections, units } = draw(lesson);
		const index = s % lesson.length;
		const one = sections[index] ?? { section: null, text: "" };
		const selves = units.get(one.section) ?? [];
		const start = selves.indexOf(passage[0]?.self);
		const end = selves.lastIndexOf(passage.at(-1)?.self) + 1;
		return {
			lesson,
			at: [index, p % chosen.length, first, passage.length],
			anchor: anchorOf(one, start, end),
			passage,
		};
	});

/** Whether a place holds mostly words of the passage; undefined where it was given up. */
function right(anchor: Anchor, passage: readonly Word[], now: readonly (readonly Paragraph[])[]): boolean | undefined {
	const { sections, units } = draw(now);
	const placement = place(anchor, sections);
	if (placement.kind === "changed") return undefined;
	const selves = new Set((units.get(placement.section) ?? []).slice(placement.start, placement.end));
	selves.delete(undefined);
	const own = passage.filter(({ self }) => selves.has(self)).length;
	return own > 0 && own >= 0.5 * selves.size;
}

/** The lesson with its passage's paragraph changed. */
function withParagraph({ lesson, at: [s, p] }: Marked, change: (paragraph: Paragraph) => Paragraph): Paragraph[][] {
	return lesson.map((paragraphs, index) =>
		index === s ? paragraphs.map((part, place) => (place === p ? change(part) : part)) : paragraphs,
	);
}

describe("a passage of a lesson that is edited", () => {
	const edits = fc.record({
		// New paragraphs, sections that change places, words before the passage that become others.
		added: fc.array(fc.tuple(fc.nat(), fc.nat(), paragraph), { maxLength: 4 }),
		turned: fc.nat(),
		side: fc.constantFrom("before", "after"),
		others: paragraph,
	});

	it("is never lost to edits elsewhere that leave what stands on one side of it", () => {
		fc.assert(
			fc.property(marked({ min: 1, max: 12 }), edits, (one, { added, turned, side, others }) => {
				const [s, p, first, length] = one.at;
				const far = 20;
				const edited = withParagraph(one, (part) =>
					side === "before" ? [...others, ...part.slice(first)] : [...part.slice(0, first + length), ...others],
				);
				// What stands on the other side of the passage is left alone: at least far words of it.
				const kept = edited.map((paragraphs, index) =>
					index === s ? (side === "before" ? paragraphs.slice(p) : paragraphs.slice(0, p + 1)) : paragraphs,
				);
				const room = one.lesson[s]?.[p] ?? [];
				fc.pre(side === "before" ? room.length - first - length >= far : first >= far);
				const grown = [...kept];
				for (const [where, , more] of added) grown.splice(where % (grown.length + 1), 0, [more]);
				const now = [...grown.slice(turned % grown.length), ...grown.slice(0, turned % grown.length)];
				expect(right(one.anchor, one.passage, now)).toBe(true);
			}),
			{ numRuns: runs(150) },
		);
	});

	it("is found after a small edit inside it", () => {
		fc.assert(
			fc.property(marked({ min: 10, max: 12 }), word, fc.nat(), (one, other, which) => {
				const [, , first, length] = one.at;
				const words = one.lesson.flat(2).map((each) => each.word);
				fc.pre(one.anchor.quote.length >= 50 && !words.includes(other.word));
				const changed = first + 1 + (which % (length - 2));
				const now = withParagraph(one, (part) => part.map((was, index) => (index === changed ? other : was)));
				expect(right(one.anchor, one.passage, now)).toBe(true);
			}),
			{ numRuns: runs(150) },
		);
	});

	it("is given up once it is gone", () => {
		fc.assert(
			fc.property(marked({ min: 2, max: 12 }), (one) => {
				const [, , first, length] = one.at;
				const now = withParagraph(one, (part) => [...part.slice(0, first), ...part.slice(first + length)]);
				expect(right(one.anchor, one.passage, now)).toBeUndefined();
			}),
			{ numRuns: runs(300) },
		);
	});

	it("is never put in a wrong place, whatever becomes of the lesson", () => {
		const change = fc.tuple(fc.constantFrom("drop", "replace", "repeat", "swap"), fc.nat(), fc.nat(), paragraph);
		fc.assert(
			fc.property(marked({ min: 2, max: 12 }), fc.array(change, { minLength: 1, maxLength: 6 }), (one, changes) => {
				let now = one.lesson;
				for (const [kind, a, b, words] of changes) {
					now = now.map((paragraphs, index) =>
						index !== a % now.length
							? paragraphs
							: paragraphs.map((part) => {
									const from = b % part.length;
									if (kind === "drop") return part.slice(0, from);
									if (kind === "replace") return [...part.slice(0, from), ...words];
									if (kind === "repeat") return [...part, ...words];
									return [...part.slice(from), ...part.slice(0, from)];
								}),
					);
					now = now.map((paragraphs) => paragraphs.map((part) => (part.length === 0 ? words : part)));
				}
				expect(right(one.anchor, one.passage, now)).not.toBe(false);
			}),
			{ numRuns: runs(300) },
		);
	});
});
