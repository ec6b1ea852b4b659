/** The only name that the browser door answers to: the printed address uses it and no other. */
export function ownHost(port: number): string {
	return `127.0.0.1:${port}`;
}

/** The only origin that may call. */
export function ownOrigin(port: number): string {
	return `http://${ownHost(port)}`;
}

/**
 * Whether a request names this server exactly, and once. A page of another site that had its name point to 127.0.0.1
 * (DNS rebinding) sends that name here, and is told apart by it. `localhost` is refused too: one name, one cookie.
 */
export function isOwnHost(hosts: readonly string[] | undefined, port: number): boolean {
	return hosts?.length === 1 && hosts[0] === ownHost(port);
}
