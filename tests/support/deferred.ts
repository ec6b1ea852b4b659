/** A promise that is settled from outside. */
export function deferred() {
	let resolve = () => {};
	let reject = (_: Error) => {};
	const promise = new Promise<void>((kept, broken) => {
		resolve = kept;
		reject = broken;
	});
	return { promise, resolve, reject };
}
