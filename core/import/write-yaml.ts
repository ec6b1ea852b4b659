import { Document, isScalar, Scalar, visit } from "yaml";

/**
 * Writes data as YAML as authors write it: a text in one line however long it is, in quotation marks only where it must be,
 * or where it begins with a curly one.
 */
export function writeYaml(data: unknown, flow = false): string {
	const document = new Document(data);
	visit(document, {
		Scalar: (key, node) => {
			if (key === "key" || typeof node.value !== "string") return;
			if (/^[“”„‘’]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
			else if (node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
		},
		Collection: (_key, node) => {
			// A short list of plain texts fits its line; the items of a list, where its author has them so.
			if (flow && node !== document.contents) node.flow = true;
			if (
				node.items.length === 0 ||
				(node.items.length < 5 && node.items.every((one) => isScalar(one) && isId(one.value)))
			) {
				node.flow = true;
			}
		},
	});
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const isId = (value: unknown) => typeof value === "string" && /^[a-z0-9-]{1,64}$/.test(value);
