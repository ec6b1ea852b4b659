import type { Laboratory } from "../../core/laboratories/work.ts";

/** The pages there are, as their addresses name them. */
export type Page =
	| {
			name:
				| "home"
				| "course"
				| "glossary"
				| "figures"
				| "exams"
				| "progress"
				| "notes"
				| "profiles"
				| "copies"
				| "library"
				| "settings"
				| "unknown";
	  }
	/** `pack`: a file that waits to be installed. */
	| { name: "install"; pack: string }
	| { name: "lesson"; lesson: string; section?: string }
	| { name: "quiz"; lesson: string }
	/** `code`: of the exam to sit; of the paper to print. */
	| { name: "exam" | "paper"; exam: string; code?: string }
	/** `now`: today's cards themselves, one by one. */
	| { name: "review"; now?: true }
	/** `code`: numbers that someone shared, to begin with. */
	| { name: "calculators"; metric?: string; code?: string }
	/** Cases of a metric to be worked out. */
	| { name: "practice"; metric: string }
	| { name: "laboratory"; laboratory: Laboratory }
	| { name: "worksheets"; worksheet?: string };

/** The laboratories, in the order in which they are shown, each with the word that its address has. */
export const laboratories: readonly { laboratory: Laboratory; word: string }[] = [
	{ laboratory: "funnel", word: "embudo" },
	{ laboratory: "ab-test", word: "prueba-ab" },
	{ laboratory: "dashboard", word: "tablero" },
	{ laboratory: "nps-survey", word: "encuesta-nps" },
];

const plain = {
	"": "home",
	curso: "course",
	glosario: "glossary",
	cifras: "figures",
	examenes: "exams",
	progreso: "progress",
	notas: "notes",
	perfiles: "profiles",
	copias: "copies",
	biblioteca: "library",
	ajustes: "settings",
} as const;

function isPlain(word: string): word is keyof typeof plain {
	return Object.hasOwn(plain, word);
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** The page at a path such as "/leccion/que-es-un-lead"; `unknown` for every path that is none of ours. */
export function pageAt(path: string): Page {
	const [first = "", second, third, ...rest] = path
		.replace(/^\/+|\/+$/g, "")
		.split("/")
		.map(decode);
	if (rest.length > 0) return { name: "unknown" };
	if (first === "leccion" && second !== undefined) {
		return { name: "lesson", lesson: second, ...(third === undefined ? {} : { section: third }) };
	}
	const coded = third === undefined ? {} : { code: third };
	if (first === "examen" && second !== undefined) return { name: "exam", exam: second, ...coded };
	if (first === "calculadoras" && second !== undefined && third !== undefined) {
		return { name: "calculators", metric: second, code: third };
	}
	if (first === "biblioteca" && second === "instalar" && third !== undefined) return { name: "install", pack: third };
	if (first === "imprimir" && second !== undefined) return { name: "paper", exam: second, ...coded };
	if (third !== undefined) return { name: "unknown" };
	if (first === "cuestionario" && second !== undefined) return { name: "quiz", lesson: second };
	if (first === "repasar" && second === undefined) return { name: "review" };
	if (first === "repasar" && second === "ahora") return { name: "review", now: true };
	if (first === "calculadoras") return { name: "calculators", ...(second === undefined ? {} : { metric: second }) };
	if (first === "practicar" && second !== undefined) return { name: "practice", metric: second };
	if (first === "talleres") return { name: "worksheets", ...(second === undefined ? {} : { worksheet: second }) };
	const laboratory = laboratories.find(({ word }) => word === second)?.laboratory;
	if (first === "laboratorio" && laboratory !== undefined) return { name: "laboratory", laboratory };
	if (second === undefined && isPlain(first)) return { name: plain[first] };
	return { name: "unknown" };
}

/** The page at the fragment of an address, with its "#". */
export function pageInHash(hash: string): Page {
	return pageAt(hash.replace(/^#/, ""));
}

/** What tells one page from another: going to another section of a lesson is no change of page. */
export function pageKey(page: Page): string {
	if ("now" in page) return `${page.name} now`;
	// Another code is another paper on the same page, with what was chosen for it.
	if (page.name === "paper") return `${page.name} ${page.exam}`;
	if ("exam" in page) return `${page.name} ${page.exam} ${page.code ?? ""}`;
	if (page.name === "install") return `${page.name} ${page.pack}`;
	if (page.name === "practice") return `${page.name} ${page.metric}`;
	if (page.name === "laboratory") return `${page.name} ${page.laboratory}`;
	if (page.name === "worksheets") return `${page.name} ${page.worksheet ?? ""}`;
	return "lesson" in page ? `${page.name} ${page.lesson}` : page.name;
}

/** Whether the address points to a place inside the page, which the page itself then brings into view. */
export function pointsInside(page: Page): boolean {
	return (
		(page.name === "lesson" && page.section !== undefined) || (page.name === "calculators" && page.metric !== undefined)
	);
}
