const vowels = "aeiouáéíóúüAEIOU";
const strong = /[aeoáéó]/;
const stressedWeak = /[íú]/;

/** How many syllables the names of the letters have: "ce", "efe", "uve doble". */
const letterNames: Readonly<Record<string, number>> = {
	b: 1,
	c: 1,
	d: 1,
	f: 2,
	g: 1,
	h: 2,
	j: 2,
	k: 1,
	l: 2,
	m: 2,
	n: 2,
	ñ: 2,
	p: 1,
	q: 1,
	r: 2,
	s: 2,
	t: 1,
	v: 2,
	w: 4,
	x: 2,
	z: 2,
};

/**
 * The syllables of vowels that stand together. Each of a, e, o makes one; i and u join them, unless they carry the
 * accent beside one of them (ma-íz, le-í-a). Two different weak vowels are one syllable with or without accent
 * (cui-da, cons-truí), two of the same are two (chi-i-ta).
 */
function inCluster(cluster: string): number {
	const letters = [...cluster];
	const isStrong = (index: number) => strong.test(letters[index] ?? "");
	const kernels = letters.filter((letter, index) => {
		const besideStrong = isStrong(index - 1) || isStrong(index + 1);
		return strong.test(letter) || (stressedWeak.test(letter) && besideStrong);
	});
	if (kernels.length > 0) return kernels.length;
	const plain = letters.map((letter) => letter.normalize("NFD").charAt(0));
	return 1 + plain.filter((letter, index) => index > 0 && letter === plain[index - 1]).length;
}

/**
 * How many syllables a Spanish word has as it is written, by the rules of the Ortografía (RAE and ASALE, 2010): an h
 * between vowels parts nothing (prohi-bir), the u of que, qui, gue and gui is silent, and y is a vowel at the end of a word
 * (muy) and before a consonant. Capitals without a vowel are spelled (CRM: ce-erre-eme). At least 1.
 */
export function syllablesOf(word: string): number {
	const written = word.normalize("NFC").replace(/[^\p{L}]/gu, "");
	if (/^\p{Lu}{2,6}$/u.test(written) && ![...written].some((letter) => vowels.includes(letter))) {
		return [...written.toLowerCase()].reduce((sum, letter) => sum + (letterNames[letter] ?? 1), 0);
	}
	const sounded = written
		.toLowerCase()
		.replace(/qu(?=[eiéí])/g, "q")
		.replace(/gu(?=[eiéí])/g, "g")
		.replace(/y(?![aeiouáéíóúü])/g, "i")
		// The h of "ch" is part of a consonant.
		.replace(/ch/g, "c")
		.replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, "");
	const clusters = sounded.match(/[aeiouáéíóúü]+/g) ?? [];
	return Math.max(
		1,
		clusters.reduce((sum, cluster) => sum + inCluster(cluster), 0),
	);
}
