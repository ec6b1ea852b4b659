import type {
	CourseChangesView,
	PackReportView,
	PackTrust as PackTrustView,
	ShelvedCourse,
} from "../../core/api/library-views.ts";
import { type CourseChanges, itemKinds } from "../../core/pack/changes.ts";
import type { Manifest } from "../../core/pack/manifest.ts";
import { compareVersions } from "../../core/pack/version.ts";
import type { InstalledCourse, InstalledVersion, PackReport, PackTrust } from "../courses/types.ts";
import type { OpenedLibrary } from "../library/open-library.ts";
import { keyFingerprint } from "../packs/key-fingerprint.ts";
import type { PackSignature } from "../packs/types.ts";

type Version = ShelvedCourse["versions"][number];

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
				...(first && { before: { author: first.author, words: first.fingerprint.words } }),
			};
		}
	}
}

function placeOf({ present, order }: PackReport): PackReportView["place"] {
	if (present === "same" || present === "damaged") return present;
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

/** What a pack is, as its page shows it; the name of the file is for whoever knows it. */
export function reportView(report: PackReport): PackReportView {
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

/** What is told of a version whose manifest cannot be read: that it is there, to be removed. */
const unread = { contents: { lessons: 0, questions: 0, terms: 0, worksheets: 0, pictures: 0 }, unsound: true };

function versionView({ version, manifest, signature, installedAt, damage }: InstalledVersion): Version {
	return {
		version,
		own: false,
		...(installedAt === undefined ? {} : { installedAt }),
		trust: trustInstalled(signature),
		...(manifest === undefined
			? unread
			: { size: sizeOf(manifest), contents: manifest.contents, unsound: damage !== undefined }),
	};
}

/** An installed course. One of which nothing can be read goes by its id, in no known language. */
export function installedView({ id, versions, inUse }: InstalledCourse): ShelvedCourse {
	const used = versions.find(({ version }) => version === inUse) ?? versions[0];
	const about = used?.manifest ?? versions.find(({ manifest }) => manifest !== undefined)?.manifest;
	const { title, language, authors, licence } = about?.course ?? {
		title: id,
		language: "und",
		authors: [],
		licence: "",
	};
	return {
		...{ id, title, language, authors, licence },
		own: false,
		version: used?.version ?? "",
		versions: versions.map(versionView),
	};
}

/** The application's own course, with those versions of it that were installed. */
export function ownView(own: OpenedLibrary, installed: InstalledCourse | undefined): ShelvedCourse {
	const { id, version } = own.course;
	const shipped = { version, own: true, contents: own.contents, trust: { state: "none" as const }, unsound: false };
	const others = installed === undefined ? undefined : installedView(installed);
	const versions = [...(others?.versions.filter((one) => one.version !== version) ?? []), shipped];
	const inUse = installed?.inUse ?? version;
	// Anybody can give a course this id: what is used goes by what it says of itself.
	const { title, language, authors, licence } = others?.version === inUse && inUse !== version ? others : own.course;
	const sorted = versions.sort((a, b) => compareVersions(b.version, a.version));
	return { id, title, language, authors, licence, own: true, version: inUse, versions: sorted };
}
