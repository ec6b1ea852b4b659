import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

/**
 * Says which build this is, by the sum of its code, and has the built code pack, install and prepare the course (decisions 0016
 * and 0025), unless whoever builds does that next, and says so: a course with errors is no reason to do without the linter.
 */
function prepareCourse(): Plugin {
	return {
		name: "prepare-course",
		generateBundle: {
			// After everything that changes the code.
			order: "post",
			handler(_options, bundle) {
				const hash = createHash("sha256");
				for (const name of Object.keys(bundle).sort()) {
					const file = bundle[name];
					if (file?.type === "chunk") hash.update(JSON.stringify([name, file.code]));
				}
				this.emitFile({ type: "asset", fileName: "build.txt", source: hash.digest("hex") });
			},
		},
		writeBundle({ dir = "" }) {
			if (process.env["PROFUNDIZA_BUILD"] === "code") return;
			execFileSync(process.execPath, [join(dir, "prepare.js")], { stdio: "inherit" });
		},
	};
}

/**
 * Everything is bundled and only Electron itself stays outside, so that the built application needs no node_modules.
 * The browser door and the command are further entries of the same build as the desktop door.
 */
export default defineConfig({
	main: {
		// The Markdown plugin requires KaTeX and we import it: without this, both of its builds would be bundled.
		plugins: [prepareCourse()],
		resolve: { alias: { katex: fileURLToPath(new URL("node_modules/katex/dist/katex.mjs", import.meta.url)) } },
		build: {
			outDir: "out/node",
			emptyOutDir: true,
			externalizeDeps: false,
			// The browser door and the command run on the Node of whoever runs them, which is older than Electron's.
			target: "node20",
			rolldownOptions: {
				input: {
					desktop: "electron/main/main.ts",
					web: "web/main.ts",
					cli: "cli/main.ts",
					prepare: "cli/prepare.ts",
					"check-course": "services/courses/check-worker.ts",
				},
				// Beside the entries, so that import.meta.url means the same folder in every file.
				output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunk-[name]-[hash].js" },
			},
		},
	},
	preload: {
		build: {
			outDir: "out/preload",
			externalizeDeps: false,
			rolldownOptions: {
				input: { preload: "electron/preload/preload.ts" },
				// A sandboxed preload must be CommonJS.
				output: { format: "cjs", entryFileNames: "[name].cjs" },
			},
		},
	},
	renderer: {
		root: "renderer",
		plugins: [react()],
		build: {
			outDir: "out/renderer",
			emptyOutDir: true,
			// Not Electron's Chromium alone: the same page opens in whatever browser a person has.
			target: "es2022",
			minify: true,
			assetsInlineLimit: 0,
			// What `preview` puts beside the page is no part of it, and loaded by nobody else.
			rolldownOptions: { input: { index: "renderer/index.html", preview: "renderer/preview/main.ts" } },
		},
	},
});
