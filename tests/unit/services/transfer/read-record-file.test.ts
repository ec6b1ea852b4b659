import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { TransferProblem } from "../../../../core/api/views.ts";
import { readRecordFile } from "../../../../services/transfer/read-record-file.ts";
import { RecordFileError } from "../../../../services/transfer/record-file-error.ts";
import { randomFrom } from "../../../support/random.ts";
import { type HostileFile, hostileZip } from "./hostile-zip.ts";
import { anaFacts, anaFile, eventsOf, fileOf } from "./record.ts";

/** What a file is refused for, and where; "read" where it is taken. */
async function verdict(bytes: Buffer): Promise<{ problem: TransferProblem; where: string | undefined } | "read"> {
	try {
		await readRecordFile(bytes);
		return "read";
	} catch (error) {
		if (!(error instanceof RecordFileError)) throw error;
		return { problem: error.problem, where: error.where };
	}
}

async function anaFiles(): Promise<HostileFile[]> {
	return [...(await anaFile()).files].map(([name, data]) => ({ name, data }));
}

function replaced(files: readonly HostileFile[], name: string, change: Partial<HostileFile>): HostileFile[] {
	return files.map((file) => (file.name === name ? { ...file, ...change } : file));
}

/** Files under a manifest that is right about them, whatever they are. */
function listed(
	files: readonly HostileFile[],
	change: (manifest: Record<string, unknown>) => unknown = (same) => same,
) {
	const others = files.filter(({ name }) => name !== "manifest.json");
	const manifest = JSON.parse(files.find(({ name }) => name === "manifest.json")?.data.toString() ?? "{}");
	manifest.files = others.map(({ name, data }) => ({
		name,
		bytes: data.length,
		sha256: createHash("sha256").update(data).digest("hex"),
	}));
	return [{ name: "manifest.json", data: Buffer.from(JSON.stringify(change(manifest))) }, ...others];
}

const november = "events/2026-11.jsonl";

/** Ana's file with the lines of November changed, and a manifest that agrees. */
async function withLines(change: (lines: string[]) => string[]): Promise<Buffer> {
	const files = await anaFiles();
	const lines =
		files
			.find(({ name }) => name === november)
			?.data.toString()
			.trimEnd()
			.split("\n") ?? [];
	return hostileZip(listed(replaced(files, november, { data: Buffer.from(`${change(lines).join("\n")}\n`) })));
}

test("what the other tests spoil is taken as long as it is not spoilt", async () => {
	expect(await verdict(hostileZip(await anaFiles()))).toBe("read");
	expect(await verdict(hostileZip(listed(await anaFiles())))).toBe("read");
	expect(await verdict(await withLines((lines) => lines))).toBe("read");
});

describe("what is no record", () => {
	test.each(["", "x", "PK", "esto no es un zip", "\u0000".repeat(1000)])("%j is no zip", async (content) => {
		expect(await verdict(Buffer.from(content))).toEqual({ problem: "not-a-zip", where: undefined });
	});

	test("a zip of something else", async () => {
		const zip = hostileZip([{ name: "course.yaml", data: Buffer.from("id: curso") }]);
		expect(await verdict(zip)).toEqual({ problem: "not-a-record", where: "manifest.json" });
		expect(await verdict(hostileZip([]))).toEqual({ problem: "not-a-record", where: "manifest.json" });
	});

	test.each(["{}", "[]", "null", "no es JSON", '{"format":"1"}', '{"format":0,"learner":"a"}'])(
		"a zip with a manifest %j",
		async (content) => {
			const zip = hostileZip([{ name: "manifest.json", data: Buffer.from(content) }]);
			expect(await verdict(zip)).toEqual({ problem: "not-a-record", where: "manifest.json" });
		},
	);
});

describe("a record of a later version", () => {
	test.each([{ format: 2 }, { events: 99 }])("(%j) is too new, whatever else is in it", async (change) => {
		const files = listed(await anaFiles(), (manifest) => ({ ...manifest, more: true, ...change }));
		const known = "events" in change ? files.length : 0;
		const more = known > 0 ? [] : [{ name: "media/foto.png", data: Buffer.from("foto") }];
		const strict = "events" in change ? listed(await anaFiles(), (same) => ({ ...same, ...change })) : files;
		expect(await verdict(hostileZip([...strict, ...more]))).toEqual({ problem: "too-new", where: undefined });
	});
});

