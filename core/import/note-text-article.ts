import type { NoteTexts } from "./note-text.ts";

/** About articles. */
export const articleNotes: NoteTexts = {
	"front-matter-salvaged": {
		es: "La cabecera no está bien escrita: solo se leyeron sus líneas sencillas ({keys}).",
		en: "The front matter is not well written: only its plain lines were read ({keys}).",
	},
	draft: { es: "El artículo dice que es un borrador.", en: "The article says that it is a draft." },
	"no-title": { es: "El artículo no tiene título. Escríbelo.", en: "The article has no title. Write it." },
	"short-cut": {
		es: "El título no cabe en el mapa: allí dice «{short}». Cámbialo en course.yaml si quieres.",
		en: "The title does not fit the map: there it says “{short}”. Change it in course.yaml if you like.",
	},
	"page-headers-dropped": {
		es: "«{text}» estaba en cada página, {count} veces: se quitó.",
		en: "“{text}” stood on every page, {count} times: it was taken away.",
	},
	"heading-for-title": {
		es: "El título «{text}» se quitó: la lección se llama «{title}».",
		en: "The heading “{text}” was taken away: the lesson is called “{title}”.",
	},
	"deep-headings-as-bold": {
		es: "Títulos de más de dos niveles, ahora párrafos en negrita: {count}.",
		en: "Headings deeper than two levels, now paragraphs in bold: {count}.",
	},
	"headings-from-bold": {
		es: "No había títulos: lo son ahora las líneas en negrita, {count}.",
		en: "There were no headings: the lines in bold are now, {count}.",
	},
	"table-from-tabs": {
		es: "Tabla hecha de columnas separadas por tabuladores: «{text}».",
		en: "Table made of columns parted by tabs: “{text}”.",
	},
	"footnotes-as-list": {
		es: "Las notas al pie, {count}, son una lista al final.",
		en: "The footnotes, {count}, are a list at the end.",
	},
	"formula-as-text": {
		es: "La fórmula no se entiende y quedó como texto: {formula}",
		en: "The formula cannot be read and stayed as text: {formula}",
	},
	"link-empty": {
		es: "El enlace «{text}» no lleva a ninguna parte: quedó su texto.",
		en: "The link “{text}” leads nowhere: its text stayed.",
	},
	"link-of-site": {
		es: "El enlace a {address} es de otro sitio: quedó su texto. Para otra lección, usa lesson:su-id.",
		en: "The link to {address} belongs to another site: its text stayed. For another lesson use lesson:its-id.",
	},
	"link-section": {
		es: "El enlace a {address} no encuentra su sección: quedó su texto.",
		en: "The link to {address} does not find its section: its text stayed.",
	},
	"link-scheme": {
		es: "El enlace a {address} no se admite: quedó su texto.",
		en: "The link to {address} is not accepted: its text stayed.",
	},
	"picture-remote": {
		es: "La imagen {address} está en la red: guárdala como {path}.",
		en: "The picture {address} is on the net: save it as {path}.",
	},
	"picture-elsewhere": {
		es: "La imagen {address} no viene con el archivo: ponla en {path}.",
		en: "The picture {address} does not come with the file: put it in {path}.",
	},
	"picture-at-head": {
		es: "La imagen de portada {address} no está en la lección. Si la quieres, guárdala como {path}.",
		en: "The cover picture {address} is not in the lesson. If you want it, save it as {path}.",
	},
	"picture-inside": {
		es: "Una imagen venía dentro del archivo y no se guardó: {alt}",
		en: "A picture was inside of the file and was not saved: {alt}",
	},
	"html-left-out": {
		es: "Un elemento <{element}> quedó fuera. {address}",
		en: "An element <{element}> was left out. {address}",
	},
	"component-left-out": {
		es: "El componente <{element}> quedó fuera; lo que hay dentro, no.",
		en: "The component <{element}> was left out; what is in it was not.",
	},
	"mark-left-out": {
		es: "La marca {mark} solo la entiende otro programa: quedó fuera.",
		en: "Only another program understands the mark {mark}: it was left out.",
	},
	"terms-suggested": {
		es: "Términos para el glosario, por completar en glossary.yaml: {terms}.",
		en: "Terms for the glossary, to be completed in glossary.yaml: {terms}.",
	},
	"glossary-not-changed": {
		es: "glossary.yaml no se pudo ampliar. Estos términos podrían estar en él: {terms}.",
		en: "glossary.yaml could not be added to. These terms might stand in it: {terms}.",
	},
	"source-not-added": {
		es: "La fuente «{title}» no se pudo añadir a course.yaml.",
		en: "The source “{title}” could not be added to course.yaml.",
	},
	"encoding-guessed": {
		es: "El archivo no está en UTF-8: se leyó como {encoding}.",
		en: "The file is not in UTF-8: it was read as {encoding}.",
	},
};
