import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Intervals, ShownCard } from "../../../core/api/review-views.ts";
import type { Rating } from "../../../core/review/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { canBeSentAgain, type SendingFailure, sendingFailure } from "../quiz/sending-failure.ts";
import { intervalText } from "./intervals.ts";
import { MetricBack } from "./metric-back.tsx";
import css from "./session.module.css";
import { hasModifier, isIdle, isTextField } from "./session-keys.ts";

type RecalledCard = Exclude<ShownCard, { kind: "question" }>;

const ratings = [1, 2, 3, 4] as const;

/** A term or a formula: recalled first, then shown, and the learner says how well it was known. */
export function RecallCard(props: { card: RecalledCard; onRate: (rating: Rating) => Promise<void> }) {
	const { card, onRate } = props;
	const { t } = useTranslation(["review", "common"]);
	const lang = useCourseLang();
	const id = useId();
	const [shown, setShown] = useState(false);
	const [state, setState] = useState<"asking" | "sending" | SendingFailure>("asking");
	const back = useRef<HTMLElement>(null);
	const sending = state === "sending";
	const rate = async (rating: Rating) => {
		if (sending) return;
		setState("sending");
		try {
			await onRate(rating);
		} catch (error) {
			setState(sendingFailure(error));
		}
	};

	// What was behind the button is read out.
	useEffect(() => {
		if (shown) back.current?.focus({ preventScroll: true });
	}, [shown]);
	const act = useRef<(event: KeyboardEvent) => boolean>(() => false);
	useEffect(() => {
		act.current = (event) => {
			if (!shown) {
				if (!isIdle(event.target) || (event.key !== " " && event.key !== "Enter")) return false;
				setShown(true);
				return true;
			}
			const rating = ratings.find((one) => String(one) === event.key);
			if (rating === undefined || isTextField(event.target)) return false;
			void rate(rating);
			return true;
		};
	});
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (!hasModifier(event) && !event.repeat && act.current(event)) event.preventDefault();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);

	const failure = state === "asking" || state === "sending" ? undefined : state;
	return (
		<article className={css["card"]} aria-labelledby={`${id}-front`}>
			<p className={css["kicker"]}>{t(`kind.${card.kind}`)}</p>
			<h1 id={`${id}-front`} className={css["front"]} tabIndex={-1} lang={lang}>
				{card.kind === "term" ? card.term.term : card.metric.name}
			</h1>
			{!shown && (
				<>
					<p className={css["recall"]}>{t(`recall.${card.kind}`)}</p>
					<div className={css["show"]}>
						<Button onClick={() => setShown(true)}>{t("show")}</Button>
						<p className={css["keys"]}>{t("keys.show")}</p>
					</div>
				</>
			)}
			{shown && (
				<>
					<section ref={back} className={css["back"]} tabIndex={-1} aria-label={t("back")}>
						{card.kind === "term" ? <TermBack card={card} /> : <MetricBack metric={card.metric} />}
					</section>
					<div role="alert">
						{failure !== undefined && (
							<p className={css["problem"]}>
								{canBeSentAgain(failure)
									? t(failure === "unreachable" ? "noReply" : "notSaved")
									: `${t("notTaken")} ${t(`common:failure.${failure}.what`)} ${t(`common:failure.${failure}.next`)}`}
							</p>
						)}
					</div>
					<Ratings intervals={card.intervals} sending={sending} onRate={(rating) => void rate(rating)} />
				</>
			)}
		</article>
	);
}

function TermBack({ card }: { card: Extract<RecalledCard, { kind: "term" }> }) {
	const { t } = useTranslation("lesson");
	const { english, definition } = card.term;
	return (
		<>
			<RichText html={definition} as="p" />
			{english !== undefined && <p className={css["english"]}>{t("term.english", { word: english })}</p>}
		</>
	);
}

function Ratings(props: { intervals: Intervals; sending: boolean; onRate: (rating: Rating) => void }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	return (
		<>
			<fieldset className={css["ratings"]}>
				<legend>{t("howWell")}</legend>
				{ratings.map((rating) => (
					<button
						key={rating}
						type="button"
						className={css["rating"]}
						aria-keyshortcuts={String(rating)}
						aria-disabled={props.sending}
						onClick={() => props.onRate(rating)}
					>
						<span className={css["key"]} aria-hidden="true">
							{rating}
						</span>
						<strong>{t(`rating.${rating}`)}</strong>{" "}
						<span className={css["interval"]}>{intervalText(t, props.intervals[rating], number)}</span>
					</button>
				))}
			</fieldset>
			<p className={css["keys"]}>{t("keys.rate")}</p>
		</>
	);
}
