import type { FindingTexts } from "./finding-text.ts";

/** About questions whose parts are matched, put in order or sorted into groups. */
export const placingTexts: FindingTexts = {
	"ordering-without-order": {
		es: "Todos los elementos son del mismo grupo, así que cualquier orden vale. Quita algún group.",
		en: "All items are of one group, so any order will do. Remove some group.",
	},
	"unknown-part": {
		es: "La pregunta no tiene aquí ninguna parte con el id {id}.",
		en: "The question has no part with the id {id} here.",
	},
	"part-twice": {
		es: "Este orden nombra {id} dos veces.",
		en: "This order names {id} twice.",
	},
	"items-alike": {
		es: "Otro elemento dice lo mismo que {value} y no se podrían distinguir. Cambia uno de los dos.",
		en: "Another item says the same as {value}, and they could not be told apart. Change one of them.",
	},
	"targets-alike": {
		es: "Otra pareja o un distractor dice lo mismo que {value}, y quien elija el otro fallaría sin culpa. Cambia uno, o usa sorting.",
		en: "Another pair or a distractor says the same as {value}, and whoever picks the other would fail unfairly. Change one, or use sorting.",
	},
	"groups-alike": {
		es: "Otro grupo se llama igual que {value}. Cambia uno de los dos.",
		en: "Another group is called the same as {value}. Change one of them.",
	},
	"group-unused": {
		es: "Ningún elemento va en el grupo {value}. Añade uno o quita el grupo.",
		en: "No item goes into the group {value}. Add one, or remove the group.",
	},
	"group-apart": {
		es: "Los elementos del grupo {value} no están seguidos. Solo pueden cambiarse entre sí los que van juntos.",
		en: "The items of the group {value} are not next to each other. Only neighbours may swap.",
	},
	"group-of-one": {
		es: "El grupo {value} tiene un solo elemento, que no puede cambiarse por ninguno. Quita group o ponlo también en su vecino.",
		en: "The group {value} has a single item, which can swap with none. Remove group, or give it to a neighbour too.",
	},
	"placed-misconception-is-right": {
		es: "Este error conocido es la respuesta correcta.",
		en: "This known mistake is the right answer.",
	},
	"misconception-repeated": {
		es: "Este error conocido ya está en la lista. Deja solo uno.",
		en: "This known mistake is in the list already. Keep only one.",
	},
	"misconception-not-whole": {
		es: "A este orden le faltan elementos: {missing}.",
		en: "This order lacks items: {missing}.",
	},
};