describe("a damaged record", () => {
	test("cut short anywhere", async () => {
		const { bytes } = await anaFile();
		for (let length = 4; length < bytes.length; length += 7) {
			expect(await verdict(bytes.subarray(0, length))).toMatchObject({ problem: "damaged" });
		}
	});

	test("with any bit turned over is refused, or is the same record", async () => {
		const { bytes } = await anaFile();
		const whole = (await readRecordFile(bytes)).events;
		const random = randomFrom(20261122);
		for (let round = 0; round < 400; round++) {
			const spoilt = Buffer.from(bytes);
			const place = random.below(spoilt.length);
			spoilt[place] = (spoilt[place] ?? 0) ^ (1 << random.below(8));
			// Bits that say nothing, such as the date of a file, may turn.
			if ((await verdict(spoilt)) === "read") expect((await readRecordFile(spoilt)).events).toEqual(whole);
		}
	});

	test("with another byte in a file, though zip and CRC agree with it", async () => {
		const files = await anaFiles();
		const data = Buffer.from(
			files
				.find(({ name }) => name === "state.json")
				?.data.toString()
				.replace("Ana", "Eva") ?? "",
		);
		expect(await verdict(hostileZip(replaced(files, "state.json", { data })))).toEqual({
			problem: "damaged",
			where: "state.json",
		});
	});

	test.each([
		["a wrong CRC", { crc: 1 }],
		["more bytes than it says", { size: 10 }],
		["fewer bytes than it says", { size: 100_000 }],
		["an unknown way of packing", { method: 12 }],
		["a password", { flags: 1 }],
		["the form of a symbolic link", { mode: 0o120777 }],
		["the form of a device", { mode: 0o020666 }],
	])("with a file that has %s", async (_, change) => {
		const zip = hostileZip(replaced(await anaFiles(), november, change));
		expect(await verdict(zip)).toEqual({ problem: "damaged", where: november });
	});

	test("with a file twice", async () => {
		const files = await anaFiles();
		expect(await verdict(hostileZip([...files, ...files.slice(-1)]))).toEqual({
			problem: "damaged",
			where: "state.json",
		});
	});

	test.each([
		"../fuera.jsonl",
		"/etc/passwd",
		"C:/fuera",
		"events\\2026-11.jsonl",
		"__proto__",
		"events/",
		"constructor",
	])("with a file called %s, listed or not", async (name) => {
		const files = [...(await anaFiles()), { name, data: Buffer.from("x") }];
		expect(await verdict(hostileZip(files))).toMatchObject({ problem: "damaged" });
		expect(await verdict(hostileZip(listed(files)))).toMatchObject({ problem: "damaged" });
	});

	test("with a file missing", async () => {
		const files = (await anaFiles()).filter(({ name }) => name !== november);
		expect(await verdict(hostileZip(files))).toEqual({ problem: "damaged", where: november });
	});

	test("with more files than it says, or fewer", async () => {
		const files = await anaFiles();
		expect(await verdict(hostileZip(files, { count: 2 }))).toMatchObject({ problem: "damaged" });
		expect(await verdict(hostileZip(files, { count: 9 }))).toMatchObject({ problem: "damaged" });
	});

	test("that lost its last events with its last month", async () => {
		const files = (await anaFiles()).filter(({ name }) => name !== "events/2026-12.jsonl");
		expect(await verdict(hostileZip(listed(files)))).toEqual({ problem: "damaged", where: "manifest.json" });
	});
});

describe("a file that would fill the machine", () => {
	test("is refused by what it says of itself", async () => {
		const bomb = { name: november, data: Buffer.from("x"), size: 200 * 1024 * 1024 };
		const other = { name: "state.json", data: Buffer.from("x"), size: 100 * 1024 * 1024 };
		expect(await verdict(hostileZip([...(await anaFiles()).slice(0, 1), bomb, other]))).toEqual({
			problem: "too-large",
			where: "state.json",
		});
	});

	test("is refused while it is unpacked, where it says less than it is", async () => {
		const files = replaced(await anaFiles(), november, { data: Buffer.alloc(64 * 1024 * 1024), size: 1_000, crc: 0 });
		const before = process.memoryUsage().arrayBuffers;
		expect(await verdict(hostileZip(files))).toEqual({ problem: "damaged", where: november });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024);
	});

	test("is refused for the number of its files, or the length of its manifest", async () => {
		const many = Array.from({ length: 1_501 }, (_, index) => ({ name: `${index}`, data: Buffer.from("x") }));
		expect(await verdict(hostileZip(many))).toMatchObject({ problem: "too-large" });
		const manifest = { name: "manifest.json", data: Buffer.alloc(3 * 1024 * 1024, " ") };
		expect(await verdict(hostileZip([manifest]))).toEqual({ problem: "too-large", where: "manifest.json" });
	});
});

describe("an event that cannot be read", () => {
	const second = { problem: "unreadable-event", where: `${november}:2` };
	const swap = (line: string) => (lines: string[]) => [lines[0] ?? "", line, ...lines.slice(2)];
	const changed = (from: string | RegExp, to: string) => (lines: string[]) =>
		swap((lines[1] ?? "").replace(from, to))(lines);

	test.each([
		["no JSON", swap("{")],
		["nothing", swap("")],
		["no event", swap('{"seq":2}')],
		["a fact of an unknown kind", changed("position-set", "position-sat")],
		["a field that no event has", changed('"offset"', '"more":1,"offset"')],
		["a number that was there already", changed('"seq":2,"at"', '"seq":1,"at"')],
		["an origin that was there already", changed('"writer":"w","seq":2', '"writer":"w","seq":1')],
		["a number that leaves no room for others", changed('"writer":"w","seq":2', '"writer":"w","seq":9007199254740991')],
		["a key __proto__", changed('"offset"', '"__proto__":{"admin":true},"offset"')],
		["a key __proto__ deep inside, in disguise", changed('"section"', '"\\u005f_proto__":{"admin":true},"section"')],
	])("because it is %s is named with its line", async (_, change) => {
		expect(await verdict(await withLines(change))).toEqual(second);
	});

	test("nested as deep as a stack has no room for is refused like any other", async () => {
		const deep = `{"\\u005f":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
		expect(await verdict(await withLines(swap(deep)))).toEqual(second);
	});

	test("but a note may speak of __proto__", async () => {
		const anchor = { section: null, quote: "__proto__", prefix: "", suffix: "" };
		const note = {
			type: "annotation-set",
			course: "curso",
			version: "1.0.0",
			lesson: "leccion",
			annotation: "n",
		} as const;
		const events = eventsOf([...anaFacts, { ...note, anchor, text: '"__proto__": \\u005f' }]);
		expect(await verdict((await fileOf(events)).bytes)).toBe("read");
	});
});
