import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { allowedImports, type Layer, roots, tooHeavyForRenderer } from "./allowed-imports.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

interface Import {
	readonly from: string;
	readonly to: string;
	readonly typesOnly: boolean;
}

function sourcesOf(folder: string): string[] {
	return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length).split(sep).join("/"));
}

/** Every module that a file names: static and dynamic imports, re-exports, and types in `import("…")`. */
function importsIn(file: string, text: string): Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node | undefined, typesOnly: boolean) => {
		if (node === undefined || !ts.isStringLiteralLike(node)) return;
		const to = node.text.startsWith(".") ? posix.join(dirname(file), node.text) : node.text;
		found.push({ from: file, to, typesOnly });
	};
	const visit = (node: ts.Node) => {
		if (ts.isImportDeclaration(node))
			add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
		if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
		ts.forEachChild(node, visit);
	};
	visit(
		ts.createSourceFile(
			file,
			text,
			ts.ScriptTarget.Latest,
			true,
			file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
		),
	);
	return found;
}

function packageOf(name: string): string {
	if (name.startsWith("node:")) return "node:";
	return name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");
}

/** What a file of core loads, itself or through others of core: the packages by name. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const { to, typesOnly } of importsIn(file, readFileSync(join(projectFolder, file), "utf8"))) {
		if (typesOnly) continue;
		if (to.startsWith("core/")) loadedBy(to, seen);
		else seen.add(packageOf(to));
	}
	return seen;
}

/** Why an import is forbidden, or undefined where the table allows it. */
function objection(layerName: string, layer: Layer, found: Import): string | undefined {
	const isLocal = /^[\w-]+\//.test(found.to) && Object.hasOwn(allowedImports, found.to.split("/")[0] ?? "");
	if (!isLocal && !found.to.startsWith("..")) {
		const name = packageOf(found.to);
		return layer.packages.includes(name) ? undefined : `${layerName} may not import the package ${name}`;
	}
	if (roots.includes(found.to)) return "nothing imports a composition root";
	const [target = ""] = found.to.split("/");
	if (target !== layerName && !layer.folders.includes(target)) return `${layerName} may not import ${target}`;
	if (layerName === "renderer" && target === "core" && !found.typesOnly) {
		const loaded = loadedBy(found.to);
		const heavy = tooHeavyForRenderer.find((name) => loaded.has(name));
		if (heavy !== undefined) return `the renderer may take only types from a file that loads ${heavy}`;
	}
	return undefined;
}

function objectionsTo(imports: readonly Import[], layerName: string, layer: Layer): string[] {
	return imports.flatMap((found) => {
		const reason = objection(layerName, layer, found);
		return reason === undefined ? [] : [`${found.from} imports ${found.to}: ${reason}`];
	});
}

describe.each(Object.entries(allowedImports))("%s", (name, layer) => {
	const imports = sourcesOf(name).flatMap((file) => importsIn(file, readFileSync(join(projectFolder, file), "utf8")));

	test("imports only what the table allows", () => {
		expect(imports.length).toBeGreaterThan(0);
		expect(objectionsTo(imports, name, layer)).toEqual([]);
	});
});

describe("the fence itself", () => {
	const cases: readonly [string, string, string][] = [
		["core", "core/course/x.ts", 'import { readFileSync } from "node:fs";'],
		["core", "core/course/x.ts", 'import { openServices } from "../../services/open.ts";'],
		["core", "core/x.ts", 'export * from "../renderer/session.tsx";'],
		["services", "services/x.ts", 'const later = import("electron");'],
		["services", "services/x.ts", 'import type { WebServer } from "../web/server.ts";'],
		["web", "web/x.ts", 'import "./main.ts";'],
		["renderer", "renderer/x.ts", 'import { contract } from "../core/api/contract.ts";'],
		["renderer", "renderer/x.ts", 'import { stateSchema } from "../core/learning/state.ts";'],
		["renderer", "renderer/x.ts", 'import { z } from "zod";'],
		["renderer", "renderer/x.ts", 'type Home = import("../services/home.ts").Home;'],
	];

	test.each(cases)("stops %s: %s %s", (name, file, text) => {
		const layer = allowedImports[name];
		expect(layer).toBeDefined();
		if (layer !== undefined) expect(objectionsTo(importsIn(file, text), name, layer)).toHaveLength(1);
	});

	test("lets types through to the renderer", () => {
		const layer = allowedImports["renderer"];
		const imports = importsIn("renderer/x.ts", 'import type { Contract } from "../core/api/contract.ts";');
		if (layer !== undefined) expect(objectionsTo(imports, "renderer", layer)).toEqual([]);
		expect(imports).toHaveLength(1);
	});
});
