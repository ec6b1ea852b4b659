export { listAuthors } from "./authors.ts";
export { type BundleOptions, bundleCourse } from "./bundle.ts";
export { NoBundledCourse, readBundled } from "./bundled.ts";
export type { LastChecked } from "./check-pack.ts";
export { copiesOf } from "./copies.ts";
export { examinePack } from "./examine.ts";
export { installPack } from "./install.ts";
export { checkInstalled, type ListOptions, listInstalled, readInstalled, versionToOpen } from "./installed.ts";
export { chooseVersion, type ManageOptions, removeCourse, removeVersion, tidyCourses } from "./manage.ts";
export { removeEmptyHome, versionFolders } from "./places.ts";
export type {
	BundledCourse,
	ExamineOptions,
	FoundPack,
	Installed,
	InstalledCourse,
	InstalledVersion,
	InstallOptions,
	InstallStep,
	KnownAuthor,
	PackReport,
	PackTrust,
} from "./types.ts";
