import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CourseFolders } from "../../../services/library/course-files.ts";

/** Files by their paths in a pack. */
export type PackFiles = ReadonlyMap<string, Buffer>;

const course = `id: curso-pequeno
version: 1.2.0
language: es
title: Un curso pequeño
summary: Lo justo para probar.
authors: [Ana Pérez]
licence: CC BY-SA 4.0
phases:
  - id: fase-uno
    title: Fase uno
    motto: Empezar
    lessons:
      - id: primera
        short: Primera
`;

const lesson = `---
id: primera
title: La primera
summary: De qué va.
objectives:
  - Saber qué es.
---

## El tema {#el-tema}

Un [embudo](term:embudo) se estrecha.

![Un mapa](media/mapa.svg)

![Un punto](media/punto.png)
`;

const glossary = `terms:
  - id: embudo
    term: Embudo
    definition: Lo que se estrecha.
`;

const bank = `lesson: primera
questions:
  - id: que-hace
    kind: true-false
    difficulty: 1
    section: el-tema
    prompt: Un embudo se estrecha.
    explanation: Se estrecha hacia abajo.
    answer: true
    feedback: {right: Eso es., wrong: Mira otra vez el dibujo.}
`;

export const drawing =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><title>Mapa</title><rect width="10" height="10" fill="#4548b8"/></svg>\n';

/** A PNG of one pixel. */
export const pixel = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
	"base64",
);

/** A course with one of everything that a pack holds, without an error. */
export function smallCourse(changes: Readonly<Record<string, string | Buffer | undefined>> = {}): Map<string, Buffer> {
	const files = new Map<string, Buffer>([
		["content/course.yaml", Buffer.from(course)],
		["content/glossary.yaml", Buffer.from(glossary)],
		["content/lessons/primera.md", Buffer.from(lesson)],
		["content/media/mapa.svg", Buffer.from(drawing)],
		["content/media/punto.png", pixel],
		["quizzes/primera.yaml", Buffer.from(bank)],
	]);
	for (const [path, change] of Object.entries(changes)) {
		if (change === undefined) files.delete(path);
		else files.set(path, Buffer.from(change));
	}
	return files;
}

/** Writes a course's files below a folder, in the order in which they come. */
export async function writeCourse(folder: string, files: PackFiles): Promise<CourseFolders> {
	for (const [path, bytes] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
	return { content: join(folder, "content"), quizzes: join(folder, "quizzes") };
}
