import { describe, expect, it } from "vitest";
import {
	type Choice,
	type Move,
	moved,
	paragraphAt,
	passageOf,
	sentencesOf,
} from "../../../../../renderer/features/lesson/passage-choice.ts";

// Sentences end with a full stop and the space behind it.
const split = (text: string) => (text.match(/[^.]*\.?\s*/g) ?? []).map((part) => part.length);

const drawn = {
	sections: [
		{ section: null, text: "Uno. Dos. Tres." },
		{ section: "b", text: "Título Cuatro. Cinco. Seis." },
	],
	// Two paragraphs above the first heading, three below it.
	paragraphs: [
		[0, 10],
		[0, 7, 22],
	],
};
const sentences = sentencesOf(drawn, split);
const words = (choice: Choice) => {
	const passage = passageOf(sentences, choice);
	return drawn.sections.find(({ section }) => section === passage?.section)?.text.slice(passage?.start, passage?.end);
};
const at = (from: number, to = from): Choice => ({ from, to });
const press = (choice: Choice, key: Move["key"], extend = false) => words(moved(sentences, choice, { key, extend }));

describe("the sentences of a lesson", () => {
	it("never go over the end of a paragraph or hold spaces at their ends", () => {
		expect(sentences.map((_, index) => words(at(index)))).toEqual([
			"Uno.",
			"Dos.",
			"Tres.",
			"Título",
			"Cuatro.",
			"Cinco.",
			"Seis.",
		]);
		expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2, 3, 3, 4]);
	});
});

describe("choosing by keyboard", () => {
	it("goes by paragraph up and down, into the next section too, and stays at the ends", () => {
		const first = paragraphAt(sentences, 0);
		expect(words(first)).toBe("Uno. Dos.");
		expect(press(first, "ArrowDown")).toBe("Tres.");
		expect(press(at(2), "ArrowDown")).toBe("Título");
		expect(press(at(3), "ArrowDown")).toBe("Cuatro. Cinco.");
		expect(press(at(4, 5), "ArrowUp")).toBe("Título");
		expect(press(first, "ArrowUp")).toBe("Uno. Dos.");
		expect(press(at(6), "ArrowDown")).toBe("Seis.");
	});

	it("goes by sentence left and right, from a whole paragraph to its first or last one", () => {
		expect(press(at(0, 1), "ArrowRight")).toBe("Uno.");
		expect(press(at(0, 1), "ArrowLeft")).toBe("Dos.");
		expect(press(at(0), "ArrowRight")).toBe("Dos.");
		expect(press(at(1), "ArrowRight")).toBe("Tres.");
		expect(press(at(0), "ArrowLeft")).toBe("Uno.");
		expect(press(at(6), "ArrowRight")).toBe("Seis.");
	});

	it("extends from where it began, to the end of the section and no further", () => {
		expect(press(at(4), "ArrowRight", true)).toBe("Cuatro. Cinco.");
		expect(press(at(3), "ArrowDown", true)).toBe("Título Cuatro. Cinco.");
		expect(press(at(3, 6), "ArrowUp", true)).toBe("Título Cuatro. Cinco.");
		expect(press(at(4, 5), "ArrowLeft", true)).toBe("Cuatro.");
		expect(press(at(4), "ArrowLeft", true)).toBe("Cuatro.");
		expect(press(at(1, 2), "ArrowDown", true)).toBe("Dos. Tres.");
		expect(press(at(6), "ArrowDown", true)).toBe("Seis.");
	});

	it("has nothing to choose in a lesson without text", () => {
		expect(passageOf([], moved([], at(0), { key: "ArrowDown", extend: false }))).toBeUndefined();
	});
});
