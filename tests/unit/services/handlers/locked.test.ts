import { describe, expect, it } from "vitest";
import type { Method } from "../../../../core/api/contract.ts";
import { serve } from "../../../../core/api/serve.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import { createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { inputs } from "../../../contract/sample.ts";
import { emptyLibraryHandlers } from "../../../support/empty-room.ts";
import { freshHome, open } from "../learners/helpers.ts";
import { courseLibrary } from "./course.ts";

/** Calls that answer for a learner whose PIN has not been given: who there is, and ways in. */
const waysIn: readonly Method[] = [
	"app.start",
	"learner.unlock",
	"learner.lock",
	"learner.reset-pin",
	"learner.recover",
];

const secret = "un secreto de Ana";

/** Ana with a PIN that has not been given, and everything about her that a window must not see. */
async function lockedHouse() {
	const home = await freshHome();
	const now = () => new Date("2026-11-20T10:00:00.000Z");
	const learners = await open(home, { now });
	const version = "0.1.0";
	const backups = createBackups({ learners, disk: realDisk, now, version });
	const options = { library: courseLibrary(), learners, backups, notices: createNotices(), version, home, now };
	const handlers = createHandlers({ ...options, random: { id: () => "run-1", seed: () => 1 } });
	const call = serve({ ...handlers, ...emptyLibraryHandlers() }, () => undefined);
	const settings = { language: "es", theme: "system", textSize: "normal" } as const;
	const { id } = await handlers["learner.create"]({ name: "Ana", settings });
	const anchor = { section: null, quote: secret, prefix: "", suffix: "" };
	const note = { learner: id, lesson: "leccion", annotation: "nota-1", anchor, text: secret };
	await handlers["annotation.set"](note);
	await handlers["learner.set-pin"]({ learner: id, pin: "2468" });
	await handlers["learner.lock"]({ learner: id });
	return { call, learners, ana: id };
}

const aboutOne = (Object.keys(inputs) as Method[]).filter((method) => "learner" in inputs[method]);

describe("a learner whose PIN has not been given", () => {
	it.each(aboutOne.filter((method) => !waysIn.includes(method)))("is out of reach of %s", async (method) => {
		const { call, learners, ana } = await lockedHouse();
		const before = learners.state(ana);
		const reply = await call(method, { ...inputs[method], learner: ana });
		expect(reply).toMatchObject({ ok: false, code: "locked" });
		expect(JSON.stringify(reply)).not.toContain(secret);
		expect(learners.state(ana)).toEqual(before);
	});

	it.each(["app.start", "learner.list", "learner.reset-pin", "learner.lock", "app.notices"] as const)(
		"shows name and picture at most through %s",
		async (method) => {
			const { call, ana } = await lockedHouse();
			const input = "learner" in inputs[method] ? { learner: ana } : {};
			const reply = await call(method, input);
			expect(reply.ok).toBe(true);
			const text = JSON.stringify(reply);
			expect(text).not.toContain(secret);
			expect(text).not.toContain("hash");
			if (method !== "learner.list") return;
			expect(reply).toEqual({
				ok: true,
				value: {
					learners: [
						{
							id: ana,
							name: "Ana",
							picture: { kind: "initials", hue: 1 },
							hasPin: true,
							guest: false,
							lastAt: "2026-11-20T10:00:00.000Z",
						},
					],
				},
			});
		},
	);

	it("does not open for a wrong PIN", async () => {
		const { call, ana } = await lockedHouse();
		expect(await call("learner.unlock", { learner: ana, pin: "1234" })).toMatchObject({ ok: false, code: "wrong-pin" });
		expect(await call("learner.recover", { learner: ana })).toMatchObject({ ok: false, code: "not-found" });
	});
});
