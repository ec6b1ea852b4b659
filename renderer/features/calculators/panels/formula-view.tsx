import { createElement, Fragment, type ReactNode } from "react";
import type { Locale } from "../../../../core/locale.ts";
import type { LayoutNode } from "../../../../core/metrics/formula-layout.ts";

const sign = (text: string, fence = false) =>
	createElement("mo", fence ? { stretchy: "true", fence: "true" } : {}, text);
const row = (...parts: ReactNode[]) => createElement("mrow", {}, ...parts);

/** A Spanish comma is a decimal mark, so that arguments are kept apart by semicolons. */
const separators: Readonly<Record<Locale, string>> = { es: ";", en: "," };

function draw(node: LayoutNode, locale: Locale, lang: string | undefined): ReactNode {
	const part = (inner: LayoutNode) => draw(inner, locale, lang);
	switch (node.kind) {
		case "label":
			return createElement("mtext", { lang }, node.text);
		case "number":
			return createElement("mn", {}, node.text);
		case "operator":
			return sign(node.text);
		case "row":
			return row(...node.parts.map(part));
		case "fraction":
			return createElement("mfrac", {}, part(node.above), part(node.below));
		case "root":
			return createElement("msqrt", {}, part(node.inside));
		case "bars":
			return row(sign("|", true), part(node.inside), sign("|", true));
		case "parentheses":
			return row(sign("(", true), part(node.inside), sign(")", true));
		case "power":
			return createElement("msup", {}, part(node.base), part(node.exponent));
		case "call": {
			const inside = node.arguments.flatMap((argument, index) =>
				index === 0 ? [part(argument)] : [sign(separators[locale]), part(argument)],
			);
			// A name of several words is a text: in italics it would look like a product of letters.
			const name = createElement("mtext", {}, node.name);
			return row(name, sign("(", true), ...inside, sign(")", true));
		}
	}
}

/**
 * A formula set in type, for those who look; what is said of it stands beside it. `lang`: of the labels in it, where that
 * is another language than the page's. `after`: "= 1" in the same line.
 */
export function FormulaView(props: {
	layout: LayoutNode;
	locale: Locale;
	lang?: string | undefined;
	equals?: boolean;
}) {
	const drawn = draw(props.layout, props.locale, props.lang);
	return createElement(
		"math",
		{ display: "block", "aria-hidden": "true" },
		props.equals === true
			? row(createElement("mo", { form: "prefix" }, "="), drawn)
			: createElement(Fragment, {}, drawn),
	);
}
