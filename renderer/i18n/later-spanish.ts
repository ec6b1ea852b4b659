import i18next from "i18next";
import { byNamespace } from "./by-namespace.ts";

const texts = byNamespace(
	import.meta.glob<Record<string, unknown>>(
		"./es/{calculator-list,reference,practice,laboratories,funnel,ab-test,dashboard,nps-survey,panels,scenarios,worksheets,library}.json",
		{
			eager: true,
			import: "default",
		},
	),
);

/** Makes known the Spanish texts of the pages that bring them along: each of those calls it where it is loaded. */
export function addLaterSpanish(): void {
	for (const [namespace, its] of Object.entries(texts)) {
		if (!i18next.hasResourceBundle("es", namespace)) i18next.addResourceBundle("es", namespace, its);
	}
}
