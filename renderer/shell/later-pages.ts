import { lazy } from "react";

/**
 * Pages that are rarely the first to be seen. Their code comes on its own, so that a lesson's text does not wait for it:
 * when the page is asked for, or once the first one has been there for a while.
 */
const load = {
	// No page of its own: what stands below a calculator.
	panels: () => import("../features/calculators/panels/panels.tsx"),
	bring: () => import("../features/copies/bring-page.tsx"),
	calculators: () => import("../features/calculators/calculators-page.tsx"),
	copies: () => import("../features/copies/copies-page.tsx"),
	figures: () => import("../features/figures/figures-page.tsx"),
	glossary: () => import("../features/glossary/glossary-page.tsx"),
	exam: () => import("../features/exam/exam-page.tsx"),
	exams: () => import("../features/exam/exams-page.tsx"),
	install: () => import("../features/library/install-page.tsx"),
	laboratory: () => import("../features/laboratories/laboratory-page.tsx"),
	library: () => import("../features/library/library-page.tsx"),
	notes: () => import("../features/notes/notes-page.tsx"),
	paper: () => import("../features/paper/paper-page.tsx"),
	practice: () => import("../features/practice/practice-page.tsx"),
	profiles: () => import("../features/profiles/profiles-page.tsx"),
	progress: () => import("../features/progress/progress-page.tsx"),
	review: () => import("../features/review/review-page.tsx"),
	reviewSession: () => import("../features/review/session-page.tsx"),
	settings: () => import("../features/settings/settings-page.tsx"),
	worksheets: () => import("../features/worksheets/worksheets-page.tsx"),
	who: () => import("../features/profiles/who-page.tsx"),
};

export const BringPage = lazy(async () => ({ default: (await load.bring()).BringPage }));
export const CalculatorsPage = lazy(async () => ({ default: (await load.calculators()).CalculatorsPage }));
export const CopiesPage = lazy(async () => ({ default: (await load.copies()).CopiesPage }));
export const ExamPage = lazy(async () => ({ default: (await load.exam()).ExamPage }));
export const ExamsPage = lazy(async () => ({ default: (await load.exams()).ExamsPage }));
export const FiguresPage = lazy(async () => ({ default: (await load.figures()).FiguresPage }));
export const GlossaryPage = lazy(async () => ({ default: (await load.glossary()).GlossaryPage }));
export const InstallPage = lazy(async () => ({ default: (await load.install()).InstallPage }));
export const LaboratoryPage = lazy(async () => ({ default: (await load.laboratory()).LaboratoryPage }));
export const LibraryPage = lazy(async () => ({ default: (await load.library()).LibraryPage }));
export const NotesPage = lazy(async () => ({ default: (await load.notes()).NotesPage }));
export const PaperPage = lazy(async () => ({ default: (await load.paper()).PaperPage }));
export const PracticePage = lazy(async () => ({ default: (await load.practice()).PracticePage }));
export const ProfilesPage = lazy(async () => ({ default: (await load.profiles()).ProfilesPage }));
export const ProgressPage = lazy(async () => ({ default: (await load.progress()).ProgressPage }));
export const ReviewPage = lazy(async () => ({ default: (await load.review()).ReviewPage }));
export const ReviewSessionPage = lazy(async () => ({ default: (await load.reviewSession()).ReviewSessionPage }));
export const SettingsPage = lazy(async () => ({ default: (await load.settings()).SettingsPage }));
export const WorksheetsPage = lazy(async () => ({ default: (await load.worksheets()).WorksheetsPage }));
export const WhoPage = lazy(async () => ({ default: (await load.who()).WhoPage }));

/** Brings them all, so that going to one of them is as quick as to any other page. */
export function loadLaterPages(): void {
	// One that does not come now is asked for again when it is needed.
	for (const bring of Object.values(load)) bring().catch(() => undefined);
}
