import type { CourseChanges } from "../../core/pack/changes.ts";
import type { Fingerprint } from "../../core/pack/fingerprint.ts";
import type { Manifest } from "../../core/pack/manifest.ts";
import type { Refusal } from "../../core/pack/refusal.ts";
import type { CourseFolders } from "../library/course-files.ts";
import type { PackSignature, PackWork } from "../packs/types.ts";
import type { LastChecked } from "./check-pack.ts";

/** A course that comes with the application, beside those that are installed. */
export interface BundledCourse {
	id: string;
	version: string;
	folders: CourseFolders;
	signature: PackSignature;
	/** The bytes of its manifest; `undefined` for a course that is still being written, which has none. */
	manifest?: Uint8Array | undefined;
}

/** One version of a course in the data folder. */
export interface InstalledVersion {
	version: string;
	/** Where it lies. */
	folders: CourseFolders;
	/** `undefined` where it cannot be read. */
	manifest: Manifest | undefined;
	signature: PackSignature;
	/** ISO time in UTC; `undefined` where nothing says it. */
	installedAt: string | undefined;
	/** What is the matter with its files; `undefined` where nothing was found. */
	damage: Refusal | undefined;
}

export interface InstalledCourse {
	id: string;
	/** The latest first. There is one at least. */
	versions: InstalledVersion[];
	/** The version that was chosen, where it is installed or comes with the application. */
	chosen: string | undefined;
	/** The version to open: the chosen one, else the latest undamaged one; `undefined` where all are damaged. */
	inUse: string | undefined;
}

/** An author that packs were taken from before. */
export interface KnownAuthor {
	/** The raw public key, 32 bytes in base64url. */
	key: string;
	fingerprint: Fingerprint;
	/** The names they gave themselves, the first one first. */
	names: string[];
	/** ISO time in UTC. */
	since: string;
	/** The ids of the courses that they signed. */
	courses: string[];
}

/** Who signed a pack. */
export interface Signer {
	author: string;
	key: string;
	fingerprint: Fingerprint;
}

/** What is known of who made a pack. */
export type PackTrust =
	/** Nobody signed it, and nobody ever signed this course. */
	| { state: "none" }
	/** `since`: ISO time in UTC; `undefined` where only a version of the course that is there says so. */
	| ({ state: "known"; since: string | undefined } & Signer)
	/** Never seen before: whoever installs it trusts from now on whoever has the key. */
	| ({ state: "new" } & Signer)
	/**
	 * Earlier versions of the course were signed with another key, or were signed and this one is not, or an author of that
	 * name has another key. `before`: those whose key it would have been; nobody where the course comes with the application,
	 * unsigned, and this is no version that came with it.
	 */
	| { state: "changed"; signer: Signer | undefined; before: { author: string; fingerprint: Fingerprint }[] };

/** What a pack says it is, and what is known of who made it: its manifest and signature fit, its files are not read yet. */
export interface FoundPack {
	manifest: Manifest;
	trust: PackTrust;
}

/** What a pack is, what is known of it, and what installing it would do. */
export interface PackReport {
	manifest: Manifest;
	/** The size of the pack itself, in bytes. */
	size: number;
	trust: PackTrust;
	/** Whether this version is there already: as it is here (`same`), with other content, or damaged. */
	present: "no" | "same" | "other" | "damaged";
	/** The version that is used now, installed or bundled; `undefined` where the course is new. */
	current: string | undefined;
	/** Which of the two is later: this one (`newer`), the one used now (`older`). */
	order: "newer" | "same" | "older" | undefined;
	/** `undefined` where the course is new, or the version used now can no longer be read. */
	update: CourseChanges | undefined;
	/** In bytes. `free` is `undefined` where the system does not say. */
	space: { needed: number; free: number | undefined };
}

/** Where an installation has come to; each is told once what it names is done. */
export type InstallStep = "examined" | "staged" | "unpacked" | "placed" | "trusted" | "chosen";

export interface ExamineOptions extends PackWork {
	home: string;
	/** The version of this application; a pack may ask for a newer one. */
	application?: string | undefined;
	/** The courses that come with the application. */
	bundled?: readonly BundledCourse[] | undefined;
	/** Tells this build of the application from all others; without it nothing is kept that opens the course faster. */
	build?: string | undefined;
	/** What was examined before. It is read, and written. */
	last?: LastChecked | undefined;
}

export interface InstallOptions extends ExamineOptions {
	now: () => Date;
	/** Told what the pack says it is, and who made it, before it is known whether it is taken. */
	onFound?: ((found: FoundPack) => void) | undefined;
	/** Also work out what it changes of the version that is used now. */
	compare?: boolean | undefined;
	/** That the key is another one, or none any more, was shown and taken. */
	acceptChangedKey?: boolean | undefined;
	/** That the version is older than the one used now was shown and taken. */
	acceptOlder?: boolean | undefined;
	/** Waited for. What it rejects with ends the installation as any other failure does. */
	onStep?: ((step: InstallStep) => Promise<void> | void) | undefined;
}

/** What came of an installation. The version is the chosen one now. */
export interface Installed {
	id: string;
	version: string;
	title: string;
	folders: CourseFolders;
	/** `already`: this very version was there. `repaired`: it was, and was damaged. */
	outcome: "installed" | "already" | "repaired";
	/** The version that was used before. */
	before: string | undefined;
	/** Only with `compare`, where the version was not there and the one used before can be read. */
	update: CourseChanges | undefined;
	trust: PackTrust;
}
