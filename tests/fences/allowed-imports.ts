/**
 * The table of allowed imports. A folder may import itself and what stands beside it here, and of packages only those
 * named. A second fence to the compiler's (one tsconfig a layer) and the linter's (a message with the replacement):
 * this one also sees packages.
 */
export interface Layer {
	/** Folders of the project, other than itself. */
	readonly folders: readonly string[];
	/** Packages, by name; "node:" stands for all of Node's own modules. Types alone count as well. */
	readonly packages: readonly string[];
	/** Packages of which only types may be imported. */
	readonly typesOnly?: readonly string[];
}

export const allowedImports: Readonly<Record<string, Layer>> = {
	core: {
		folders: [],
		packages: [
			"zod",
			"yaml",
			"smol-toml",
			"markdown-it",
			"markdown-it-container",
			"@vscode/markdown-it-katex",
			"katex",
			"approx-string-match",
			"ts-fsrs",
		],
	},
	services: { folders: ["core"], packages: ["node:", "zod", "lowdb", "yauzl", "yazl"] },
	electron: { folders: ["core", "services"], packages: ["node:", "zod", "electron"] },
	web: { folders: ["core", "services"], packages: ["node:", "zod"] },
	cli: { folders: ["core", "services", "web"], packages: ["node:", "commander"] },
	renderer: {
		folders: ["core"],
		packages: [
			"react",
			"react-dom",
			"react-i18next",
			"i18next",
			"wouter",
			"lucide-react",
			"vite",
			"@visx/axis",
			"@visx/group",
			"@visx/scale",
			"@visx/shape",
			"csv-parse",
			"csv-stringify",
			"minisearch",
			"@fontsource-variable/literata",
			"@fontsource-variable/atkinson-hyperlegible-next",
		],
	},
};

/** Composition roots: nothing imports them. */
export const roots: readonly string[] = [
	"electron/main/main.ts",
	"electron/preload/preload.ts",
	"web/main.ts",
	"cli/main.ts",
	"cli/prepare.ts",
	"services/courses/check-worker.ts",
	"renderer/main.tsx",
];

/** What a page must not load, also not through a file of core: it carries no schema and no parser (decision 0004). */
export const tooHeavyForRenderer: readonly string[] = ["zod", "yaml", "smol-toml", "markdown-it", "katex", "ts-fsrs"];
