/** What is wrong with a pack as a file. */
export const zipTexts = {
	unreadable: {
		es: "El archivo no se puede leer ({reason}). Comprueba que la memoria o la carpeta siguen ahí y vuelve a intentarlo.",
		en: "The file cannot be read ({reason}). Check that the stick or folder is still there and try again.",
	},
	"not-a-zip": {
		es: "El archivo no es un curso de Profundiza.",
		en: "The file is not a Profundiza course.",
	},
	truncated: {
		es: "El archivo está incompleto. Cópialo o descárgalo de nuevo.",
		en: "The file is incomplete. Copy or download it again.",
	},
	zip64: {
		es: "El archivo usa el formato zip64, que los cursos no usan. Pide a su autor que lo empaquete con Profundiza.",
		en: "The file uses the zip64 format, which courses do not use. Ask its author to pack it with Profundiza.",
	},
	encrypted: {
		es: "El curso tiene archivos cifrados ({path}). Pide a su autor que lo empaquete con Profundiza.",
		en: "The course has encrypted files ({path}). Ask its author to pack it with Profundiza.",
	},
	compressed: {
		es: "El curso tiene archivos comprimidos ({path}). Pide a su autor que lo empaquete con Profundiza.",
		en: "The course has compressed files ({path}). Ask its author to pack it with Profundiza.",
	},
	"bomb-ratio": {
		es: "El archivo está hecho para llenar el disco: {path} ocuparía {ratio} veces lo que ocupa. No lo abras.",
		en: "The file is made to fill the disk: {path} would take {ratio} times its size. Do not open it.",
	},
	"too-large": {
		es: "Ocupa demasiado: {path}, {size}. El máximo es {maximum}.",
		en: "It is too large: {path}, {size}. The maximum is {maximum}.",
	},
	"too-many-files": {
		es: "El curso tiene demasiados archivos: {files}. El máximo es {maximum}.",
		en: "The course has too many files: {files}. The maximum is {maximum}.",
	},
	"overlapping-entries": {
		es: "En el archivo hay partes que se pisan ({path}). Está dañado o preparado para engañar.",
		en: "Parts of the file overlap ({path}). It is damaged or made to deceive.",
	},
	"hidden-bytes": {
		es: "En el archivo hay datos que no son de ningún archivo del curso ({path}). Está dañado o preparado para engañar.",
		en: "The file holds data that belongs to no file of the course ({path}). It is damaged or made to deceive.",
	},
	"headers-disagree": {
		es: "El archivo dice dos cosas distintas de {path}. Está dañado o preparado para engañar.",
		en: "The file says two different things of {path}. It is damaged or made to deceive.",
	},
	"broken-table": {
		es: "El índice del archivo está dañado. Cópialo o descárgalo de nuevo.",
		en: "The table of contents of the file is damaged. Copy or download it again.",
	},
	"not-canonical": {
		es: "El archivo no está escrito como Profundiza escribe los cursos ({path}). Pide a su autor que lo empaquete con Profundiza.",
		en: "The file is not written as Profundiza writes courses ({path}). Ask its author to pack it with Profundiza.",
	},
} as const;
