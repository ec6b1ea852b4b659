import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/**
 * Everything is bundled and only Electron itself stays outside, so that the built application needs no node_modules.
 * The browser door and the command are further entries of the same build as the desktop door.
 */
export default defineConfig({
	main: {
		build: {
			outDir: "out/node",
			emptyOutDir: true,
			externalizeDeps: false,
			rollupOptions: {
				input: { desktop: "electron/main/main.ts", web: "web/main.ts", cli: "cli/main.ts" },
				external: ["electron"],
				output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
			},
		},
	},
	preload: {
		build: {
			outDir: "out/preload",
			externalizeDeps: false,
			rollupOptions: {
				input: { preload: "electron/preload/preload.ts" },
				external: ["electron"],
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
			minify: true,
			assetsInlineLimit: 0,
			rollupOptions: { input: "renderer/index.html" },
		},
	},
});
