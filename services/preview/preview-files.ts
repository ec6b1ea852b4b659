import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { contentSecurityPolicy, type Files, securityHeaders } from "../files/files.ts";
import type { CoursePreview } from "./course-preview.ts";

/** The built parts of the panel beside the course, as tags of the page's head. */
async function panelTags(renderer: string): Promise<string> {
	const names = await readdir(join(renderer, "assets"));
	return names
		.filter((name) => /^preview-[\w-]+\.(js|css)$/.test(name))
		.map((name) =>
			name.endsWith(".js")
				? `<script type="module" src="./assets/${name}"></script>`
				: `<link rel="stylesheet" href="./assets/${name}">`,
		)
		.join("");
}

function answer(body: string, type: string): Response {
	return new Response(body, {
		headers: {
			...securityHeaders,
			"content-security-policy": contentSecurityPolicy,
			"content-type": `${type}; charset=utf-8`,
			"content-length": String(Buffer.byteLength(body)),
			"cache-control": "no-store",
		},
	});
}

/**
 * The files of the application, with the panel of findings on its page, and what the panel asks for under `/preview`. Paths
 * of findings are told from `base`.
 */
export function previewFiles(files: Files, renderer: string, preview: CoursePreview, base: string): Files {
	return async (request) => {
		const { pathname, searchParams } = new URL(request.url);
		if (request.method === "GET" && pathname === "/preview") {
			const after = Number(searchParams.get("after") ?? -1);
			const state = await preview.state(after, searchParams.get("lang") === "en" ? "en" : "es");
			const findings = state.findings.map((one) => ({ ...one, file: relative(base, one.file) }));
			return answer(JSON.stringify({ ...state, findings }), "application/json");
		}
		if (request.method !== "GET" || pathname !== "/") return files(request);
		const page = await (await files(new Request(request.url))).text();
		return answer(page.replace("</head>", `${await panelTags(renderer)}</head>`), "text/html");
	};
}
