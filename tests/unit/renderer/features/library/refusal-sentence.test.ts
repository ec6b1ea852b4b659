import { describe, expect, it } from "vitest";
import type { InstallRefusalCode, InstallRefusalParams } from "../../../../../core/pack/install-refusal.ts";
import type { RefusalCode, RefusalParams } from "../../../../../core/pack/refusal.ts";
import { refusalSentence } from "../../../../../renderer/features/library/refusal-sentence.ts";

const path = "content/media/a.svg";

/** Each reason with what comes along: the compiler asks for the next one, too. */
const refused: { [C in RefusalCode]: RefusalParams[C] } = {
	unreadable: { reason: "EIO" },
	"not-a-zip": {},
	truncated: {},
	zip64: {},
	encrypted: { path },
	compressed: { path },
	"bomb-ratio": { path, ratio: 900 },
	"too-large": { path, size: 9_000_000, maximum: 2_000_000 },
	"too-many-files": { files: 30_000, maximum: 20_000 },
	"overlapping-entries": { path },
	"hidden-bytes": { path },
	"headers-disagree": { path },
	"broken-table": {},
	"not-canonical": { path },
	"absolute-path": { path: "/etc/passwd" },
	"parent-path": { path: "../a" },
	"drive-letter": { path: "C:/a" },
	backslash: { path: "a\\b" },
	"reserved-name": { path: "content/aux.md" },
	"unsafe-name": { path },
	"name-not-utf8": { path },
	"name-not-nfc": { path },
	"name-too-long": { path, maximum: 200 },
	"too-deep": { path, maximum: 6 },
	"duplicate-name": { path },
	"colliding-names": { path, other: "content/media/A.svg" },
	"symbolic-link": { path },
	"not-a-file": { path },
	"unknown-kind-of-file": { path },
	"no-manifest": {},
	"bad-manifest": { key: "course.id" },
	"unknown-format": { format: "7" },
	"newer-application": { needed: "9.1.0", application: "0.1.0" },
	"file-not-in-manifest": { path },
	"file-missing": { path },
	"wrong-size": { path, size: 5, expected: 6 },
	"wrong-checksum": { path },
	"wrong-crc": { path },
	"bad-signature": {},
	"wrong-picture": { path, expected: "SVG", found: "PNG" },
	"unsafe-drawing": { path, what: "<script>", line: 3 },
	"course-errors": { errors: 2, file: "content/course.yaml", line: 7, finding: "falta el título" },
	"too-hard-to-check": {},
	"changed-meanwhile": { path },
	"bad-key": {},
	"bad-author": { author: "", maximum: 200 },
};

const notInstalled: { [C in InstallRefusalCode]: InstallRefusalParams[C] } = {
	"other-content": { title: "Pan", version: "1.0.0" },
	"older-version": { title: "Pan", version: "1.0.0", installed: "2.0.0" },
	"changed-key": { title: "Pan", author: "Eva Ruiz" },
	"not-of-application": { title: "Pan" },
	"no-room": { needed: 3_000_000_000, free: 5_000_000 },
	"not-installed": { id: "pan", version: "1.0.0" },
};

const all = Object.entries({ ...refused, ...notInstalled }) as [string, Record<string, string | number>][];

describe("why a pack is not taken", () => {
	it.each(all)("is said in both languages, with nothing left open: %s", (code, params) => {
		const [es, en] = [refusalSentence({ code, params }, "es"), refusalSentence({ code, params }, "en")];
		for (const text of [es, en]) {
			expect(text).toMatch(/^[«“]?\p{Lu}.*\.$/su);
			expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
		}
		expect(es).not.toBe(en);
	});

	it.each(["quantum-entangled", "", "toString", "__proto__"])(
		"is not made up for a reason of newer services: %s",
		(code) => {
			expect(refusalSentence({ code, params: {} }, "es")).toBeUndefined();
		},
	);
});
