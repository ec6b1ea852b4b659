import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readRecordFile } from "../../../../services/transfer/read-record-file.ts";
import { anaFacts, anaFile, at, eventsOf, fileOf } from "./record.ts";

const text = (bytes: Buffer | undefined) => bytes?.toString() ?? "";

describe("a record as a file", () => {
	test("is read back as it was", async () => {
		const events = eventsOf(anaFacts);
		const { manifest, events: read } = await readRecordFile((await fileOf(events)).bytes);
		expect(read).toEqual(events);
		expect(manifest).toMatchObject({ learner: "ana-1", name: "Ana", kind: "export", at: at.toISOString(), lastSeq: 4 });
		expect(manifest.holds).toMatchObject({ events: 4, lessonsOpened: 1, bookmarks: 1 });
	});

	test("holds a line for each event, in a file for each month, and the state for people to read", async () => {
		const { files } = await anaFile();
		expect([...files.keys()]).toEqual(["manifest.json", "events/2026-11.jsonl", "events/2026-12.jsonl", "state.json"]);
		const lines = text(files.get("events/2026-11.jsonl")).trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line).fact)).toEqual(anaFacts.slice(0, 3));
		expect(JSON.parse(text(files.get("state.json")))).toMatchObject({ seq: 4, name: "Ana", pin: { hash: "aGFzaA==" } });
		expect(text(files.get("state.json"))).toContain("\n\t");
	});

	test("says the size and the SHA-256 of every file but the manifest", async () => {
		const { files } = await anaFile();
		const manifest = JSON.parse(text(files.get("manifest.json")));
		for (const [name, bytes] of files) {
			if (name === "manifest.json") continue;
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			expect(manifest.files).toContainEqual({ name, bytes: bytes.length, sha256 });
		}
		expect(manifest.files.length).toBe(files.size - 1);
	});

	test("is the same to the byte for the same record, in every time zone", async () => {
		const zone = process.env["TZ"];
		onTestFinished(() => {
			if (zone === undefined) delete process.env["TZ"];
			else process.env["TZ"] = zone;
		});
		process.env["TZ"] = "America/Mexico_City";
		const west = await anaFile();
		process.env["TZ"] = "Pacific/Kiritimati";
		expect((await anaFile()).bytes.equals(west.bytes)).toBe(true);
	});

	test("keeps the order of the record where the clock was set back", async () => {
		const events = eventsOf(anaFacts).map((event, index) => ({ ...event, at: `2026-0${9 - index}-01T10:00:00.000Z` }));
		const { bytes, files } = await fileOf(events);
		expect([...files.keys()].filter((name) => name.startsWith("events"))).toEqual(["events/2026-09.jsonl"]);
		expect((await readRecordFile(bytes)).events).toEqual(events);
	});

	test("keeps names and notes with anything in them", async () => {
		const name = "Ñandú \u{1F600} «\u2028»";
		const events = eventsOf([{ type: "profile-set", name }]);
		expect((await readRecordFile((await fileOf(events)).bytes)).events[0]?.fact).toEqual({ type: "profile-set", name });
	});

	test("of a record that was written anew has the numbers of its events, and the last of them", async () => {
		const events = eventsOf(anaFacts).map((event) => ({ ...event, seq: event.seq + 700 }));
		const { manifest, events: read } = await readRecordFile((await fileOf(events)).bytes);
		expect([manifest.lastSeq, read[0]?.seq, manifest.holds.events]).toEqual([704, 701, 4]);
	});

	test("can be unpacked by other programs", async () => {
		const folder = await mkdtemp(join(tmpdir(), "aprendiz-"));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const path = join(folder, "ana.aprendiz");
		await writeFile(path, (await anaFile()).bytes);
		const listing = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print(*z.namelist())";
		let said: string;
		try {
			said = execFileSync("python3", ["-c", listing, path], { encoding: "utf8" });
		} catch (error) {
			// No Python on this machine: the test says nothing here.
			if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
			throw error;
		}
		expect(said).toBe("None\nmanifest.json events/2026-11.jsonl events/2026-12.jsonl state.json\n");
	});
});
