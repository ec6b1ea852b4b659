import { xssTricks } from "./index.ts";

const plain = xssTricks.map(({ text }) => text);
const all = plain.join(" · ");
const few = plain.slice(0, 20).join(" · ");

/** `worksheets/taller.yaml` with every trick in each of its texts. */
export function xssWorksheet() {
	const options = plain.slice(0, 12).map((text, index) => ({ id: `o-${index}`, text }));
	const items = plain.slice(0, 40).map((text, index) => ({ id: `i-${index}`, text, help: text }));
	return {
		id: "taller",
		lesson: "constructor",
		title: `Marca de taller. ${all}`,
		summary: all,
		exampleName: '"><img src=x onerror=sprung(0)>',
		parts: [
			{ id: "cabeza", kind: "heading", label: all, help: all },
			{ id: "breve", kind: "text", label: few, help: few, example: few.slice(0, 250) },
			{ id: "largo", kind: "text", long: true, label: few, help: few, example: all.slice(0, 3900) },
			{ id: "cuanto", kind: "number", label: few, help: few, unit: few, unitOfOne: few, example: 1 },
			{ id: "elige", kind: "choice", label: few, help: few, options, example: "o-0" },
			{
				id: "repasa",
				kind: "checklist",
				label: few,
				help: few,
				items,
				example: { "i-0": { answer: "yes", note: all.slice(0, 900) } },
			},
			{
				id: "tabla",
				kind: "table",
				label: few,
				help: few,
				columns: [{ id: "uno", kind: "text", label: few, help: few }],
				rows: plain.slice(0, 60).map((text) => ({ uno: text })),
				example: plain.slice(0, 60).map((text) => ({ uno: text })),
			},
			{
				id: "compara",
				kind: "comparison",
				label: few,
				help: few,
				scale: { from: 1, to: 5 },
				criteria: plain.slice(0, 2).map((name) => ({ name, weight: 1 })),
				example: {
					criteria: plain.slice(0, 2).map((name) => ({ name, weight: 1 })),
					options: plain.slice(2, 4).map((name) => ({ name, scores: [1, 2] })),
				},
			},
			{ id: "frase", kind: "sentence", label: few, help: few, text: `{breve} ${few.replaceAll(/[{}]/g, "")}` },
		],
	};
}
