import { describe, expect, it } from "vitest";
import type { Finding } from "../../../core/course/finding.ts";
import { NoBundledCourse } from "../../../services/courses/index.ts";
import { HomeInUse, HomeInUseBySilent } from "../../../services/home/index.ts";
import { CourseError } from "../../../services/library/course-error.ts";
import { BadOptions } from "../../../web/options.ts";
import { startWeb } from "../../../web/server.ts";
import { explainStart, NotBuilt } from "../../../web/start-failure.ts";

const home = "/home/ana/profundiza";

function systemError(code: string, more: object = {}): Error {
	return Object.assign(new Error(code), { code, ...more });
}

describe("what the terminal says when the door cannot open", () => {
	it.each([
		["an unknown option", new BadOptions("--host"), 2, "--host", "--host"],
		["a page never built", new NotBuilt(), 7, "npm start", "npm start"],
		["a course never installed", new NoBundledCourse("/app/out/courses", undefined), 7, "Falta el curso", "is missing"],
		[
			"a course that is not as it was installed",
			new NoBundledCourse("/app/out/courses", { code: "no-manifest", params: {} }),
			7,
			"dañado.\nDebería estar en /app/out/courses",
			"damaged.\nIt should be in /app/out/courses",
		],
		["a folder it may not write", systemError("EACCES", { path: "/x/log" }), 6, "/x/log", "/x/log"],
		["a read-only disk", systemError("EROFS"), 6, home, home],
		[
			"a file where the folder should be",
			systemError("ENOTDIR", { path: "/x/f" }),
			6,
			"no es una carpeta",
			"no folder",
		],
		["a link to nothing", systemError("EEXIST", { path: "/x/l" }), 6, "/x/l", "/x/l"],
		["a full disk", systemError("ENOSPC"), 6, "lleno", "full"],
		["a low port", systemError("EACCES", { syscall: "listen", port: 80 }), 3, "puerto 80", "port 80"],
		["anything else", new Error("odd"), 1, "odd", "odd"],
		["no error at all", "odd", 1, "odd", "odd"],
	])("%s", (_what, error, exitCode, es, en) => {
		expect(explainStart(error, home, "es")).toEqual({ exitCode, text: expect.stringContaining(es) as unknown });
		expect(explainStart(error, home, "en")).toEqual({ exitCode, text: expect.stringContaining(en) as unknown });
	});

	it("names the port that another server has", async () => {
		const options = { services: new Promise<never>(() => undefined), files: async () => new Response(), log: () => {} };
		const first = await startWeb(options);
		const error: unknown = await startWeb({ ...options, port: first.port }).catch((reason: unknown) => reason);
		const { text, exitCode } = explainStart(error, home, "es");
		expect(text).toContain(`el puerto ${first.port}`);
		expect(text).toContain("--port");
		expect(exitCode).toBe(3);
		await first.close();
	});

	it("names the process that has the data folder, and what to do", () => {
		const owner = { pid: 4321, host: "portatil", since: "2026-01-02T03:04:05.000Z", address: "http://127.0.0.1:4000/" };
		const { text, exitCode } = explainStart(new HomeInUse(owner), home, "en");
		for (const part of ["4321", "portatil", "2026", "http://127.0.0.1:4000/", "Your progress is safe", "--home"])
			expect(text).toContain(part);
		expect(exitCode).toBe(4);
		expect(explainStart(new HomeInUse(undefined), home, "es").text).toContain("carpeta de datos");
		expect(explainStart(new HomeInUse({ ...owner, since: "?" }), home, "es").text).toContain("?");
	});

	it("says that the process which has the data folder does not answer", () => {
		const owner = { pid: 4321, host: "portatil", since: "2026-01-02T03:04:05.000Z", address: "http://127.0.0.1:4000/" };
		const { text, exitCode } = explainStart(new HomeInUseBySilent(owner), home, "en");
		expect(text).toContain("does not answer");
		expect(exitCode).toBe(4);
	});

	it("lists the errors of the course at their places, without the warnings", () => {
		const finding: Finding = {
			severity: "error",
			code: "yaml-syntax",
			params: {},
			file: "content/course.yaml",
			line: 3,
			column: 7,
		};
		const warning: Finding = { ...finding, severity: "warning", file: "content/glossary.yaml" };
		const { text, exitCode } = explainStart(new CourseError([finding, warning]), home, "es");
		expect(text).toContain("content/course.yaml:3:7: ");
		expect(text).not.toContain("glossary");
		expect(text).not.toContain("--home");
		expect(exitCode).toBe(5);
	});
});
