import { AppError, type ErrorCode } from "../../../core/api/errors.ts";

/** How far a file has gone to the services, in bytes. */
export interface Sent {
	done: number;
	total: number;
}

function read(value: unknown): { pack: string } | { code: string } | undefined {
	if (typeof value !== "object" || value === null || !("ok" in value)) return undefined;
	if (value.ok === false) return "code" in value && typeof value.code === "string" ? { code: value.code } : undefined;
	if (!("value" in value) || typeof value.value !== "object" || value.value === null) return undefined;
	return "pack" in value.value && typeof value.value.pack === "string" ? { pack: value.value.pack } : undefined;
}

/** The pack that a reply names. AppError where it refuses, or is no reply. */
export function packInReply(text: string): string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new AppError("unreachable", "POST /packs brought back no reply.", { cause: error });
	}
	const reply = read(value);
	if (reply === undefined) throw new AppError("unreachable", "POST /packs brought back no reply.");
	if ("pack" in reply) return reply.pack;
	throw new AppError(reply.code as ErrorCode, "POST /packs was refused.");
}

/**
 * Hands a file over to the services, and resolves with the name that they have for it until it is installed or put away.
 * By XMLHttpRequest: `fetch` does not tell how far it has come. AppError where it did not arrive; once `signal` is aborted,
 * it never settles.
 */
export function sendPack(file: File, onSent: (sent: Sent) => void, signal: AbortSignal): Promise<string> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", `/packs?file=${encodeURIComponent(file.name)}`);
		request.setRequestHeader("content-type", "application/octet-stream");
		request.upload.onprogress = ({ loaded, total }) => onSent({ done: loaded, total });
		request.onerror = () => reject(new AppError("unreachable", "POST /packs did not get through."));
		request.onload = () => {
			try {
				resolve(packInReply(request.responseText));
			} catch (error) {
				reject(error);
			}
		};
		signal.addEventListener("abort", () => request.abort());
		request.send(file);
	});
}
