/** Units of which there can be less than none: money, points and degrees. */
const belowZero =
	/^(euros?|d[oó]lar(es)?|dollars?|pesos?|soles?|libras?|pounds?|puntos?|points?|grados?|degrees?|unidades de \S+)\b/i;

/** Whether a unit is that of things that are counted or of time: "correos", "clientes", "minutos". */
export function isCounted(unit: string | undefined): boolean {
	return unit !== undefined && /^\p{L}{4,}( \p{L}+)*$/u.test(unit) && !belowZero.test(unit);
}
