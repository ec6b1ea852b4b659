import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { refuseInstall } from "../../core/pack/install-refusal.ts";
import { signatureName } from "../../core/pack/manifest.ts";
import { realDisk, writeNew } from "../learners/disk.ts";
import { writeCopy } from "../library/prepared-course.ts";
import { readPack } from "../packs/read-pack.ts";
import type { OpenPack } from "../packs/types.ts";
import { unpackInto } from "../packs/unpack.ts";
import { noteAuthor } from "./authors.ts";
import type { CheckedCourse } from "./check-here.ts";
import { checkerOf } from "./check-pack.ts";
import { writeChosen } from "./chosen.ts";
import { copiesOf } from "./copies.ts";
import { freeRoom, roomFor, type Standing, standingOf } from "./examine.ts";
import { checkInstalled, readPapers, versionsOf } from "./installed.ts";
import { place, takeAway } from "./place.ts";
import { courseFoldersIn, installedName, versionFolder } from "./places.ts";
import { type Staging, stage } from "./staging.ts";
import type { Installed, InstallOptions, InstallStep } from "./types.ts";

/** What is asked for before anything is written. */
function refuseUnasked(pack: OpenPack, { trust, present, order, current }: Standing, options: InstallOptions): void {
	const { title, version } = pack.manifest.course;
	if (present === "other") throw refuseInstall("other-content", { title, version });
	if (trust.state === "changed" && options.acceptChangedKey !== true) {
		if (trust.before.length === 0) throw refuseInstall("not-of-application", { title });
		throw refuseInstall("changed-key", { title, author: trust.before.map(({ author }) => author).join(", ") });
	}
	if (order === "older" && current !== undefined && options.acceptOlder !== true) {
		throw refuseInstall("older-version", { title, version, installed: current.version });
	}
}

async function refuseWithoutRoom(pack: OpenPack, home: string): Promise<void> {
	const [needed, free] = [roomFor(pack), await freeRoom(home)];
	if (free !== undefined && free < needed) throw refuseInstall("no-room", { needed, free });
}

/** Unpacks beside the courses, and makes sure of it and of the course. */
async function unpack(
	pack: OpenPack,
	{ current }: Standing,
	staging: Staging,
	options: InstallOptions,
): Promise<{ folder: string; checked: CheckedCourse }> {
	const folder = join(staging.folder, "version");
	await mkdir(folder);
	const checker = checkerOf(pack, options.compare === true ? current?.folders : undefined, options);
	const checked = await unpackInto(pack, folder, checker.check, options).finally(checker.end);
	const note = `${JSON.stringify({ at: options.now().toISOString() })}\n`;
	await writeNew(realDisk, join(folder, installedName), Buffer.from(note));
	await realDisk.syncFolder(folder);
	return { folder, checked };
}

/** Whether the version that is there, put there by somebody else meanwhile or before, is that of the pack. */
async function isSame(pack: OpenPack, folder: string): Promise<boolean> {
	const { id, version } = pack.manifest.course;
	const papers = await readPapers(folder, id, version, undefined).catch(() => undefined);
	return papers?.manifestBytes.equals(pack.manifestBytes) === true;
}

/** An author may sign what they handed out unsigned before: the same version, now with their name. */
async function keepSignature(pack: OpenPack, folder: string, staging: Staging): Promise<void> {
	if (pack.signatureBytes === undefined) return;
	await staging.put(join(folder, signatureName), pack.signatureBytes);
}

/** Puts the version of a pack where it belongs, if it is not there yet. */
async function putInPlace(
	pack: OpenPack,
	standing: Standing,
	staging: Staging,
	step: (name: InstallStep) => Promise<void>,
	options: InstallOptions,
): Promise<{ outcome: Installed["outcome"]; checked?: CheckedCourse }> {
	const { id, title, version } = pack.manifest.course;
	const { home, signal } = options;
	const { present } = standing;
	const target = versionFolder(home, id, version);
	const isWhole = present === "same" && (await checkInstalled(home, id, version, options)) === undefined;
	if (standing.brought !== undefined) return { outcome: "already" };
	if (isWhole) {
		await keepSignature(pack, target, staging);
		return { outcome: "already" };
	}
	await refuseWithoutRoom(pack, home);
	const { folder: staged, checked } = await unpack(pack, standing, staging, options);
	await step("unpacked");
	signal?.throwIfAborted();
	if (present !== "no") await takeAway(target, staging);
	if (await place(staged, target)) return { outcome: present === "no" ? "installed" : "repaired", checked };
	if (!(await isSame(pack, target))) throw refuseInstall("other-content", { title, version });
	return { outcome: "already" };
}

/** The course is opened next: it was checked a moment ago, and need not be again. */
async function keepCopy({ home, build, last }: InstallOptions, id: string, checked?: CheckedCourse): Promise<void> {
	const path = copiesOf(home, build, id)?.write;
	if (path !== undefined && checked?.prepared !== undefined) await writeCopy(path, checked.prepared);
	// It may be large, and nobody installs the same pack twice.
	delete last?.pack;
}

/**
 * Installs a pack: unpacked beside, verified, on the disk, then renamed into place and chosen. Interrupted at any moment, it
 * leaves the versions that were there as they were, and what it had begun to `tidyCourses`; installing again succeeds.
 *
 * Rejects with a `PackRefusal` or an `InstallRefusal` where the pack is not taken, with the signal's reason, or with the
 * system's error.
 */
export async function installPack(path: string, options: InstallOptions): Promise<Installed> {
	const { home, now, onStep } = options;
	const step = async (name: InstallStep) => onStep?.(name);
	const pack = await readPack(path, options.application);
	let staging: Staging | undefined;
	try {
		const standing = await standingOf(pack, options);
		options.onFound?.({ manifest: pack.manifest, trust: standing.trust });
		refuseUnasked(pack, standing, options);
		await step("examined");
		staging = await stage(home, now());
		await step("staged");
		const { outcome, checked } = await putInPlace(pack, standing, staging, step, options);
		await step("placed");
		const { id, version, title } = pack.manifest.course;
		const { signature } = pack;
		if (signature.state === "valid") {
			const { key, author } = signature;
			await noteAuthor(home, staging, { key, author, course: id, since: now().toISOString() });
		}
		await step("trusted");
		const { brought } = standing;
		// Of a course of which nothing is installed, what came with the application is opened anyway.
		if (brought === undefined || (await versionsOf(home, id)).length > 0) await writeChosen(home, staging, id, version);
		await step("chosen");
		await keepCopy(options, id, checked);
		const folders = brought?.folders ?? courseFoldersIn(versionFolder(home, id, version));
		const [before, update] = [standing.current?.version, checked?.update];
		return { id, version, title, folders, outcome, before, update, trust: standing.trust };
	} finally {
		await staging?.end();
		await pack.close();
	}
}
