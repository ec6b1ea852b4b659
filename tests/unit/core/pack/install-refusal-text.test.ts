import { describe, expect, it } from "vitest";
import { type InstallRefusal, refuseInstall } from "../../../../core/pack/install-refusal.ts";
import { installRefusalText } from "../../../../core/pack/install-refusal-text.ts";

const title = "Marketing en línea";
const refusals: readonly InstallRefusal[] = [
	refuseInstall("other-content", { title, version: "1.2.0" }),
	refuseInstall("older-version", { title, version: "1.1.0", installed: "1.2.0" }),
	refuseInstall("changed-key", { title, author: "Ana Pérez" }),
	refuseInstall("no-room", { needed: 3 * 1024 * 1024 * 1024, free: 1536 * 1024 }),
	refuseInstall("not-installed", { id: "curso", version: "1.0.0" }),
];

describe("why a pack is not installed", () => {
	it.each(refusals)("is said of $code in both languages, with all that it is about", (refusal) => {
		for (const locale of ["es", "en"] as const) {
			const text = installRefusalText(refusal, locale);
			expect(text).not.toMatch(/[{}]|undefined| {2}/);
			for (const value of Object.values(refusal.params)) if (typeof value === "string") expect(text).toContain(value);
		}
	});

	it("says sizes in units that people read", () => {
		const refusal = refuseInstall("no-room", { needed: 3 * 1024 * 1024 * 1024, free: 1536 * 1024 });
		expect(installRefusalText(refusal, "es")).toContain("hacen falta 3,0 GiB y quedan 1,5 MiB");
		expect(installRefusalText(refusal, "en")).toContain("it needs 3.0 GiB and 1.5 MiB is left");
	});
});
