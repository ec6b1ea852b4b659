/** How what one version wrote is read as what the next one would have written. Values are as JSON gives them. */
export interface Migration {
	/** The version of the lines and snapshots that it takes; it gives those of the next. */
	from: number;
	/** `sum`: the checksum of the line that the event stands in, which tells it from every other event of its record. */
	event(event: unknown, sum: string): unknown;
	state(state: unknown): unknown;
}
