import { type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Outline } from "../../core/api/views.ts";
import type { CourseRecord } from "../../core/learning/state.ts";
import { CoursePage } from "../features/course/course-page.tsx";
import { HomePage } from "../features/home/home-page.tsx";
import { LessonPage } from "../features/lesson/lesson-page.tsx";
import { QuizPage } from "../features/quiz/quiz-page.tsx";
import { useSession } from "../session.tsx";
import {
	CalculatorsPage,
	CopiesPage,
	ExamPage,
	ExamsPage,
	FiguresPage,
	GlossaryPage,
	InstallPage,
	LaboratoryPage,
	LibraryPage,
	NotesPage,
	PaperPage,
	PracticePage,
	ProfilesPage,
	ProgressPage,
	ReviewPage,
	ReviewSessionPage,
	SettingsPage,
	WorksheetsPage,
} from "./later-pages.ts";
import { missingAt, stopOf } from "./missing-page.ts";
import { type Page, pageKey } from "./routes.ts";
import { UnknownPage } from "./unknown-page.tsx";
import { Waiting } from "./waiting.tsx";
import { type Place, phaseOf, placesOf, whereNext } from "./where-next.ts";

/** The phase whose colour a page has: a lesson's own, else that of where the learner is. */
export function pagePhase(page: Page, outline: Outline, record: CourseRecord): number {
	const place: Place | undefined =
		"lesson" in page ? placesOf(outline, record).find((one) => one.lesson.id === page.lesson) : undefined;
	const number = place?.phase.number ?? phaseOf(outline, whereNext(outline, record));
	// There are four hues; a course of more phases goes round again.
	return ((number - 1) % 4) + 1;
}

/** The page's part of the window's title. */
export function usePageTitle(page: Page): string {
	const { t } = useTranslation();
	const { outline } = useSession();
	if (missingAt(page, outline) !== undefined || page.name === "unknown") return t("unknown.title");
	if (!("lesson" in page)) return t(`nav.${page.name}`);
	const title = stopOf(page, outline)?.title ?? "";
	return page.name === "quiz" ? t("quizOf", { lesson: title }) : title;
}

/** A page whose code may still be on its way. A key, or the page that is left would stay in the document, hidden. */
function later(page: Page, content: ReactNode) {
	return (
		<Suspense key={pageKey(page)} fallback={<Waiting />}>
			{content}
		</Suspense>
	);
}

export function PageView({ page }: { page: Page }) {
	const { outline } = useSession();
	const missing = missingAt(page, outline);
	if (missing !== undefined) return <UnknownPage missing={missing} />;
	switch (page.name) {
		case "home":
			return <HomePage />;
		case "course":
			return <CoursePage />;
		case "lesson":
			// A key, so that nothing of one lesson is left standing in another.
			return <LessonPage key={page.lesson} lesson={page.lesson} section={page.section} />;
		case "quiz":
			return <QuizPage key={page.lesson} lesson={page.lesson} />;
		case "glossary":
			return later(page, <GlossaryPage />);
		case "figures":
			return later(page, <FiguresPage />);
		case "worksheets":
			return later(page, <WorksheetsPage worksheet={page.worksheet} />);
		case "calculators":
			return later(page, <CalculatorsPage metric={page.metric} code={page.code} />);
		case "practice":
			return later(page, <PracticePage metric={page.metric} />);
		case "laboratory":
			return later(page, <LaboratoryPage laboratory={page.laboratory} />);
		case "exams":
			return later(page, <ExamsPage />);
		case "exam":
			return later(page, <ExamPage exam={page.exam} code={page.code} />);
		case "paper":
			return later(page, <PaperPage exam={page.exam} code={page.code} />);
		case "progress":
			return later(page, <ProgressPage />);
		case "review":
			return later(page, page.now ? <ReviewSessionPage /> : <ReviewPage />);
		case "notes":
			return later(page, <NotesPage />);
		case "profiles":
			return later(page, <ProfilesPage />);
		case "copies":
			return later(page, <CopiesPage />);
		case "library":
			return later(page, <LibraryPage />);
		case "install":
			return later(page, <InstallPage pack={page.pack} />);
		case "settings":
			return later(page, <SettingsPage />);
		case "unknown":
			return <UnknownPage missing="address" />;
	}
}
