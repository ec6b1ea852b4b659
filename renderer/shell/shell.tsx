import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useHashLocation } from "wouter/use-hash-location";
import { useSession } from "../session.tsx";
import { CourseLanguage } from "../ui/course-language.tsx";
import { useAppearance } from "./appearance.ts";
import { CrashGuard } from "./crash.tsx";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { loadLaterPages } from "./later-pages.ts";
import { Messages } from "./messages.tsx";
import { usePageChange } from "./page-change.ts";
import { PageView, pagePhase, usePageTitle } from "./page-view.tsx";
import { Rail } from "./rail.tsx";
import { useFreshReviewToday } from "./review-today.ts";
import { pageAt, pageKey, pointsInside } from "./routes.ts";
import css from "./shell.module.css";
import { useTimeSpent } from "./use-time-spent.ts";

/** After how many milliseconds the first page is there and there is time for what comes later. */
const calm = 1500;

/** The frame that stays while pages change: the rail, the page, the bar for messages. */
export function Shell(props: { welcomed: boolean }) {
	const { t } = useTranslation();
	const { learner, outline, locale } = useSession();
	const [path] = useHashLocation();
	const page = pageAt(path);
	const key = pageKey(page);
	useAppearance(learner.settings);
	useTimeSpent(page);
	// These two ask by themselves.
	useFreshReviewToday(page.name === "home" || page.name === "review" ? undefined : key);
	usePageChange(key, pointsInside(page), props.welcomed ? "welcome" : key);
	const title = usePageTitle(page);
	useEffect(() => {
		const timer = setTimeout(loadLaterPages, calm);
		return () => clearTimeout(timer);
	}, []);
	const skip = () => document.getElementById("main")?.focus();
	return (
		<div className={css["shell"]} data-phase={pagePhase(page, outline, learner.record)}>
			<title>{t("title", { page: title })}</title>
			<button type="button" className={css["skip"]} onClick={skip}>
				{t("skip")}
			</button>
			<Rail page={page} />
			<main id="main" className={css["main"]} tabIndex={-1}>
				<CrashGuard page={key}>
					<CourseLanguage course={outline.language} page={locale}>
						<PageView page={page} />
					</CourseLanguage>
				</CrashGuard>
			</main>
			<Messages />
			<DropAnywhere page={page} />
		</div>
	);
}
