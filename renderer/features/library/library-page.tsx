import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import type { ShelvedCourse } from "../../../core/api/library-views.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { BringPart } from "./bring-part.tsx";
import { CourseCard } from "./course-card.tsx";
import { keepWord, takeWord } from "./kept-word.ts";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";
import { notDone } from "./not-done.ts";
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
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const text = takeWord();
		if (text !== undefined) setTold({ text, bad: false });
	}, []);
	useEffect(() => {
		// What had the focus is gone by now, as a rule.
		if (told !== undefined) line.current?.focus();
	}, [told]);
	/** What is there now; what cannot be asked for stays as it was shown. */
	const look = () => library["library.courses"]({}).then(setShelf, () => undefined);

	/** Does something to the library, says what became of it, and shows what is there then. */
	const attempt = async (call: () => Promise<unknown>, text: string) => {
		try {
			await call();
			setTold({ text, bad: false });
		} catch (error) {
			setTold({ text: t(notDone(error)), bad: true });
		}
		await look();
	};
	const use = (course: ShelvedCourse, version: string) => {
		const text = t("course.used", { version, title: course.title });
		return attempt(async () => {
			await library["library.choose"]({ course: course.id, version });
			if (course.id !== outline.id) return;
			// All that this window holds is of the other version.
			keepWord(text);
			location.reload();
		}, text);
	};
	const remove = ({ course, title, version, used }: Removal) => {
		setRemoval(undefined);
		const text =
			version === undefined ? t("course.removed", { title }) : t("course.removedVersion", { title, version });
		void attempt(async () => {
			await library["library.remove"]({ course, ...(version === undefined ? {} : { version }) });
			if (course !== outline.id || !used) return;
			keepWord(text);
			if (version === undefined) location.assign(`${coursePage(undefined)}#/biblioteca`);
			else location.reload();
		}, text);
	};

	return (
		<PageFrame title={t("title")} lead={t("lead")}>
			<p
				ref={line}
				tabIndex={-1}
				role="status"
				className={`${css["line"]} ${told?.bad === true ? css["problem"] : css["told"]}`}
			>
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
				onSeveral={(count) => {
					setTold({ text: t("bring.several", { count }), bad: false });
					void look();
				}}
				onDismiss={(pack, file) =>
					void attempt(() => library["library.dismiss"]({ pack }), t("bring.dismissed", { file }))
				}
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
			missing={{ link: t("nav.course", { ns: "common" }), href: "#/curso" }}
		>
			{(shelf) => <Courses library={library} first={shelf} />}
		</WhenLoaded>
	);
}
