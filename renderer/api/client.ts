import { connect, type Transport } from "../../core/api/connect.ts";
import { browserTransport } from "./browser.ts";
import { desktopTransport } from "./desktop.ts";
import { tellOtherWindows } from "./other-windows.ts";

const bridge = window.profundiza;
const transport = bridge === undefined ? browserTransport : desktopTransport(bridge);
const underWay = new Set<Promise<unknown>>();

const counted: Transport = (method, input) => {
	const call = transport(method, input);
	underWay.add(call);
	const over = () => underWay.delete(call);
	call.then(() => {
		over();
		tellOtherWindows(method, input);
	}, over);
	return call;
};

/** The calls to the services, through whichever door this page was opened. */
export const client = connect(counted);

/** Resolves once every call made so far has its reply, or has failed. */
export async function allArrived(): Promise<void> {
	await Promise.allSettled(underWay);
}
