import type { Locale } from "../locale.ts";

/**
 * What an import writes into a course, in the language of the course: for its author, behind the mark of a stub. The
 * texts of pictures are in turns a text and a piece of code.
 */
const es = {
	picture: (address: string, path: string, alt: string) => [
		"TO-COMPLETE imagen: guarda ",
		address,
		" como ",
		path,
		" y escribe aquí ",
		`![${alt === "" ? "lo que se ve" : alt}](${path})`,
	],
	pictureInside: (alt: string) => [`TO-COMPLETE imagen que venía dentro del archivo${alt === "" ? "" : `: ${alt}`}`],
	callout: (tone: string) =>
		({ warning: "Cuidado", example: "Ejemplo", takeaway: "En resumen", note: "Nota" })[tone] ?? "Nota",
	footnotes: "Notas",
	title: "TO-COMPLETE título de la lección",
	summary: "TO-COMPLETE una o dos frases para el mapa del curso",
	summaryFrom: (text: string) => `TO-COMPLETE ${text}`,
	objective: (section: string) => `TO-COMPLETE qué sabrá hacer quien lea «${section}»`,
	objectiveAlone: "TO-COMPLETE qué sabrá hacer quien la lea",
	firstSection: "TO-COMPLETE título de esta sección",
	emptyText: "TO-COMPLETE el texto de la lección",
	definition: (term: string) => `TO-COMPLETE qué es «${term}»`,
	definitionFrom: (sentence: string) => `TO-COMPLETE ${sentence}`,
	question: (section: string) => `TO-COMPLETE una pregunta sobre «${section}»`,
	right: "TO-COMPLETE la respuesta correcta",
	wrong: "TO-COMPLETE una respuesta que alguien daría por error",
	whyRight: "TO-COMPLETE por qué es así",
	whyWrong: "TO-COMPLETE qué falla en esa respuesta",
	explanation: "TO-COMPLETE la explicación, que se ve tras cualquier respuesta",
	feedbackOf: (text: string) => `TO-COMPLETE qué decir a quien elige «${text}»`,
	feedbackRight: "TO-COMPLETE qué decir a quien acierta",
	feedbackWrong: "TO-COMPLETE qué decir a quien falla",
	feedbackPair: (text: string) => `TO-COMPLETE por qué va con «${text}»`,
	mistake: (text: string) => `TO-COMPLETE nombre del error de quien responde «${text}»`,
	unit: "TO-COMPLETE unidad",
	missingPart: "TO-COMPLETE qué le falta a esta respuesta",
	by: "TO-COMPLETE autor",
	fillIn: "Completa el texto.",
	bankTitle: (name: string) => `TO-COMPLETE título de la lección de ${name}`,
	bankText: "TO-COMPLETE el texto que hay que leer antes de estas preguntas",
	general: "Preguntas",
};

export type ImportWords = typeof es;

const en: ImportWords = {
	picture: (address, path, alt) => [
		"TO-COMPLETE picture: save ",
		address,
		" as ",
		path,
		" and write here ",
		`![${alt === "" ? "what it shows" : alt}](${path})`,
	],
	pictureInside: (alt) => [`TO-COMPLETE picture that was inside the file${alt === "" ? "" : `: ${alt}`}`],
	callout: (tone) => ({ warning: "Take care", example: "Example", takeaway: "In short", note: "Note" })[tone] ?? "Note",
	footnotes: "Notes",
	title: "TO-COMPLETE the lesson's title",
	summary: "TO-COMPLETE one or two sentences for the course map",
	summaryFrom: (text) => `TO-COMPLETE ${text}`,
	objective: (section) => `TO-COMPLETE what who reads “${section}” will be able to do`,
	objectiveAlone: "TO-COMPLETE what who reads it will be able to do",
	firstSection: "TO-COMPLETE the title of this section",
	emptyText: "TO-COMPLETE the lesson's text",
	definition: (term) => `TO-COMPLETE what “${term}” is`,
	definitionFrom: (sentence) => `TO-COMPLETE ${sentence}`,
	question: (section) => `TO-COMPLETE a question about “${section}”`,
	right: "TO-COMPLETE the right answer",
	wrong: "TO-COMPLETE an answer that somebody would give by mistake",
	whyRight: "TO-COMPLETE why it is so",
	whyWrong: "TO-COMPLETE what is wrong with that answer",
	explanation: "TO-COMPLETE the explanation, which is seen after any answer",
	feedbackOf: (text) => `TO-COMPLETE what to say to who chooses “${text}”`,
	feedbackRight: "TO-COMPLETE what to say to who is right",
	feedbackWrong: "TO-COMPLETE what to say to who is wrong",
	feedbackPair: (text) => `TO-COMPLETE why it belongs to “${text}”`,
	mistake: (text) => `TO-COMPLETE the name of the mistake of who answers “${text}”`,
	unit: "TO-COMPLETE unit",
	missingPart: "TO-COMPLETE what this answer lacks",
	by: "TO-COMPLETE author",
	fillIn: "Fill in the text.",
	bankTitle: (name) => `TO-COMPLETE the title of the lesson of ${name}`,
	bankText: "TO-COMPLETE the text to read before these questions",
	general: "Questions",
};

export const importWords: Readonly<Record<Locale, ImportWords>> = { es, en };
