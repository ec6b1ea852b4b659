import { useTranslation } from "react-i18next";
import { useCourseLang } from "../../ui/course-language.tsx";

type Section = { id: string; title: string };

/** The sections of a lesson as links, the one being read marked. */
export function SectionList(props: {
	lesson: string;
	sections: readonly Section[];
	current: string | null;
	onShow: (section: string) => void;
}) {
	return (
		<ul lang={useCourseLang()}>
			{props.sections.map((section) => (
				<li key={section.id}>
					<a
						href={`#/leccion/${props.lesson}/${section.id}`}
						aria-current={section.id === props.current ? "true" : undefined}
						// The address may be there already: then nothing else would move.
						onClick={() => props.onShow(section.id)}
					>
						{section.title}
					</a>
				</li>
			))}
		</ul>
	);
}

/** How long the lesson is and what is in it. */
export function LessonMeta(props: { minutes: number; calculators: number; hasQuiz: boolean }) {
	const { t } = useTranslation("lesson");
	return (
		<>
			<span>{t("minutes", { count: props.minutes })}</span>
			{props.calculators > 0 && <span>{t("calculators", { count: props.calculators })}</span>}
			{props.hasQuiz && <span>{t("quiz")}</span>}
		</>
	);
}
