import { courseInPath, pathInCourse } from "../../core/api/course-scope.ts";
import { contentSecurityPolicy, mediaSecurityPolicy, securityHeaders } from "./headers.ts";
import { pathNames } from "./path.ts";
import { readBuilt, readMedia, type ServedFile } from "./sources.ts";

export { contentSecurityPolicy, securityHeaders } from "./headers.ts";

/** Answers a request for a file. */
export type Files = (request: Request) => Promise<Response>;

/** Built names carry a hash of their content, so they never change; everything else is asked for again. */
const IMMUTABLE = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

function refuse(status: 404 | 405): Response {
	return new Response(status === 404 ? "Not found" : "Method not allowed", {
		status,
		headers: {
			...securityHeaders,
			"content-security-policy": contentSecurityPolicy,
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-store",
			...(status === 405 ? { allow: "GET, HEAD" } : {}),
		},
	});
}

function answer(request: Request, file: ServedFile, policy: string, caching: string): Response {
	const tag = `"${file.tag}"`;
	const known = request.headers.get("if-none-match") === tag;
	const headers = {
		...securityHeaders,
		"content-security-policy": policy,
		"cache-control": caching,
		etag: tag,
		...(known ? {} : { "content-type": file.type, "content-length": String(file.body.byteLength) }),
	};
	if (known) return new Response(null, { status: 304, headers });
	return new Response(request.method === "HEAD" ? null : file.body, { status: 200, headers });
}

/**
 * The one function that serves files, for both doors: `/` and every file of the built `renderer` folder, and
 * `/media/...` from a course's `media` folder; the same behind `/curso/<id>` for the page of another course. GET and HEAD only; a path that is not a plain list of names, an unknown
 * extension and a link out of the folder are all "not found". Nothing is compressed: over loopback and inside the
 * desktop application compressing costs more time than it saves. Rejects only where the built renderer cannot be read.
 */
export function createFiles(folders: {
	renderer: string;
	/** Of a course, of the application's own where none is named; undefined where there is no such course. */
	media(course: string | undefined): string | undefined;
}): Files {
	const built = readBuilt(folders.renderer);
	// The request that needs it gets the error; until then it must not count as unhandled.
	built.catch(() => undefined);

	return async (request) => {
		if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
		const { pathname } = new URL(request.url);
		const names = pathNames(pathInCourse(pathname));
		if (names === undefined) return refuse(404);
		const [first, ...rest] = names;
		if (first === "media") {
			const media = folders.media(courseInPath(pathname));
			const picture = media === undefined ? undefined : await readMedia(media, rest);
			return picture ? answer(request, picture, mediaSecurityPolicy, ASK_AGAIN) : refuse(404);
		}
		const file = (await built).get(first === undefined ? "index.html" : names.join("/"));
		if (!file) return refuse(404);
		return answer(request, file, contentSecurityPolicy, first === "assets" ? IMMUTABLE : ASK_AGAIN);
	};
}
