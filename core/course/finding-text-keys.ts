import type { FindingTexts } from "./finding-text.ts";

/** About keys that are missing, misspelt or in another place, and values that are no group of keys or no number. */
export const keyTexts: FindingTexts = {
	"missing-key": { es: "Falta la clave {key}.", en: "The key {key} is missing." },
	"missing-kind": {
		es: "Falta la clave {key}. Escribe una de estas: {values}.",
		en: "The key {key} is missing. Write one of these: {values}.",
	},
	"unknown-key": { es: "La clave {key} no existe aquí.", en: "There is no key {key} here." },
	"key-there-already": {
		es: "La clave {key} no existe, y la que se le parece ya está aquí. Quita una de las dos.",
		en: "There is no key {key}, and the one that is like it is here already. Remove one of the two.",
	},
	"key-of-another-kind": {
		es: "La clave {key} no va con este {by}, sino con: {kinds}. Cambia {by} o quita la clave.",
		en: "The key {key} does not go with this {by} but with: {kinds}. Change {by}, or remove the key.",
	},
	"key-belongs-in-list": {
		es: "La clave {key} no va aquí, sino dentro de cada elemento de {where}.",
		en: "The key {key} does not go here but inside of each item of {where}.",
	},
	"key-belongs-inside": {
		es: "La clave {key} no va aquí, sino dentro de {where}.",
		en: "The key {key} does not go here but inside of {where}.",
	},
	"key-belongs-outside": {
		es: "La clave {key} no va dentro de {where}, sino un nivel más afuera. Quítale sangría.",
		en: "The key {key} does not go inside of {where} but one level further out. Take away some of its indent.",
	},
	"keys-not-known": {
		es: "La clave {key} no existe aquí. Cada elemento se escribe así: {example}.",
		en: "There is no key {key} here. Each item is written like this: {example}.",
	},
	"item-without-keys": {
		es: "Cada elemento de {key} se escribe con sus claves: {example}.",
		en: "Each item of {key} is written with its keys: {example}.",
	},
	"value-without-keys": {
		es: "{key} se escribe con sus claves, como {example}. Las que hay: {keys}.",
		en: "{key} is written with its keys, like {example}. There are: {keys}.",
	},
	"keys-not-list": {
		es: "{key} no es una lista: quita los guiones. Lleva estas claves, cada una una vez: {keys}.",
		en: "{key} is no list: remove the dashes. It has these keys, each once: {keys}.",
	},
	"number-form": {
		es: "{key} debe ser un número, sin comillas, sin unidad y con punto decimal.",
		en: "{key} must be a number, without quotation marks, without a unit and with a decimal point.",
	},
	"difficulty-levels": {
		es: "{key} es 1 (recordar), 2 (aplicar) o 3 (decidir).",
		en: "{key} is 1 (recall), 2 (apply) or 3 (decide).",
	},
};
