type Values = Readonly<Record<string, number>>;
type Oracle = (of: (input: string) => number) => number;

/** The area under the bell curve up to `z`, by Simpson's rule from its middle: nothing here is the engine's. */
function area(z: number): number {
	const slices = 4000;
	const width = z / slices;
	const height = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
	let sum = height(0) + height(z);
	for (let slice = 1; slice < slices; slice++) sum += (slice % 2 === 1 ? 4 : 2) * height(slice * width);
	return 0.5 + (sum * width) / 3;
}

/** The next whole number up, where the noise of binary fractions is no reason for one more. */
const wholeUp = (value: number) => Math.ceil(value - 1e-9);

const share =
	(part: string, all: string): Oracle =>
	(of) =>
		(100 * of(part)) / of(all);
const per =
	(amount: string, each: string): Oracle =>
	(of) =>
		of(amount) / of(each);
const growth =
	(now: string, before: string): Oracle =>
	(of) =>
		100 * (of(now) / of(before) - 1);

function zOf(of: (input: string) => number): number {
	const [a, b] = [of("conv_a") / of("n_a"), of("conv_b") / of("n_b")];
	const both = (of("conv_a") + of("conv_b")) / (of("n_a") + of("n_b"));
	return (b - a) / Math.sqrt(both * (1 - both) * (1 / of("n_a") + 1 / of("n_b")));
}

