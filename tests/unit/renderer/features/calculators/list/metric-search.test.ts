import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { metricsFileSchema } from "../../../../../../core/metrics/schema.ts";
import { metricFinder } from "../../../../../../renderer/features/calculators/list/metric-search.ts";

const file = metricsFileSchema.parse(
	parse(readFileSync(new URL("../../../../../../content/metrics.yaml", import.meta.url), "utf8")),
);
const find = metricFinder(
	file.metrics.map((metric) => ({ metric, lessons: [] })),
	file.areas,
);
const found = (query: string) => find(query).map(({ metric }) => metric.id);

/** What a beginner asks, in their own words, and the metrics of which one must be among the first three. */
const questions: readonly (readonly [asked: string, ...metrics: string[]])[] = [
	["¿cuánto me sale captar un comprador nuevo?", "cac"],
	["cuanto cuesta conseguir un cliente", "cac"],
	["cuánto gasto para ganar un cliente", "cac"],
	["coste de adquisicion", "cac"],
	["cuanto pago por cada clic", "cpc"],
	["precio por clic", "cpc"],
	["cuánto me cuesta un contacto", "costo-por-lead"],
	["cuánto puedo gastar como máximo en un lead", "cpl-maximo"],
	["gente que abre el boletín", "tasa-apertura"],
	["nadie abre mis emails", "tasa-apertura"],
	["cuántos leen mi newsletter", "tasa-apertura"],
	["clics en mi newsletter", "ctr-email", "ctor"],
	["se dan de baja de mi lista", "tasa-cancelacion", "crecimiento-lista-correo"],
	["cuántas personas se borran", "tasa-cancelacion"],
	["correos devueltos", "tasa-rebote-email"],
	["mis correos no llegan", "tasa-entrega"],
	["correos que caen en spam", "tasa-entrega", "tasa-rebote-email"],
	["crece mi lista de suscriptores", "crecimiento-lista-correo"],
	["me gustas y comentarios", "interacciones-totales", "engagement-rate"],
	["gano seguidores en instagram", "crecimiento-seguidores"],
	["cuánta gente ve mis publicaciones sin pagar", "alcance-organico", "tasa-alcance-organico"],
	["hablan mal de nosotros", "sentiment-score"],
	["hablan de mi marca o de la competencia", "share-of-voice"],
	["cuántas veces le sale mi anuncio a la misma persona", "frecuencia-impresiones"],
	["se comparte mucho mi post", "tasa-viralidad", "tasa-amplificacion"],
	["mis clientes invitan a sus amigos", "coeficiente-viral", "tasa-referidos"],
	["gente que mira el vídeo", "tasa-visualizacion-video"],
	["entran y se van sin hacer nada", "tasa-rebote-web"],
	["cuánto rato están en la página", "tiempo-medio-sitio"],
	["visitas que compran", "tasa-conversion-web"],
	["visitas de google", "cuota-trafico-organico"],
	["enlaces hacia mi sitio", "backlinks-netos"],
	["clics en un anuncio", "ctr-enlace"],
	["dejan el carrito a medias", "tasa-abandono-carrito"],
	["abandonan la compra", "tasa-abandono-carrito"],
	["visitantes que rellenan el formulario", "tasa-finalizacion-formulario", "tasa-conversion-leads"],
	["cuántos leads llegan a comprar", "tasa-lead-cliente"],
	["cuántos contactos buenos tengo", "porcentaje-leads-calificados"],
	["cuántos leads me hacen falta para vender 30", "leads-necesarios"],
	["cuántas visitas me hacen falta", "visitas-necesarias"],
	["gano dinero con los anuncios", "roas", "roi"],
	["rentabilidad de la publicidad", "roas", "roi"],
	["retorno", "roi", "roas"],
	["salen a cuenta las redes", "equidad-social"],
	["cuántas unidades vender para cubrir gastos", "punto-equilibrio-unidades"],
	["cuándo dejo de perder dinero", "punto-equilibrio-unidades", "punto-equilibrio-ingresos"],
	["en cuántos meses recupero lo invertido en un cliente", "periodo-recuperacion"],
	["cuánto dinero deja un cliente en toda su vida", "clv", "clv-margen"],
	["valor de un cliente", "clv", "clv-margen", "valor-cliente-directo-indirecto"],
	["ticket promedio", "valor-promedio-compra"],
	["compra media", "valor-promedio-compra"],
	["cuántas veces al año compran", "frecuencia-compra"],
	["clientes que se van", "tasa-abandono"],
	["cuántos clientes repiten", "tasa-recompra"],
	["se me van los clientes", "tasa-abandono"],
	["pierdo muchos clientes", "tasa-abandono"],
	["clientes fieles que siguen", "tasa-retencion", "tasa-recompra"],
	["vuelven a comprarme", "tasa-recompra"],
	["me recomendarían a un amigo", "nps", "nps-respuestas"],
	["satisfaccion", "csat"],
	["clientes contentos", "csat"],
	["rapidez al contestar", "tiempo-respuesta", "tasa-respuesta"],
	["contestar mensajes", "tasa-respuesta", "tiempo-respuesta"],
	["tardamos en arreglar una incidencia", "tiempo-resolucion"],
	["el equipo no usa el crm", "tasa-adopcion-crm"],
	["contactos repetidos en la base", "tasa-duplicados"],
	["faltan datos en las fichas", "completitud-datos"],
	["el bot responde solo", "resolucion-chatbot"],
	["llego a la meta", "cumplimiento-objetivo"],
	["cuánto subieron las ventas respecto al mes pasado", "variacion-porcentual"],
	["es mejor la versión b", "ab-mejora-relativa"],
	["la diferencia es casualidad", "ab-valor-p", "ab-z"],
	["cuántos días dejo el test", "ab-duracion"],
	["cuántas visitas hacen falta en un test ab", "ab-tamano-muestra"],
	["cuánta gente tengo que encuestar", "muestra-encuesta"],
	["fiabilidad de la encuesta", "margen-error-encuesta"],
	// Other names, half-typed words and slips of the keyboard.
	["CAC", "cac"],
	["ltv", "clv"],
	["roi", "roi"],
	["churn", "tasa-abandono"],
	["bounce", "tasa-rebote-web", "tasa-rebote-email"],
	["open rate", "tasa-apertura"],
	["ctor", "ctor", "ctr-email"],
	["k-factor", "coeficiente-viral"],
	["aper", "tasa-apertura"],
	["retencon", "tasa-retencion"],
	["abandno de carrito", "tasa-abandono-carrito"],
	["adquisision de cliente", "cac"],
	["TASA DE CONVERSIÓN", "tasa-conversion-web", "tasa-conversion-email", "tasa-conversion-leads"],
	["what is my open rate", "tasa-apertura"],
	["how do I get the churn rate", "tasa-abandono"],
	["customer acquisition cost", "cac"],
	["how much is the lifetime value of my customers", "clv"],
	["return on ad spend", "roas"],
	["sample size for a survey", "muestra-encuesta"],
];

