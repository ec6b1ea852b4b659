import type { FindingTexts } from "./finding-text.ts";

/** About files that are not YAML, in the words of somebody who has never heard of YAML. */
export const syntaxTexts: FindingTexts = {
	"yaml-syntax": {
		es: "Desde aquí no se entiende el archivo. Revisa los espacios del principio de la línea, los dos puntos y las comillas.",
		en: "The file cannot be read from here on. Check the spaces at the beginning of the line, the colons and the quotation marks.",
	},
	"yaml-tab": {
		es: "Hay un tabulador al principio de la línea. Cámbialo por espacios, tantos como tienen las líneas de al lado.",
		en: "There is a tab at the beginning of the line. Change it for spaces, as many as the lines beside it have.",
	},
	"yaml-odd-space": {
		es: "Al principio de la línea hay un espacio especial, quizá pegado de otro programa. Cámbialo por espacios normales.",
		en: "There is a special space at the beginning of the line, perhaps pasted from another program. Change it for plain spaces.",
	},
	"yaml-indent": {
		es: "Esta línea empieza con {value} espacios y ninguna de arriba se alinea con ella: la más cercana tiene {expected}. Iguálalas, o revisa si falta un guion.",
		en: "This line begins with {value} spaces and none above lines up with it: the nearest has {expected}. Make them equal, or check whether a dash is missing.",
	},
	"yaml-indent-level": {
		es: "Esta línea no puede empezar en esta columna. Alinéala con las de su grupo, o revisa si falta un guion.",
		en: "This line cannot begin at this column. Line it up with those of its group, or check whether a dash is missing.",
	},
	"yaml-dash-missing": {
		es: "Falta el guion al principio de este elemento de la lista. Escribe «- » delante, alineado con los otros.",
		en: "The dash at the beginning of this item of the list is missing. Write “- ” before it, in line with the others.",
	},
	"yaml-space-after-dash": {
		es: "Falta un espacio detrás del guion.",
		en: "A space is missing after the dash.",
	},
	"yaml-space-after-colon": {
		es: "Falta un espacio detrás de los dos puntos de {key}.",
		en: "A space is missing after the colon of {key}.",
	},
	"yaml-colon-in-text": {
		es: "Un texto con dos puntos y un espacio detrás va entre comillas. Ponlas al principio y al final del texto.",
		en: "A text with a colon and a space after it goes in quotation marks. Put them at its beginning and at its end.",
	},
	"yaml-needs-quotes": {
		es: "Un texto que empieza por {value} va entre comillas. Ponlas al principio y al final del texto.",
		en: "A text that begins with {value} goes in quotation marks. Put them at its beginning and at its end.",
	},
	"yaml-quote-open": {
		es: "Estas comillas se abren y no se cierran. Escribe {value} también al final del texto.",
		en: "These quotation marks are opened and not closed. Write {value} at the end of the text as well.",
	},
	"yaml-quote-inside": {
		es: "Aquí se cierran las comillas y el texto sigue. Dentro del texto usa otras, como «».",
		en: "The quotation marks are closed here and the text goes on. Use others inside of the text, such as “”.",
	},
	"yaml-bracket-open": {
		es: "Falta el signo que cierra este {value}.",
		en: "The sign that closes this {value} is missing.",
	},
	"yaml-block-text": {
		es: "Las líneas del texto de {key} empiezan con más espacios que la clave. Añade dos a cada una.",
		en: "The lines of the text of {key} begin with more spaces than the key. Add two to each of them.",
	},
	"yaml-tag": {
		es: "Un texto que empieza por «!» va entre comillas. Ponlas al principio y al final del texto.",
		en: "A text that begins with “!” goes in quotation marks. Put them at its beginning and at its end.",
	},
	"yaml-alias": {
		es: "Un texto que empieza por «*» o «&» va entre comillas. Los alias de YAML no se admiten.",
		en: "A text that begins with “*” or “&” goes in quotation marks. YAML's aliases are not accepted.",
	},
	"text-cut-by-comma": {
		es: "Entre llaves, la coma acaba el texto, y {key} queda fuera de él. Pon el texto entero entre comillas.",
		en: "Between braces, the comma ends the text, and {key} is left out of it. Put the whole text in quotation marks.",
	},
	"decimal-commas-in-list": {
		es: "Entre corchetes, cada coma separa dos números. Si alguna es de un decimal, escribe punto, como 1.5; si no, deja un espacio detrás de cada una.",
		en: "Between brackets, every comma separates two numbers. If one of them stands for a decimal, write a point, like 1.5; if not, leave a space after each.",
	},
	"text-cut-by-hash": {
		es: "Lo que va detrás de « #» es un comentario y no se lee: el texto acaba antes. Pon el texto entero entre comillas.",
		en: "What follows “ #” is a comment and not read: the text ends before it. Put the whole text in quotation marks.",
	},
	"curly-quotes": {
		es: "Estas comillas curvas se verán como parte del texto. Usa las rectas, o quítalas.",
		en: "These curly quotation marks will be seen as part of the text. Use straight ones, or remove them.",
	},
	"yaml-documents": {
		es: "Hay más de un documento YAML. Quita la línea «---» del medio.",
		en: "There is more than one YAML document. Remove the “---” line between them.",
	},
	"yaml-directive": {
		es: "La directiva %YAML no se admite. Quítala.",
		en: "The %YAML directive is not accepted. Remove it.",
	},
	"yaml-key": { es: "Una clave debe ser un texto sencillo.", en: "A key must be plain text." },
	"yaml-too-deep": { es: "El YAML tiene demasiados niveles.", en: "The YAML has too many levels." },
	"duplicate-key": {
		es: "Esta clave ya está más arriba. Deja solo una.",
		en: "This key is further up already. Keep only one.",
	},
};
