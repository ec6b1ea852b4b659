import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCard } from "../../../core/api/review-views.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./review.module.css";

/** The cards that are not asked any more, why, what to do about each, and the way back. Nothing where there are none. */
export function AsideList(props: {
	aside: readonly ListedCard[];
	/** A card was brought back; its button goes with it. */
	onBack: () => Promise<void>;
}) {
	const { t } = useTranslation("review");
	const { client, learner, fail, outdate } = useSession();
	const heading = useId();
	const title = useRef<HTMLHeadingElement>(null);
	const { aside, onBack } = props;
	if (aside.length === 0) return null;
	const bringBack = async (card: ListedCard) => {
		try {
			await client["review.set-aside"]({ learner: learner.id, card: card.card, aside: false });
			outdate();
			// The button goes with its card.
			title.current?.focus({ preventScroll: true });
			await onBack();
		} catch (error) {
			fail(error, () => void bringBack(card));
		}
	};
	return (
		<section className={css["section"]} aria-labelledby={heading}>
			<h2 ref={title} id={heading} tabIndex={-1}>
				{t("aside.title")}
			</h2>
			<p>{t("aside.lead")}</p>
			<ul className={css["aside"]}>
				{aside.map((card) => (
					<AsideCard key={card.card} card={card} onBack={() => void bringBack(card)} />
				))}
			</ul>
		</section>
	);
}

function AsideCard({ card, onBack }: { card: ListedCard; onBack: () => void }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { day } = useFormats(locale);
	const id = useId();
	const { section, lesson } = card;
	return (
		<li data-phase={lesson && ((lesson.phase - 1) % 4) + 1}>
			<div className={css["asideText"]}>
				<p className={css["kicker"]}>{t(`kind.${card.kind}`)}</p>
				<RichText as="p" id={id} className={css["front"]} html={card.front} />
				<p className={css["why"]}>
					{card.aside === "leech"
						? t("aside.leech", { count: card.lapses })
						: t("aside.by-hand", { day: day(card.at) })}
				</p>
			</div>
			<div className={css["ways"]}>
				{section !== undefined ? (
					<a href={`#/leccion/${section.lesson}/${section.id}`}>
						<Sentence text={t("aside.reread", { section: fromCourse(section.title) })} />
					</a>
				) : (
					lesson !== undefined && (
						<a href={`#/leccion/${lesson.id}`}>
							<Sentence text={t("aside.reread", { section: fromCourse(lesson.title) })} />
						</a>
					)
				)}
				<Button kind="quiet" aria-describedby={id} onClick={onBack}>
					{t("aside.back")}
				</Button>
			</div>
		</li>
	);
}
