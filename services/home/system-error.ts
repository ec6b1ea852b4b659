/** The system's own code for an error, such as "ENOENT"; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
