const functions: Readonly<Record<string, (...values: number[]) => number>> = {
	abs: Math.abs,
	ceil: Math.ceil,
	floor: Math.floor,
	round: Math.round,
	sqrt: Math.sqrt,
	min: Math.min,
	max: Math.max,
};

/**
 * Works a formula of + - * / ^, parentheses and a few functions over named numbers, without anything of the application: what tests compare
 * its own reading of formulas with. Throws on whatever else it meets.
 */
export function arithmetic(formula: string, numbers: Readonly<Record<string, number>>): number {
	const tokens = formula.match(/[a-z_][a-z0-9_]*|\d+(?:\.\d+)?|[-+*/^(),]/g) ?? [];
	if (tokens.join("") !== formula.replaceAll(/\s/g, "")) throw new Error(`not arithmetic: ${formula}`);
	let at = 0;
	const factor = (): number => {
		const base = plain();
		if (tokens[at] !== "^") return base;
		at++;
		return base ** factor();
	};
	const values = (): number[] => {
		const found = [sum()];
		while (tokens[at] === ",") {
			at++;
			found.push(sum());
		}
		if (tokens[at++] !== ")") throw new Error(`not closed: ${formula}`);
		return found;
	};
	const plain = (): number => {
		const token = tokens[at++] ?? "";
		if (token === "-") return -factor();
		if (token === "(") {
			const [inner = Number.NaN, ...more] = values();
			if (more.length > 0) throw new Error(`a comma without a function: ${formula}`);
			return inner;
		}
		const work = tokens[at] === "(" ? functions[token] : undefined;
		if (work !== undefined) {
			at++;
			return work(...values());
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
