import { AppError } from "../../core/api/errors.ts";
import type {
	CourseChangesView,
	PackReportView,
	PackTrust as PackTrustView,
	ShelvedCourse,
} from "../../core/api/library-views.ts";
import { type CourseChanges, itemKinds } from "../../core/pack/changes.ts";
import { InstallRefusal } from "../../core/pack/install-refusal.ts";
import type { Manifest } from "../../core/pack/manifest.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import {
	chooseVersion,
	examinePack,
	installPack,
	listInstalled,
	removeCourse,
	removeVersion,
} from "../courses/index.ts";
import type { BundledCourse, InstalledCourse, PackReport, PackTrust } from "../courses/types.ts";
import type { OpenedLibrary } from "../library/open-library.ts";
import { keyFingerprint } from "../packs/key-fingerprint.ts";
import type { PackSignature } from "../packs/types.ts";
import type { CourseRoom } from "./course-room.ts";

/** How many changed things are named one by one; beyond them the counts must do. */
const mostNamed = 1000;

/** What is here once was taken, so whoever signed it is known. */
function trustInstalled(signature: PackSignature): PackTrustView {
	if (signature.state === "none") return { state: "none" };
	const { author, key } = signature;
	return { state: "known", author, key, words: keyFingerprint(key).words };
}

function trustView(trust: PackTrust): PackTrustView {
	switch (trust.state) {
		case "none":
			return { state: "none" };
		case "known":
		case "new":
			return { state: trust.state, author: trust.author, key: trust.key, words: trust.fingerprint.words };
		case "changed": {
			const { signer, before } = trust;
			const [first] = before;
			return {
				state: "changed",
				...(signer === undefined ? {} : { author: signer.author, key: signer.key }),
				words: signer?.fingerprint.words ?? [],
				before: { author: first?.author ?? "", words: first?.fingerprint.words ?? [] },
			};
		}
	}
}

function placeOf({ present, order }: PackReport): PackReportView["place"] {
	if (present === "same") return "same";
	if (present === "other") return "other-content";
	if (order === undefined) return "new";
	return order === "older" ? "older" : "update";
}

function changesView({ from, kinds }: CourseChanges): CourseChangesView {
	const items = itemKinds.flatMap((kind) => {
		const { changed, fresh, moved, gone } = kinds[kind];
		const told = (way: "changed" | "new" | "moved" | "gone", list: readonly { id: string; title: string }[]) =>
			list.map(({ id, title }) => ({ kind, way, id, title }));
		return [...told("changed", changed), ...told("new", fresh), ...told("moved", moved), ...told("gone", gone)];
	});
	const counts = itemKinds.map((kind) => {
		const { stay, changed, fresh, moved, gone } = kinds[kind];
		return {
			kind,
			stay,
			changed: changed.length,
			new: fresh.length,
			moved: moved.length,
			gone: gone.length,
		};
	});
	return { from: from.version, counts, items: items.slice(0, mostNamed) };
}

function reportView(report: PackReport): PackReportView {
	const { manifest, size, trust, update } = report;
	const { id, title, language, authors, licence, version } = manifest.course;
	return {
		file: "",
		size,
		course: { id, title, language, authors, licence, version },
		contents: manifest.contents,
		trust: trustView(trust),
		place: placeOf(report),
		...(update === undefined ? {} : { changes: changesView(update) }),
	};
}

const sizeOf = ({ files }: Manifest): number => files.reduce((sum, { size }) => sum + size, 0);

function installedView({ id, versions, inUse }: InstalledCourse): ShelvedCourse | undefined {
	const used = versions.find(({ version }) => version === inUse) ?? versions[0];
	const about = used?.manifest ?? versions.find(({ manifest }) => manifest !== undefined)?.manifest;
	if (used === undefined || about === undefined) return undefined;
	const { title, language, authors, licence } = about.course;
	return {
		id,
		title,
		language,
		authors,
		licence,
		own: false,
		version: used.version,
		versions: versions.flatMap(({ version, manifest, signature, installedAt, damage }) =>
			manifest === undefined
				? []
				: [
						{
							version,
							own: false,
							...(installedAt === undefined ? {} : { installedAt }),
							size: sizeOf(manifest),
							contents: manifest.contents,
							trust: trustInstalled(signature),
							unsound: damage !== undefined,
						},
					],
		),
	};
}

export interface RoomOptions {
	home: string;
	/** Of the application. */
	version: string;
	/** The course that came with the application, and where it lies. */
	own: OpenedLibrary;
	bundled: BundledCourse;
	now: () => Date;
}

/** The library of courses over the data folder. */
export function createCourseRoom({ home, version: application, own, bundled, now }: RoomOptions): CourseRoom {
	const options = { application, bundled: [bundled], now };

	/** What is not there, or damaged, was so a moment ago: the page asks again. */
	async function known(work: Promise<void>): Promise<void> {
		try {
			await work;
		} catch (error) {
			if (error instanceof InstallRefusal || error instanceof PackRefusal) {
				throw new AppError("not-found", error.message, { cause: error });
			}
			throw error;
		}
	}

	/** The application's own, with those versions of it that were installed. */
	function ownView(installed: InstalledCourse | undefined): ShelvedCourse {
		const { id, title, language, authors, licence, version } = own.course;
		const shipped = {
			version,
			own: true,
			contents: own.contents,
			trust: { state: "none" as const },
			unsound: false,
		};
		const others = installed === undefined ? undefined : installedView(installed);
		const versions = [...(others?.versions.filter((one) => one.version !== version) ?? []), shipped];
		const inUse = installed?.inUse ?? version;
		const sorted = versions.sort((a, b) => b.version.localeCompare(a.version, "en", { numeric: true }));
		return { id, title, language, authors, licence, own: true, version: inUse, versions: sorted };
	}

	return {
		courses: async () => {
			const installed = await listInstalled(home, options);
			const ownId = own.course.id;
			const others = installed.flatMap((course) => (course.id === ownId ? [] : (installedView(course) ?? [])));
			others.sort((a, b) => a.title.localeCompare(b.title, a.language));
			return [ownView(installed.find(({ id }) => id === ownId)), ...others];
		},
		examine: async (path, { signal, tell }) => {
			const onProgress = (progress: { done: number; total: number }) => tell("examining", progress);
			return reportView(await examinePack(path, { ...options, home, signal, onProgress }));
		},
		install: async (path, { acceptChangedKey }, { signal, tell }) => {
			let step: "examining" | "unpacking" | "finishing" = "examining";
			const installed = await installPack(path, {
				...options,
				home,
				signal,
				acceptChangedKey,
				// The page has shown it.
				acceptOlder: true,
				onProgress: (progress) => tell(step, progress),
				onStep: (done) => {
					if (done === "staged") step = "unpacking";
					if (done === "unpacked") step = "finishing";
				},
			});
			return { course: installed.id, version: installed.version, title: installed.title };
		},
		choose: (course, version) => known(chooseVersion(home, course, version, options)),
		remove: (course, version) =>
			known(
				version === undefined ? removeCourse(home, course, options) : removeVersion(home, course, version, options),
			),
	};
}
