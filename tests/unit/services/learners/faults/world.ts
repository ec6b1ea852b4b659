import { isDeepStrictEqual } from "node:util";
import { vi } from "vitest";
import type { Fact } from "../../../../../core/learning/events.ts";
import {
	type Learners,
	openLearners,
	type Repair,
	type UnnumberedEvent,
} from "../../../../../services/learners/index.ts";
import { fine, ModelDisk } from "../../../../support/model-disk/disk.ts";
import type { Random } from "../../../../support/random.ts";
import { ExpectedRecord, stateDifference } from "./expected.ts";

/** What went wrong, and what was done up to then. */
export class Loss extends Error {
	override name = "Loss";
}

const start = Date.UTC(2026, 10, 20, 10);
const minute = 60_000;
const place = { course: "curso", version: "1.0.0", lesson: "leccion" };

/** A data folder on a model disk, the application that has it open, and what must be in it. */
export class World {
	readonly disk: ModelDisk;
	readonly expected = new Map<string, ExpectedRecord>();
	/** What was done, for the message of a failure. */
	readonly story: string[] = [];
	private learners: Learners | undefined;
	private clock = start;
	private facts = 0;
	/** Whose last words were not confirmed when the power was cut. */
	private readonly inFlight = new Set<string>();
	private powerWasCut = false;
	/** How many calls of the disk did not do what they should. */
	private troubles = 0;
	readonly made: string[] = [];

	constructor(
		readonly home: string,
		public random: Random,
	) {
		this.disk = new ModelDisk(home);
	}

	get ids(): string[] {
		return [...this.expected.keys()];
	}

	get isOpen(): boolean {
		return this.learners !== undefined;
	}

	/** The learner who was made so many learners after the first. */
	idAt(index: number): string {
		return this.made[index] ?? "nobody";
	}

	private lose(what: string): never {
		throw new Loss(`${what}\n${this.story.map((line) => `  ${line}`).join("\n")}`);
	}

	private check(what: string, wrong: string | undefined): void {
		if (wrong !== undefined) this.lose(`${what}: ${wrong}`);
	}

	passTime(milliseconds: number): void {
		this.story.push(`time ${milliseconds}`);
		this.clock += milliseconds;
	}