describe("finding a metric by what one wants to know", () => {
	it("has at least sixty questions, none twice", () => {
		expect(new Set(questions.map(([asked]) => asked)).size).toBe(questions.length);
		expect(questions.length).toBeGreaterThanOrEqual(60);
	});

	it.each(questions)("«%s»", (asked, ...metrics) => {
		const first = found(asked).slice(0, 3);
		expect(
			first.some((id) => metrics.includes(id)),
			first.join(", "),
		).toBe(true);
	});

	it("brings first what names and asks have, before what only stands in a summary", () => {
		expect(found("clientes que se van")[0]).toBe("tasa-abandono");
		expect(found("cuántos clientes repiten")[0]).toBe("tasa-recompra");
	});

	it("brings the cost of acquisition first for what it costs to get a customer", () => {
		expect(found("cuánto cuesta conseguir un cliente")[0]).toBe("cac");
		expect(found("¿Cuanto cuesta conseguir un cliente?")[0]).toBe("cac");
	});

	it("finds every metric first by its own name", () => {
		const wrong = file.metrics
			.filter(({ id, name }) => found(name)[0] !== id)
			.map(({ name }) => [name, found(name)[0]]);
		expect(wrong).toEqual([]);
	});

	it("finds every metric among the first three by each of its other names, and first by what it is asked for", () => {
		const named = (id: string, name: string) => !found(name).slice(0, 3).includes(id);
		expect(file.metrics.flatMap(({ id, aka }) => aka.filter((name) => named(id, name)))).toEqual([]);
		expect(file.metrics.flatMap(({ id, asks }) => asks.filter((ask) => found(ask)[0] !== id))).toEqual([]);
	});

	it("finds nothing for what is no word of any", () => {
		expect(found("xyzzy")).toEqual([]);
		expect(found("¿?")).toEqual([]);
		expect(found("")).toEqual([]);
	});

	it("takes a word that every object has for a word, in a question and in a name", () => {
		expect(found("constructor")).toEqual([]);
		const [metric] = file.metrics;
		if (metric === undefined) throw new Error("no metrics");
		const other = metricFinder([{ metric: { ...metric, name: "constructor __proto__ toString" }, lessons: [] }], []);
		expect(other("__proto__ constructor")).toHaveLength(1);
	});

	it("does not bring half the course", () => {
		expect(found("cuánto cuesta conseguir un cliente").length).toBeLessThanOrEqual(12);
	});
});
