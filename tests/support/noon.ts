/** The zone without changes of clocks in which it is about noon at a moment. */
export function noonZone(moment: Date): string {
	const ahead = 12 - moment.getUTCHours();
	// The names of these zones have the sign the other way round.
	return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
