/** The shares to be known that are offered. The one in the middle is what holds where nothing was chosen. */
export const retentionChoices = [0.85, 0.9, 0.95] as const;

/** What a share to be known costs: the reviews a day that the cards come to. */
export interface RetentionLoad {
	retention: number;
	perDay: number;
}
