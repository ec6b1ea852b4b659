/** How much of anything one client may ask for. Times in milliseconds, sizes in bytes. */
export interface Limits {
	/** The largest body of a call: far above any answer that a person types. */
	readonly body: number;
	/** The largest body of a call that brings a file. */
	readonly fileBody: number;
	/** The largest body of a wish to join: a secret, and where packs lie. */
	readonly joinBody: number;
	/** All headers of a request together. Roomy, because cookies of other servers on 127.0.0.1 come along. */
	readonly headers: number;
	/** Until all headers are here. */
	readonly headersTime: number;
	/** Until the whole request is here. */
	readonly requestTime: number;
	/** How long an idle connection is kept for the next request. */
	readonly idleTime: number;
	readonly connections: number;
	/** How long requests under way may take to end when closing. */
	readonly closingTime: number;
}

export const defaultLimits: Limits = {
	body: 1_000_000,
	// 48 MB in base64, and what stands around it.
	fileBody: 64_001_000,
	joinBody: 40_000,
	headers: 16_384,
	headersTime: 5_000,
	requestTime: 10_000,
	idleTime: 30_000,
	connections: 128,
	closingTime: 5_000,
};
