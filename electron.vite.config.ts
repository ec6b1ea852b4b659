import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/**
 * Everything is bundled and only Electron itself stays outside, so that the built application needs no node_modules.
 * The browser door and the command are further entries of the same build as the desktop door.
 */
export default defineConfig({
	main: {
		// The Markdown plugin requires KaTeX and we import it: without this, both of its builds would be bundled.
		resolve: { alias: { katex: fileURLToPath(new URL("node_modules/katex/dist/katex.mjs", import.meta.url)) } },
		build: {
			outDir: "out/node",
			emptyOutDir: true,
			externalizeDeps: false,
			// The browser door and the command run on the Node of whoever runs them, which is older than Electron's.
			target: "node20",
			rolldownOptions: {
				input: { desktop: "electron/main/main.ts", web: "web/main.ts", cli: "cli/main.ts" },
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
			rolldownOptions: { input: "renderer/index.html" },
		},
	},
});
