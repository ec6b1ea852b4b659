import { type ComponentType, createElement, lazy, useState } from "react";

/** A component whose code comes on its own. */
export interface LaterComponent<P extends object> {
	readonly View: ComponentType<P>;
	/** Resolves once the code is here: what is drawn then stands there at once. */
	load(): Promise<unknown>;
}

/** Drawn before its code is here, the component is waited for, and moves what stands below it when it comes. */
export function laterComponent<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
	let here: ComponentType<P> | undefined;
	const bring = async () => {
		here ??= await load();
		return here;
	};
	const Waited = lazy(async () => ({ default: await bring() }));
	function View(props: P) {
		// As it was at first, for as long as it is drawn: another component would begin anew.
		const [Found] = useState<ComponentType<P>>(() => here ?? Waited);
		return createElement(Found, props);
	}
	return { View, load: bring };
}
