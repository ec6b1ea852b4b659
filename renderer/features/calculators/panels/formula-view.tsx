import { createElement, Fragment, type ReactNode } from "react";
import type { Locale } from "../../../../core/locale.ts";
import type { LayoutNode } from "../../../../core/metrics/formula-layout.ts";
import css from "./steps.module.css";

const sign = (text: string, fence = false) =>
	createElement("mo", fence ? { stretchy: "true", fence: "true" } : {}, text);
const row = (...parts: ReactNode[]) => createElement("mrow", {}, ...parts);

/** An operator that begins a piece has nothing before it that browsers would keep it apart from: its room is said out. */
const apart = { form: "infix", lspace: "0", rspace: "0" };

/** Room beside an operator: inside a fraction, Chromium gives it none, whatever its attributes ask for. */
const space = () => createElement("mspace", { width: "0.28em" });

/** A Spanish comma is a decimal mark, so that arguments are kept apart by semicolons. */
const separators: Readonly<Record<Locale, string>> = { es: ";", en: "," };

/** `form`: of an operator that stands first, where it is not a sign of what follows it. */
function draw(node: LayoutNode, locale: Locale, lang: string | undefined, form?: "infix"): ReactNode {
	const part = (inner: LayoutNode) => draw(inner, locale, lang);
	switch (node.kind) {
		case "label":
			return createElement("mtext", { lang }, node.text);
		case "number":
			return createElement("mn", {}, node.text);
		case "operator":
			if (form === undefined) return createElement("mo", {}, node.text);
			return row(createElement("mo", apart, node.text), createElement("mspace", { width: "0.3em" }));
		case "row":
			return row(
				...node.parts.map((inner, index) => {
					const isBetween = inner.kind === "operator" && index > 0 && node.parts[index - 1]?.kind !== "operator";
					if (isBetween) return row(space(), createElement("mo", apart, inner.text), space());
					return draw(inner, locale, lang, index === 0 ? form : undefined);
				}),
			);
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

/** The parts of a line between which it may break: an operator begins the next line with what follows it. */
function pieces(layout: LayoutNode): LayoutNode[] {
	if (layout.kind !== "row") return [layout];
	const found: LayoutNode[][] = [[]];
	for (const part of layout.parts) {
		const last = found.at(-1);
		if (part.kind === "operator" && last !== undefined && last.length > 0) found.push([part]);
		else last?.push(part);
	}
	return found.map((parts) => ({ kind: "row", parts }));
}

/**
 * A formula set in type, for those who look; what is said of it stands beside it. A line of it that is too long for its
 * room goes on in the next. `lang`: of the labels in it, where that is another language than the page's. `equals`: "="
 * stands before it.
 */
export function FormulaView(props: {
	layout: LayoutNode;
	locale: Locale;
	lang?: string | undefined;
	equals?: boolean;
}) {
	const { layout, locale, lang, equals } = props;
	return (
		<span className={css["formula"]} aria-hidden="true">
			{pieces(layout).map((piece, index) => {
				const drawn = draw(piece, locale, lang, index === 0 ? undefined : "infix");
				const first = index === 0 && equals === true;
				const content = first ? row(createElement("mo", { form: "prefix", rspace: "0.28em" }, "="), drawn) : drawn;
				return (
					// Pieces have no other name than their place.
					<Fragment key={String(index)}>{createElement("math", { displaystyle: "true" }, content)} </Fragment>
				);
			})}
		</span>
	);
}
