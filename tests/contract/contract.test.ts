import { afterEach, describe, expect, it } from "vitest";
import { connect, type Transport } from "../../core/api/connect.ts";
import { contract, type Handlers, type Method } from "../../core/api/contract.ts";
import { AppError, errorCodes } from "../../core/api/errors.ts";
import { serve } from "../../core/api/serve.ts";
import { inputs, outputs, sampleHandlers } from "./sample.ts";
import { type OpenTransport, transports } from "./transports.ts";

const methods = Object.keys(contract) as Method[];

/** A text that must never be seen on the far side of a door. */
const SECRET = "la-clave-del-examen";

/** The same value with one more member in every object of it. */
function withMore(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withMore);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries(value).map(([name, member]) => [name, withMore(member)]);
	return { ...Object.fromEntries(members), secret: SECRET };
}

describe.each(transports)("the contract over %s", (_name, open) => {
	let opened: OpenTransport[] = [];
	let bugs: [string, unknown][] = [];

	async function over(handlers: Handlers): Promise<Transport> {
		const one = await open(serve(handlers, (method, error) => bugs.push([method, error])));
		opened.push(one);
		return one.transport;
	}

	/** Handlers of which one gives whatever it is told to, as a handler with a bug would. */
	function giving(method: Method, output: () => unknown): Handlers {
		return sampleHandlers({ [method]: async () => output() } as Partial<Handlers>);
	}

	afterEach(async () => {
		await Promise.all(opened.map((one) => one.close()));
		opened = [];
		bugs = [];
	});

	it.each(methods)("serves %s", async (method) => {
		const transport = await over(sampleHandlers());
		expect(await transport(method, inputs[method])).toEqual({ ok: true, value: outputs[method] });
		expect(bugs).toEqual([]);
	});

	it("hands the client the value alone", async () => {
		const client = connect(await over(sampleHandlers()));
		expect(await client["course.lesson"]({ lesson: "metricas" })).toEqual(outputs["course.lesson"]);
	});

	it.each(methods)("takes note when %s has no handler", async (method) => {
		const { [method]: _left, ...others } = sampleHandlers();
		const transport = await over(others as Handlers);
		expect(await transport(method, inputs[method])).toMatchObject({ ok: false, code: "internal" });
		expect(bugs.map(([name]) => name)).toEqual([method]);
	});

	it.each(["no.such", "", "constructor", "__proto__", "toString", "App.Start", "app.start!", "app.start/x"])(
		"knows no method %j",
		async (method) => {
			const transport = await over(sampleHandlers());
			expect(await transport(method, {})).toMatchObject({ ok: false, code: "unknown-method" });
		},
	);

	it.each(methods)("refuses what is no input of %s, before its handler hears of it", async (method) => {
		let heard = false;
		const transport = await over(
			giving(method, () => {
				heard = true;
				return outputs[method];
			}),
		);
		for (const input of [null, "text", 1, [], { ...inputs[method], more: 1 }])
			expect(await transport(method, input)).toMatchObject({ ok: false, code: "bad-input" });
		expect(heard).toBe(false);
		expect(bugs).toEqual([]);
	});

	it("refuses ids that could be paths, and says which member was wrong", async () => {
		const transport = await over(sampleHandlers());
		for (const lesson of ["../secret", "a/b", "A", "", "a".repeat(65)]) {
			const reply = await transport("course.lesson", { lesson });
			expect(reply).toMatchObject({ ok: false, code: "bad-input", message: expect.stringContaining("lesson") });
		}
	});

	it("hands the handler the input as parsed, defaults filled in", async () => {
		const heard: unknown[] = [];
		const transport = await over(
			sampleHandlers({
				"quiz.open": async (input) => {
					heard.push(input);
					return outputs["quiz.open"];
				},
			}),
		);
		await transport("quiz.open", { learner: "learner-1", lesson: "metricas" });
		expect(heard).toEqual([{ learner: "learner-1", lesson: "metricas", fresh: false }]);
	});

	it("lets no key of a question out", async () => {
		const keyed = {
			...outputs["quiz.open"],
			questions: outputs["quiz.open"].questions.map((question) => ({
				...question,
				explanation: SECRET,
				options: [
					{ id: "a", text: "Aperturas", correct: true, feedback: SECRET },
					{ id: "b", text: "Clics", correct: false, feedback: SECRET },
				],
			})),
		};
		const transport = await over(giving("quiz.open", () => keyed));
		expect(await transport("quiz.open", inputs["quiz.open"])).toEqual({ ok: true, value: outputs["quiz.open"] });
	});

	it.each(methods)("lets nothing out of %s that its output does not name", async (method) => {
		const transport = await over(giving(method, () => withMore(outputs[method])));
		expect(JSON.stringify(await transport(method, inputs[method]))).not.toContain(SECRET);
	});

	it.each(errorCodes)("brings an expected failure back as such: %s", async (code) => {
		const transport = await over(
			giving("course.lesson", () => {
				throw new AppError(code, "There is no lesson x.");
			}),
		);
		expect(await transport("course.lesson", { lesson: "x" })).toEqual({
			ok: false,
			code,
			message: "There is no lesson x.",
		});
		await expect(connect(transport)["course.lesson"]({ lesson: "x" })).rejects.toMatchObject({
			name: "AppError",
			code,
		});
		expect(bugs).toEqual([]);
	});

	it.each([
		["an error", () => new Error(SECRET)],
		["a text", () => SECRET],
		["nothing", () => undefined],
		["an error that calls itself one of ours", () => Object.assign(new Error(SECRET), { code: "not-found" })],
	])("keeps an unexpected failure to itself and reports it: %s", async (_what, make) => {
		const thrown = make();
		const transport = await over(
			giving("course.lesson", () => {
				throw thrown;
			}),
		);
		const reply = await transport("course.lesson", { lesson: "x" });
		expect(reply).toEqual({ ok: false, code: "internal", message: "course.lesson failed unexpectedly." });
		expect(bugs).toEqual([["course.lesson", thrown]]);
	});

	it.each(methods)("does not pass on what is no output of %s", async (method) => {
		// Every output has a member that it cannot do without, so an empty object is none.
		for (const output of [undefined, null, {}, "text", []]) {
			const transport = await over(giving(method, () => output));
			expect(await transport(method, inputs[method])).toEqual({
				ok: false,
				code: "bad-output",
				message: `The reply of ${method} does not keep the contract.`,
			});
		}
		expect(bugs.map(([name]) => name)).toEqual(Array(5).fill(method));
	});

	it("is not confused by calls made at the same time", async () => {
		const transport = await over(
			sampleHandlers({
				"course.lesson": async ({ lesson }) => ({ ...outputs["course.lesson"], id: lesson }),
			}),
		);
		const client = connect(transport);
		const ids = Array.from({ length: 40 }, (_, index) => `lesson-${index}`);
		const lessons = await Promise.all(ids.map((lesson) => client["course.lesson"]({ lesson })));
		expect(lessons.map((lesson) => lesson.id)).toEqual(ids);
	});
});