/** Every metric of the course, and every other reading of it as "metric/reading", worked in plain arithmetic. */
const oracles: Readonly<Record<string, Oracle>> = {
	"tasa-apertura": share("abiertos", "entregados"),
	"tasa-apertura/sobre-enviados": share("abiertos", "enviados"),
	"ctr-email": share("clics_unicos", "entregados"),
	"ctr-email/sobre-aperturas": share("clics_unicos", "abiertos"),
	"ctr-email/sobre-enviados": share("clics_unicos", "enviados"),
	"tasa-conversion-email": share("conversiones", "clics"),
	"tasa-cancelacion": share("cancelaciones", "suscriptores"),
	"tasa-entrega": share("entregados", "enviados"),
	"tasa-rebote-email": share("rebotados", "enviados"),
	ctor: share("clics_unicos", "abiertos"),
	"crecimiento-lista-correo": (of) =>
		(100 * of("altas")) / of("suscriptores_inicio") - share("bajas", "suscriptores_inicio")(of),
	"engagement-rate": share("interacciones", "seguidores"),
	"engagement-rate/sobre-alcance": share("interacciones", "alcance"),
	"interacciones-totales": (of) =>
		["me_gusta", "comentarios", "compartidos", "clics"].reduce((sum, id) => sum + of(id), 0),
	"engagement-por-alcance": share("interacciones", "alcance"),
	"alcance-organico": (of) => of("alcance_total") - of("alcance_solo_pagado"),
	"tasa-alcance-organico": share("alcance_organico", "seguidores"),
	"tasa-conversion-social": share("conversiones_redes", "visitas_redes"),
	"sentiment-score": (of) => (of("positivas") - of("negativas")) / of("total_menciones"),
	impresiones: (of) => of("impresiones_organicas") + of("impresiones_pagadas"),
	"frecuencia-impresiones": per("impresiones", "alcance"),
	"tasa-viralidad": share("compartidos", "impresiones"),
	"tasa-amplificacion": share("compartidos", "seguidores"),
	"coeficiente-viral": (of) => of("invitaciones_por_cliente") * (of("conversion_invitacion") / 100),
	"share-of-voice": share("menciones_marca", "menciones_mercado"),
	"crecimiento-seguidores": growth("seguidores_final", "seguidores_inicio"),
	"tasa-visualizacion-video": share("vistas", "impresiones"),
	"menciones-marca-variacion": growth("menciones_actuales", "menciones_previas"),
	"tasa-rebote-web": share("sesiones_rebote", "sesiones"),
	"tiempo-medio-sitio": per("tiempo_total", "sesiones"),
	"tasa-conversion-web": share("conversiones", "visitas"),
	"trafico-referencia": share("visitas_origen", "visitas_totales"),
	"cuota-trafico-organico": share("visitas_organicas", "visitas_totales"),
	"backlinks-netos": (of) => of("backlinks_nuevos") - of("backlinks_perdidos"),
	"ctr-enlace": share("clics", "impresiones"),
	"conversiones-por-enlace": share("conversiones_enlace", "clics_enlace"),
	"tasa-abandono-carrito": (of) => 100 - share("compras", "carritos_creados")(of),
	"numero-leads": (of) => of("registros") + of("suscripciones") + of("solicitudes") - of("duplicados"),
	"tasa-conversion-leads": share("leads", "visitantes"),
	"tasa-finalizacion-formulario": share("formularios_enviados", "formularios_iniciados"),
	"crecimiento-base-leads": growth("leads_final", "leads_inicio"),
	"porcentaje-leads-calificados": share("leads_calificados", "leads"),
	"tasa-lead-cliente": share("clientes_nuevos", "leads"),
	"leads-necesarios": (of) => wholeUp((100 * of("ventas_objetivo")) / of("tasa_cierre")),
	"visitas-necesarias": (of) => wholeUp((100 * of("leads_objetivo")) / of("tasa_conversion")),
	"costo-por-lead": per("inversion", "leads"),
	cpc: per("inversion", "clics"),
	cpm: (of) => (1000 * of("inversion")) / of("impresiones"),
	cac: (of) => (of("costo_marketing") + of("costo_ventas")) / of("clientes_nuevos"),
	roas: per("ingresos_anuncios", "inversion"),
	roi: growth("beneficio_bruto", "inversion"),
	"equidad-social": growth("valor_generado", "inversion_redes"),
	"punto-equilibrio-unidades": (of) => wholeUp(of("costos_fijos") / (of("precio") - of("costo_variable"))),
	"punto-equilibrio-ingresos": (of) => (100 * of("costos_fijos")) / of("margen"),
	"conversion-equilibrio": share("cpc", "margen_por_venta"),
	"cpl-maximo": (of) => of("margen_por_cliente") * (of("tasa_cierre") / 100),
	"periodo-recuperacion": (of) => (100 * of("cac")) / (of("ingreso_mensual") * of("margen")),
	"relacion-clv-cac": per("clv_margen", "cac"),
	clv: (of) => of("tiempo_vida") * of("frecuencia_compra") * of("valor_promedio_compra"),
	"clv-margen": (of) =>
		of("tiempo_vida") * of("frecuencia_compra") * of("valor_promedio_compra") * (of("margen") / 100),
	"valor-promedio-compra": per("ingresos", "compras"),
	"frecuencia-compra": per("compras", "clientes"),
	"tiempo-vida-cliente": (of) => 100 / of("abandono_anual"),
	"valor-cliente-directo-indirecto": (of) => of("valor_medio_referido") * of("referidos") + of("compras_propias"),
	"tasa-retencion": (of) => (100 * (of("clientes_final") - of("clientes_nuevos"))) / of("clientes_inicio"),
	"tasa-abandono": share("clientes_perdidos", "clientes_inicio"),
	nps: (of) => of("pct_promotores") - of("pct_detractores"),
	"nps-respuestas": (of) => {
		const all = of("promotores") + of("pasivos") + of("detractores");
		return (100 * of("promotores")) / all - (100 * of("detractores")) / all;
	},
	csat: share("respuestas_satisfechas", "respuestas"),
	"tasa-recompra": share("clientes_repetidores", "clientes"),
	"tasa-referidos": share("clientes_referidos", "clientes_nuevos"),
	"tasa-respuesta": share("mensajes_respondidos", "mensajes_recibidos"),
	"tiempo-respuesta": per("suma_minutos", "mensajes_respondidos"),
	"tiempo-resolucion": per("suma_horas", "tickets_resueltos"),
	"cumplimiento-sla": share("tickets_en_plazo", "tickets_resueltos"),
	"tasa-adopcion-crm": share("usuarios_activos", "usuarios_con_acceso"),
	"tasa-duplicados": share("duplicados", "registros"),
	"completitud-datos": share("campos_llenos", "campos_esperados"),
	"resolucion-chatbot": share("conversaciones_resueltas", "conversaciones"),
	"cumplimiento-objetivo": share("valor_real", "valor_objetivo"),
	"variacion-porcentual": growth("valor_final", "valor_inicial"),
	"ab-mejora-relativa": (of) => 100 * ((of("conv_b") * of("n_a")) / (of("n_b") * of("conv_a")) - 1),
	"ab-z": zOf,
	"ab-valor-p": (of) => 2 * (1 - area(Math.abs(zOf(of)))),
	"ab-tamano-muestra": (of) => {
		const [p1, p2] = [of("p1") / 100, of("p2") / 100];
		const mean = (p1 + p2) / 2;
		const none = of("z_confianza") * Math.sqrt(2 * mean * (1 - mean));
		const there = of("z_potencia") * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
		return wholeUp(((none + there) / (p2 - p1)) ** 2);
	},
	"ab-duracion": (of) => wholeUp((of("muestra_por_variante") * of("variantes")) / of("visitantes_dia")),
	"muestra-encuesta": (of) => {
		const p = of("p") / 100;
		const endless = (of("z") / (of("error") / 100)) ** 2 * p * (1 - p);
		return wholeUp((endless * of("poblacion")) / (of("poblacion") + endless - 1));
	},
	"margen-error-encuesta": (of) => of("z") * Math.sqrt((of("p") * (100 - of("p"))) / of("respuestas")),
};

export const oracleNames = Object.keys(oracles);

/** What a metric, or a reading of it ("metric/reading"), comes to by hand. Throws where a name or number is missing. */
export function byHand(name: string, values: Values): number {
	const oracle = oracles[name];
	if (oracle === undefined) throw new Error(`Nobody worked ${name} by hand.`);
	return oracle((input) => {
		const value = values[input];
		if (value === undefined) throw new Error(`${name} needs ${input}.`);
		return value;
	});
}
