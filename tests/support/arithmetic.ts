/**
 * Works a formula of + - * / and parentheses over named numbers, without anything of the application: what tests compare
 * its own reading of formulas with. Throws on whatever else it meets.
 */
export function arithmetic(formula: string, numbers: Readonly<Record<string, number>>): number {
	const tokens = formula.match(/[a-z_][a-z0-9_]*|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
	if (tokens.join("") !== formula.replaceAll(/\s/g, "")) throw new Error(`not arithmetic: ${formula}`);
	let at = 0;
	const factor = (): number => {
		const token = tokens[at++] ?? "";
		if (token === "-") return -factor();
		if (token === "(") {
			const inner = sum();
			if (tokens[at++] !== ")") throw new Error(`not closed: ${formula}`);
			return inner;
		}
		const value = /^\d/.test(token) ? Number(token) : numbers[token];
		if (value === undefined) throw new Error(`no number “${token}” in ${formula}`);
		return value;
	};
	const product = (): number => {
		let value = factor();
		while (tokens[at] === "*" || tokens[at] === "/") value = tokens[at++] === "*" ? value * factor() : value / factor();
		return value;
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === "+" || tokens[at] === "-")
			value = tokens[at++] === "+" ? value + product() : value - product();
		return value;
	};
	const value = sum();
	if (at < tokens.length) throw new Error(`something after the end: ${formula}`);
	return value;
}
