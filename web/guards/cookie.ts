/**
 * The values that a `Cookie` header gives for a name. Several are possible: cookies do not know ports, so that every
 * server on 127.0.0.1 may set one for the others.
 */
export function cookieValues(header: string | undefined, name: string): string[] {
	return (header ?? "")
		.split(";")
		.map((pair) => pair.trim())
		.filter((pair) => pair.startsWith(`${name}=`))
		.map((pair) => pair.slice(name.length + 1));
}
