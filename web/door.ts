import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "../core/api/contract.ts";
import { courseInPath, coursePage } from "../core/api/course-scope.ts";
import type { Serve } from "../core/api/serve.ts";
import type { Files } from "../services/files/files.ts";
import { answerCall } from "./call.ts";
import { isOwnHost, ownOrigin } from "./guards/host.ts";
import { isAllowedSite, isOwnOrigin } from "./guards/origin.ts";
import { answerJoin, joinPath } from "./join-door.ts";
import type { Limits } from "./limits.ts";
import type { RefusalReason } from "./refusal-page.ts";
import { sendHome, sendJson, sendRefusal, sendRefusalPage, sendResponse, sendText } from "./send.ts";
import type { Session } from "./session.ts";

/** The part of the services that this door opens onto. */
export interface WebServices {
	readonly serve: Serve;
	/** Keeps a pack that a page sends; the reply has what it goes by. Absent where nothing is taken in. */
	receiveUpload?(file: string, content: AsyncIterable<Uint8Array>): Promise<Reply>;
	/** Looks at a pack that another start was given. Absent likewise. */
	receivePack?(path: string): Promise<void>;
}

/** What the door needs to know to answer. */
export interface DoorContext {
	readonly port: number;
	readonly session: Session;
	/** Opens the door to other processes of this computer, see join-door.ts. */
	readonly joinSecret: string;
	/** A new address that works once. */
	invite(): string;
	readonly files: Files;
	readonly limits: Limits;
	/** The services, while they are open and the door is not closing. */
	services(): WebServices | undefined;
}

const API = "/api/";
const packs = "/packs";

/** A refusal in the form that the asker reads: a reply for a call, else a line of text. */
function refuse(response: ServerResponse, calling: boolean, status: number, message: string): void {
	// What the rest of a refused request holds is not looked at.
	response.setHeader("connection", "close");
	if (calling) sendRefusal(response, status, status === 503 ? "unreachable" : "refused", message);
	else sendText(response, status, message);
}

/** A call of a page that was opened before the application was started again. */
function sendRestarted(response: ServerResponse): void {
	response.setHeader("connection", "close");
	sendRefusal(response, 403, "restarted", "The session is of an earlier start");
}

/** Why a browser without a session does not get the page. A token that is not taken was used, or is of an earlier start. */
function reasonOf(token: string | null, earlier: boolean): RefusalReason {
	if (earlier) return "restarted";
	return token === null ? "no-token" : "token";
}

function toRequest(request: IncomingMessage, url: URL): Request {
	const known = request.headers["if-none-match"];
	return new Request(url, {
		method: request.method ?? "GET",
		headers: known === undefined ? {} : { "if-none-match": known },
	});
}

/**
 * Answers one request. The guards come first and in this order: the name asked for, the form of the address, the site
 * that asks, the session (or, to join, the secret instead); only then is looked at what is wanted.
 */
export async function answerAtDoor(
	request: IncomingMessage,
	response: ServerResponse,
	context: DoorContext,
): Promise<void> {
	const { port, session } = context;
	const target = request.url ?? "";
	const joining = target === joinPath;
	const calling = target.startsWith(API) || joining || target === packs || target.startsWith(`${packs}?`);
	const looking = request.method === "GET" || request.method === "HEAD";
	if (!isOwnHost(request.headersDistinct["host"], port)) {
		refuse(response, calling, 403, "Wrong host");
		return;
	}
	// A whole address or one with two slashes would be read as another host.
	if (!target.startsWith("/") || target.startsWith("//")) {
		refuse(response, calling, 400, "Bad address");
		return;
	}
	const [pathname = "/"] = target.split("?", 1);
	const url = new URL(ownOrigin(port) + target);
	if (pathname === "/readyz" && looking) {
		const ready = context.services() !== undefined;
		sendJson(response, ready ? 200 : 503, { ready });
		return;
	}
	if (!isAllowedSite(request.headersDistinct["sec-fetch-site"], calling)) {
		refuse(response, calling, 403, "Wrong site");
		return;
	}
	if (joining) {
		const { joinSecret, invite, limits } = context;
		const open = context.services();
		if (open === undefined) refuse(response, calling, 503, "Not open");
		// Browsers alone send it, and none has any business here.
		else if (request.headersDistinct["origin"] !== undefined) refuse(response, calling, 403, "Wrong origin");
		else {
			const receivePack = open.receivePack?.bind(open);
			await answerJoin(request, response, { joinSecret, invite, receivePack, limit: limits.joinBody });
		}
		return;
	}
	const token = pathname === "/" ? url.searchParams.get("token") : null;
	const isPage = pathname === "/" || pathname === coursePage(courseInPath(pathname));
	if (!session.holds(request.headers.cookie)) {
		// HEAD and the like come from programs that only look at a link; the token is for the browser behind it.
		const cookie = token === null || request.method !== "GET" ? undefined : session.redeem(token);
		const earlier = session.isEarlier(request.headers.cookie);
		if (cookie !== undefined) sendHome(response, cookie);
		else if (isPage && looking) sendRefusalPage(response, reasonOf(token, earlier));
		else if (calling && earlier) sendRestarted(response);
		else refuse(response, calling, 403, "No session");
		return;
	}
	const services = context.services();
	if (services === undefined) {
		refuse(response, calling, 503, "Not open");
		return;
	}
	if (!calling) {
		if (token !== null && looking) sendHome(response);
		// `new URL` has taken out the dots of the path, so the raw one decides whether there was anything to take out.
		else if (url.pathname !== pathname && looking) sendText(response, 404, "Not found");
		else await sendResponse(response, await context.files(toRequest(request, url)));
		return;
	}
	if (request.method !== "POST") {
		response.setHeader("allow", "POST");
		refuse(response, calling, 405, "Calls are made with POST");
		return;
	}
	if (!isOwnOrigin(request.headersDistinct["origin"], port)) {
		refuse(response, calling, 403, "Wrong origin");
		return;
	}
	if (pathname === packs && services.receiveUpload !== undefined) {
		const file = url.searchParams.get("file") ?? "";
		sendJson(response, 200, await services.receiveUpload(file, request));
		return;
	}
	const method = pathname.slice(API.length);
	const limit = method === "transfer.preview" ? context.limits.fileBody : context.limits.body;
	await answerCall(method, url.searchParams.get("course") ?? undefined, request, response, services.serve, limit);
}
