import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import type { ShelvedCourse } from "../../../core/api/library-views.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { BringPart } from "./bring-part.tsx";
import { CourseCard } from "./course-card.tsx";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";
import { type Removal, RemoveDialog } from "./remove-dialog.tsx";

addLaterSpanish();

type Shelf = Awaited<ReturnType<LibraryClient["library.courses"]>>;

/** The application's own course first, then the others by their titles. */
function inOrder(courses: readonly ShelvedCourse[], locale: string): ShelvedCourse[] {
	const { compare } = new Intl.Collator(locale);
	return courses.toSorted((one, other) => Number(other.own) - Number(one.own) || compare(one.title, other.title));
}

function Courses(props: { library: LibraryClient; first: Shelf }) {
	const { library } = props;
	const { t } = useTranslation("library");
	const { outline, locale } = useSession();
	const [shelf, setShelf] = useState(props.first);
	const [removal, setRemoval] = useState<Removal>();
	const [told, setTold] = useState<{ text: string; bad: boolean }>();
	const heading = useRef<HTMLParagraphElement>(null);

	/** Does something to the library, says what became of it, and shows what is there then. */
	const attempt = async (call: () => Promise<unknown>, text: string) => {
		try {
			await call();
			setTold({ text, bad: false });
		} catch {
			setTold({ text: t("course.notDone"), bad: true });
		}
		// What cannot be asked for now stays as it was shown.
		await library["library.courses"]({}).then(setShelf, () => undefined);
		heading.current?.focus();
	};
	const use = (course: ShelvedCourse, version: string) =>
		attempt(
			async () => {
				await library["library.choose"]({ course: course.id, version });
				// All that this window holds is of the other version.
				if (course.id === outline.id) location.reload();
			},
			t("course.used", { version, title: course.title }),
		);
	const remove = ({ course, title, version, used }: Removal) => {
		setRemoval(undefined);
		void attempt(
			async () => {
				await library["library.remove"]({ course, ...(version === undefined ? {} : { version }) });
				if (course !== outline.id || !used) return;
				if (version === undefined) location.assign(`${coursePage(undefined)}#/biblioteca`);
				else location.reload();
			},
			version === undefined ? t("course.removed", { title }) : t("course.removedVersion", { title, version }),
		);
	};

	return (
		<PageFrame title={t("title")} lead={t("lead")} back={{ href: "#/curso", text: t("toCourse") }}>
			<p ref={heading} tabIndex={-1} role="status" className={told?.bad === true ? css["problem"] : css["told"]}>
				{told?.text}
			</p>
			<ul className={css["cards"]}>
				{inOrder(shelf.courses, locale).map((course) => (
					<CourseCard
						key={course.id}
						course={course}
						here={course.id === outline.id}
						onUse={(version) => void use(course, version)}
						onRemove={setRemoval}
					/>
				))}
			</ul>
			<BringPart
				waiting={shelf.waiting}
				onDismiss={(pack) => void attempt(() => library["library.dismiss"]({ pack }), "")}
			/>
			{removal !== undefined && (
				<RemoveDialog removal={removal} onYes={() => remove(removal)} onNo={() => setRemoval(undefined)} />
			)}
		</PageFrame>
	);
}

/** All courses that are here, and the way in for others. */
export function LibraryPage() {
	const { t } = useTranslation("library");
	const library: LibraryClient = useSession().client;
	const load = useCallback(() => library["library.courses"]({}), [library]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed.title"), hint: t("failed.hint") }}
			missing={{ link: t("toCourse"), href: "#/curso" }}
		>
			{(shelf) => <Courses library={library} first={shelf} />}
		</WhenLoaded>
	);
}
