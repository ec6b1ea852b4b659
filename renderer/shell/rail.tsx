import {
	ArrowLeftRight,
	BarChart3,
	BookOpen,
	Calculator,
	Check,
	House,
	LibraryBig,
	NotebookPen,
	RotateCcw,
	Settings,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { useWords } from "../features/profiles/use-words.ts";
import { useSession } from "../session.tsx";
import { langBeside } from "../ui/course-language.tsx";
import { useFormats } from "../ui/formats.ts";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { Avatar } from "./avatar.tsx";
import css from "./rail.module.css";
import { useReviewToday } from "./review-today.ts";
import type { Page } from "./routes.ts";

const toLibrary = "#/biblioteca";

const entries = [
	{ name: "home", href: "#/", Icon: House },
	{ name: "course", href: "#/curso", Icon: BookOpen },
	{ name: "calculators", href: "#/calculadoras", Icon: Calculator },
	{ name: "review", href: "#/repasar", Icon: RotateCcw },
	{ name: "notes", href: "#/notas", Icon: NotebookPen },
	{ name: "progress", href: "#/progreso", Icon: BarChart3 },
	{ name: "library", href: toLibrary, Icon: LibraryBig },
] as const;

/** `page` on the entry of the page itself, `true` where the page is one of the entry's. */
function currentness(name: (typeof entries)[number]["name"], page: Page): "page" | "true" | undefined {
	if (name === page.name) return "now" in page ? "true" : "page";
	if (name === "library" && page.name === "install") return "true";
	if (name === "calculators" && (page.name === "practice" || page.name === "laboratory")) return "true";
	if (name === "course" && (page.name === "glossary" || page.name === "figures" || page.name === "worksheets"))
		return "true";
	return name === "course" && "lesson" in page ? "true" : undefined;
}

/** How many cards are to be reviewed today. */
function ReviewsLeft() {
	const { t } = useTranslation();
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const today = useReviewToday();
	if (today === undefined || today === "none") return null;
	const count = today.left.new + today.left.reviews + today.left.steps;
	if (count === 0) return null;
	return (
		<span className={css["left"]}>
			<span aria-hidden="true">{number(count)}</span>
			<VisuallyHidden>{t("reviewsLeft", { count })}</VisuallyHidden>
		</span>
	);
}

/** The way around: a rail at the left; on narrow windows a line above the page and a bar below it. */
export function Rail({ page }: { page: Page }) {
	const { t } = useTranslation();
	const { learner, outline, locale, saving } = useSession();
	const words = useWords();
	return (
		<header className={css["rail"]}>
			<div className={css["head"]}>
				<p className={css["brand"]}>
					{t("app")}
					<span aria-hidden="true">.</span>
				</p>
				<a className={css["course"]} href={toLibrary} aria-current={currentness("library", page)}>
					<LibraryBig aria-hidden="true" strokeWidth={1.75} />
					<VisuallyHidden>{t("nav.thisCourse")}:</VisuallyHidden>
					<span lang={langBeside(outline.language, locale)}>{outline.title}</span>
				</a>
			</div>
			<nav className={css["nav"]} aria-label={t("nav.label")}>
				<ul>
					{entries.map(({ name, href, Icon }) => (
						<li key={name} data-entry={name}>
							<a href={href} aria-current={currentness(name, page)}>
								<Icon aria-hidden="true" strokeWidth={1.75} />
								{t(`nav.${name}`)}
								{name === "review" && <ReviewsLeft />}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{saving.kind === "restored" && (
				// In a place of its own, where it covers nothing; `UnsavedBar` has it read out.
				<p className={css["restored"]} aria-hidden="true">
					<Check size={18} />
					{t("unsaved.over")}
				</p>
			)}
			<div className={css["self"]}>
				<a className={css["who"]} href="#/ajustes" aria-current={page.name === "settings" ? "page" : undefined}>
					<Avatar picture={learner.picture} name={learner.name} />
					<VisuallyHidden>{t("nav.settings")}:</VisuallyHidden>
					<bdi className={css["name"]}>{words.name(learner)}</bdi>
					<Settings className={css["gear"]} aria-hidden="true" strokeWidth={1.75} />
				</a>
				{learner.guest && (
					<a className={css["guest"]} href="#/ajustes">
						{t("guestLine", { ns: "profiles" })}
					</a>
				)}
				<a className={css["switch"]} href="#/perfiles" aria-current={page.name === "profiles" ? "page" : undefined}>
					<ArrowLeftRight aria-hidden="true" strokeWidth={1.75} />
					{t("switch", { ns: "profiles" })}
				</a>
			</div>
		</header>
	);
}
