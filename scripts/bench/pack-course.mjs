import { randomFillSync } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const lessonsInPhase = 100;
const questionsEach = 12;
/** About as long as a lesson of the bundled course. */
const paragraphs = 9;
const paragraph =
	"Una tasa compara una parte con su total, y por eso se puede comparar con otra. Quien solo cuenta no sabe si " +
	"le fue mejor o si llegó más gente. Antes de mirar un número conviene decir de qué total sale, en qué plazo se " +
	"contó y quién quedó fuera. Con esas tres cosas escritas al lado, el número se puede discutir; sin ellas, se cree " +
	"o no se cree. Así empieza cualquier informe que alguien vaya a leer dos veces.";

/** @param {number} index */
const idOf = (index) => `leccion-${index}`;

/** @param {string} lesson @param {number} index */
function question(lesson, index) {
	return {
		...{ id: `${lesson}-pregunta-${index}`, kind: "one-choice", difficulty: (index % 3) + 1, section: "que-es" },
		...{ prompt: `¿Qué compara la tasa número ${index}?`, explanation: "Una parte con su total." },
		options: ["Una parte con su total.", "Dos totales.", "Dos partes.", "Nada."].map((text, place) => ({
			...{ id: `opcion-${place}`, text, feedback: "Lee otra vez de qué total sale." },
			...(place === 0 ? { correct: true } : {}),
		})),
	};
}

/**
 * Writes a course of so many lessons with a bank each, and so many pictures of `pictureSize` bytes.
 * @param {string} folder
 * @param {{ lessons: number, pictures?: number, pictureSize?: number }} size
 */
export async function writePackCourse(folder, { lessons, pictures = 0, pictureSize = 0 }) {
	const [content, quizzes] = [join(folder, "content"), join(folder, "quizzes")];
	await mkdir(join(content, "lessons"), { recursive: true });
	await mkdir(join(content, "media"));
	await mkdir(quizzes);
	const phases = Array.from({ length: Math.ceil(lessons / lessonsInPhase) }, (_, phase) => ({
		...{ id: `fase-${phase}`, title: `Fase ${phase}`, motto: "Medir" },
		lessons: Array.from({ length: Math.min(lessonsInPhase, lessons - phase * lessonsInPhase) }, (_, index) => {
			const id = idOf(phase * lessonsInPhase + index);
			return { id, short: id };
		}),
	}));
	const about = { id: "medido", version: "1.0.0", language: "es", title: "Medido", summary: "Un curso para medir." };
	const course = { ...about, authors: ["Nadie"], licence: "CC-BY-4.0", phases };
	await writeFile(join(content, "course.yaml"), JSON.stringify(course));
	for (let index = 0; index < lessons; index++) {
		const id = idOf(index);
		const front = JSON.stringify({ id, title: `Lección ${index}`, summary: "Texto.", objectives: ["Comparar"] });
		const text = Array.from({ length: paragraphs }, () => paragraph).join("\n\n");
		await writeFile(join(content, "lessons", `${id}.md`), `---\n${front}\n---\n\n## Qué es {#que-es}\n\n${text}\n`);
		const questions = Array.from({ length: questionsEach }, (_, number) => question(id, number));
		await writeFile(join(quizzes, `${id}.yaml`), JSON.stringify({ lesson: id, questions }));
	}
	const picture = Buffer.alloc(pictureSize);
	for (let index = 0; index < pictures; index++) {
		randomFillSync(picture);
		// How every PNG begins: its signature and the head of its first chunk.
		picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
		await writeFile(join(content, "media", `imagen-${index}.png`), picture);
	}
}