	/** Lets alarms ring that were set: what the store does a moment later, or tries again. */
	async wait(milliseconds: number): Promise<void> {
		this.story.push(`wait ${milliseconds}`);
		vi.advanceTimersByTime(milliseconds);
		// What rang is under way, or over, when the story goes on.
		for (let turns = this.random.below(60); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
	}

	/** A fact unlike every other. Now and then one that is longer than a block of the disk. */
	fact(): Fact {
		this.facts++;
		const number = String(this.facts);
		if (this.random.chance(0.3)) return { type: "profile-set", name: `Ana ${number}` };
		if (this.random.chance(0.8)) return { type: "position-set", ...place, section: `s-${number}` };
		const anchor = { section: null, quote: "ñandú", prefix: "", suffix: "" };
		const text = `${number} ${"é".repeat(this.random.below(3000))}`;
		return { type: "annotation-set", ...place, annotation: `a-${this.random.below(4)}`, anchor, text };
	}

	private async openNow(): Promise<Learners> {
		const now = () => {
			this.clock += minute;
			return new Date(this.clock);
		};
		return openLearners({ home: this.home, now, disk: this.disk.start() });
	}

	/** Opens the application on a disk that works, and compares all that it has with what it must have. */
	async open(): Promise<void> {
		this.story.push("open");
		this.disk.fate = () => fine;
		this.learners = await this.openNow();
		const listed = new Set(this.learners.list().map(({ id }) => id));
		for (const [id, expected] of this.expected) {
			const gone = this.learners.state(id) === undefined;
			if (gone && (expected.erasing || expected.asked.every(({ confirmed }) => !confirmed))) {
				this.expected.delete(id);
				continue;
			}
			if (gone) this.lose(`the record of ${id} is gone`);
			expected.erasing = false;
			const events = await this.learners.events(id);
			const mayLack = this.inFlight.has(id);
			this.check(`the record of ${id}`, expected.settle(events, mayLack) ?? stateDifference(this.learners, id, events));
			if (listed.has(id) !== events.length > 0) this.lose(`the learner ${id} is not listed`);
			listed.delete(id);
		}
		for (const id of listed) this.lose(`a learner ${id} whom nobody made`);
		for (const repair of this.learners.takeRepairs()) {
			if (!this.isExcused(repair)) this.lose(`nothing was damaged, and yet: ${JSON.stringify(repair)}`);
		}
		this.inFlight.clear();
		this.powerWasCut = false;
	}

	/**
	 * What an end leaves half-written is cut off, and that is all that should be said. But what a power cut left of bytes
	 * that were on their way cannot be told from damage: in the copy that is mended, at the end of the log it is reported.
	 */
	private isExcused({ kind, learner }: Repair): boolean {
		if (kind === "cut") return true;
		if (kind === "healed") return this.powerWasCut;
		return kind === "damaged" && this.inFlight.has(learner);
	}

	/** Opens the application on the disk as it is just now, which may keep it from opening. */
	async reopen(): Promise<void> {
		this.learners = await this.openNow().catch(() => undefined);
		this.story.push(this.learners === undefined ? "does not open" : "opens");
	}

	/** Opens, closes and opens again: the second time there is nothing left to mend. */
	async openTwice(): Promise<void> {
		await this.open();
		const before = await this.everything();
		await this.close();
		await this.open();
		if (!isDeepStrictEqual(await this.everything(), before)) this.lose("opened again, it is another");
	}

	private async everything(): Promise<unknown[]> {
		const { learners } = this;
		if (learners === undefined) return [];
		return Promise.all(this.ids.map(async (id) => [id, await learners.events(id), learners.state(id)]));
	}

	/** Opens while the disk does what its fate says. Whatever comes of it, nothing is asked of it. */
	async openThrough(fate: ModelDisk["fate"]): Promise<void> {
		this.trouble(fate);
		await this.reopen();
	}

	/** The process or the power ends: whatever was under way is over. */
	async end(how: "kill" | "power cut"): Promise<void> {
		this.story.push(how);
		if (how === "kill") this.disk.kill();
		else {
			for (const [id, { asked }] of this.expected) if (asked.some((one) => !one.confirmed)) this.inFlight.add(id);
			this.disk.cutPower(this.random);
			this.powerWasCut = true;
		}
		// Gives back the lock, which is a real file; the disk is out of its reach already.
		await this.learners?.close().catch(() => undefined);
		this.left();
	}

	private left(): void {
		this.learners = undefined;
		for (const expected of this.expected.values()) expected.doubt();
	}

	async close(): Promise<void> {
		this.story.push("close");
		await this.learners?.close();
		this.left();
	}

	/** Lets the disk do to calls what a test decides, and notes it. */
	trouble(fate: ModelDisk["fate"]): void {
		this.disk.fate = (call, path, index) => {
			const found = fate(call, path, index);
			if (found.kind !== "fine") {
				this.troubles++;
				const what = found.kind === "error" ? found.code : `the end ${found.when} it`;
				this.story.push(`  ${call} ${path.slice(this.home.length + 1)}: ${what}`);
			}
			return found;
		};
	}

	heal(): void {
		this.story.push("heal");
		this.disk.fate = () => fine;
	}

	async create(): Promise<void> {
		const { learners } = this;
		if (learners === undefined) return;
		const id = `ana-${this.made.length + 1}`;
		this.made.push(id);
		this.expected.set(id, new ExpectedRecord());
		const made = await learners.createAs(id).then(
			() => true,
			() => false,
		);
		this.story.push(`${made ? "create" : "cannot create"} ${id}`);
		if (!made) return;
		await this.append(id, 1);
	}

	async append(id: string, count: number): Promise<void> {
		const { learners } = this;
		const expected = this.expected.get(id);
		if (learners?.state(id) === undefined || expected === undefined) return;
		const facts = Array.from({ length: count }, () => this.fact());
		const asked = expected.ask(facts);
		const ended = this.disk.ends;
		const told = `append ${this.facts - count + 1}–${this.facts} to ${id}`;
		try {
			const { events, saved } = await learners.append(id, ...facts);
			this.story.push(`${told}: ${saved ? "saved" : "held"}`);
			const numbers = events.map(({ seq }) => seq);
			if (events.length !== count) this.lose(`${count} facts became the events ${numbers.join(" ")}`);
			if (saved) {
				for (const one of asked) one.confirmed = true;
				expected.instead = undefined;
			}
		} catch (error) {
			this.story.push(`${told}: ${error}`);
			if (this.disk.ends === ended) this.lose(`append rejects: ${error}`);
		}
		this.believe(id, ended);
	}

	/** Appends to every record at once. */
	async appendToAll(): Promise<void> {
		await Promise.all(this.ids.map((id) => this.append(id, 1)));
	}

	/** Notes what the store says of a record: with nothing unsaved all of it is confirmed. */
	private believe(id: string, ended: number): void {
		if (this.disk.ends !== ended) return;
		if (this.learners?.status(id).unsaved === 0) this.expected.get(id)?.confirmAll();
	}

	async retry(id: string): Promise<void> {
		if (this.learners?.state(id) === undefined) return;
		const ended = this.disk.ends;
		const { unsaved, reason } = await this.learners.retry(id);
		this.story.push(`retry ${id}: ${unsaved} unsaved, ${reason}`);
		this.believe(id, ended);
	}

	/** On a disk that works everything must be saved at the next try, and be what was asked for. */
	async settle(): Promise<void> {
		this.heal();
		const { learners } = this;
		if (learners === undefined) return;
		for (const [id, expected] of this.expected) {
			if (learners.state(id) === undefined) continue;
			await this.retry(id);
			const { unsaved } = learners.status(id);
			if (unsaved > 0) this.lose(`${unsaved} events of ${id} are not saved on a disk that works`);
			await this.compare(id, expected);
		}
	}

	private async compare(id: string, expected: ExpectedRecord): Promise<void> {
		const { learners } = this;
		if (learners?.state(id) === undefined) return;
		const events = await learners.events(id);
		this.check(
			`the open record of ${id}`,
			expected.differenceWhileOpen(events) ?? stateDifference(learners, id, events),
		);
	}

	/** Replaces a record by some of its facts and some new ones. */
	async replace(id: string): Promise<void> {
		const { learners } = this;
		const expected = this.expected.get(id);
		if (learners?.state(id) === undefined || expected === undefined) return;
		const kept = expected.asked.filter(() => this.random.chance(0.7)).map(({ fact }) => fact);
		const facts = [...kept, ...Array.from({ length: 1 + this.random.below(3) }, () => this.fact())];
		const at = new Date(this.clock).toISOString();
		const events = facts.map(
			(fact, index): UnnumberedEvent => ({ at, offset: 60, origin: { writer: "other", seq: index + 1 }, fact }),
		);
		const told = `replace ${id} by ${facts.length}, to ${this.facts}`;
		const ended = this.disk.ends;
		const { troubles } = this;
		const before = expected.asked.filter(({ confirmed }) => confirmed).map(({ fact }) => fact);
		expected.instead = facts;
		try {
			await learners.replace(id, events);
			this.story.push(told);
			if (this.disk.ends !== ended) return;
			expected.become(facts);
			// With a disk that fails just then, a power cut may bring the old record back, until something is saved after it.
			expected.instead = this.troubles === troubles ? undefined : before;
		} catch (error) {
			this.story.push(`${told}: ${error}`);
			// The same holds for the new one, where its name cannot be taken back for good.
			if (this.disk.ends === ended && this.troubles === troubles) expected.instead = undefined;
		}
	}

	async erase(id: string): Promise<void> {
		const { learners } = this;
		const expected = this.expected.get(id);
		if (learners === undefined || expected === undefined) return;
		expected.erasing = true;
		const { ends } = this.disk;
		const { troubles } = this;
		try {
			await learners.erase(id);
			this.story.push(`erase ${id}`);
			// An answer after the end reaches nobody. With a disk that fails just then, a power cut may bring them back.
			if (this.disk.ends === ends && this.troubles === troubles) this.expected.delete(id);
		} catch (error) {
			this.story.push(`erase ${id}: ${error}`);
		}
	}
}
