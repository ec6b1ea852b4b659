import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CourseLanguage, CourseText, fromCourse, Sentence } from "../../../../renderer/ui/course-language.tsx";
import { RichText } from "../../../../renderer/ui/rich-text.tsx";

function shown(page: string, content: ReactNode, course = "es"): string {
	return renderToStaticMarkup(
		<CourseLanguage course={course} page={page}>
			{content}
		</CourseLanguage>,
	);
}

describe("the language of the course's texts", () => {
	it("is said where the page is in another language", () => {
		expect(shown("en", <CourseText>Hola</CourseText>)).toBe('<span lang="es">Hola</span>');
		expect(shown("en", <RichText as="p" html="<b>Hola</b>" />)).toBe('<p lang="es"><b>Hola</b></p>');
		expect(shown("en", <CourseText>Hola</CourseText>, "es-MX")).toBe('<span lang="es-MX">Hola</span>');
	});

	it("has texts whose line may end behind a slash", () => {
		expect(shown("es", <CourseText>invitaciones/cliente</CourseText>)).toBe("<span>invitaciones/<wbr/>cliente</span>");
		expect(shown("es", <CourseText>1/2</CourseText>)).toBe("<span>1/2</span>");
	});

	it("is not said where the page shares it, in whatever country's form", () => {
		expect(shown("es", <CourseText>Hola</CourseText>)).toBe("<span>Hola</span>");
		expect(shown("es", <RichText as="p" html="<b>Hola</b>" />)).toBe("<p><b>Hola</b></p>");
		expect(shown("es", <CourseText>Hola</CourseText>, "es-MX")).toBe("<span>Hola</span>");
	});
});

describe("a sentence of the interface", () => {
	it("marks each text of the course in it and nothing else", () => {
		const text = `For ${fromCourse("empresas")}: 20%. Source: ${fromCourse("Guía")}.`;
		expect(shown("en", <Sentence text={text} />)).toBe(
			'For <span lang="es">empresas</span>: 20%. Source: <span lang="es">Guía</span>.',
		);
	});

	it("has one sign at its end where a text of the course brings its own", () => {
		for (const text of ["¿Cuánto?", "Ya.", "Sigue…", "Dijo «¿y tú?»"]) {
			const sentence = shown("es", <Sentence text={`Correcta: ${fromCourse(text)}. Más.`} />);
			expect(sentence).toBe(`Correcta: <span>${text}</span> Más.`);
		}
		expect(shown("es", <Sentence text={`¿Es ${fromCourse("Ya.")}?`} />)).toBe("¿Es <span>Ya.</span>?");
	});

	it("stays plain where there is none, or only signs that belong to no language", () => {
		expect(shown("en", <Sentence text="Saved" />)).toBe("Saved");
		expect(shown("en", <Sentence text={`Type the amount (${fromCourse("€")})`} />)).toBe("Type the amount (€)");
	});
});
