/**
 * Words that a question has whatever it is about, in Spanish and in English, folded: they must not decide what is found.
 */
const stopWords = new Set(
	(
		"a al algo alguien algun alguna ahi ante antes aqui asi aun aunque bien cada como con cual cuales cuando cuanto cuanta " +
		"cuantos cuantas de del desde donde dos e el ella ellos en entre era eran es esa ese eso esta estan este esto estoy fue ha " +
		"hace hacer haciendo han hasta hay he la las le les lo los mas me mi mis mia mio mucho mucha muchos muchas muy nos " +
		"nosotros nuestra nuestro o para pero poco poca pocos pocas por porque pueden puedo puede que quien quiero saber se sea ser " +
		"si sin sirve sobre son soy su sus tal tan tanto te tener tengo tiene tienen toda todo todos tu un una uno unos unas va van y " +
		"ya yo necesito calcular calculo saco metrica " +
		"about an and any are as at be been but by can could did do does for from get got had has have how i if in into is it its " +
		"know make many me more much my of off on or our out should so that the their them there they this to up us was we what " +
		"when where which who why will with would you your"
	).split(" "),
);

/** Lower case and without accents, so that "conversion" finds "Conversión". */
export function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Diacritic}/gu, "")
		.toLowerCase();
}

const endings = [
	...["aciones", "acion", "iciones", "icion", "ciones", "cion", "amiento", "imiento", "iendo", "ando"],
	...["aron", "ieron", "aban", "ados", "adas", "idos", "idas", "ado", "ada", "ido", "ida", "ara", "aria"],
	...["ing", "ed", "an", "en", "ar", "er", "ir", "es", "as", "os", "a", "e", "o", "s"],
];
const shortestStem = 3;
/** "-idor" of one who does something: not of "seguidor", which is no form of "seguir" here. */
const doer = /^(.{4,})idor(?:es|as?)?$/;
/** Verbs whose stem changes from e to i: "repiten" and "repetir". */
const changed: ReadonlyMap<string, string> = new Map([
	["repit", "repet"],
	["pid", "ped"],
]);

/** To go away is to abandon: by themselves, "se", "van" and "fue" tell nothing. */
const leaving = /\bse (?:(?:me|nos) )?(?:va|van|fue|fueron|marcha|marchan|marcharon)\b/g;

/**
 * What forms of one Spanish word have in common, roughly: "vuelven", "vuelve" and "volver" are all "volv". Good enough to
 * find by, not meant to be read.
 */
export function stem(folded: string): string {
	const even = folded
		.replace(/ue/g, "o")
		.replace(/ie/g, "e")
		.replace(/gu(?=[ei])/g, "g")
		.replace(/qu(?=[ei])/g, "c");
	const done = doer.exec(even)?.[1];
	if (done !== undefined) return done;
	const ending = endings.find((one) => even.endsWith(one) && even.length - one.length >= shortestStem);
	const cut = ending === undefined ? even : even.slice(0, -ending.length);
	return changed.get(cut) ?? cut;
}

/** The words of a text by which it is found. Where it has none but such as any question has, those. */
export function searchWords(text: string): string[] {
	const words =
		fold(text)
			.replace(/\ba\/b\b/g, "ab")
			.replace(leaving, "abandona")
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const telling = words.filter((word) => !stopWords.has(word));
	return (telling.length === 0 ? words : telling).map(stem);
}
