import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { NextCard } from "../../../core/api/review-views.ts";
import { Announcer } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { localDay, today } from "../../ui/local-day.ts";
import { SessionTop, useFocusOnNext, useNextHeading } from "../../ui/session-frame.tsx";
import { QuestionCard } from "./question-card.tsx";
import { RecallCard } from "./recall-card.tsx";
import { ReviewPage } from "./review-page.tsx";
import { countOf } from "./review-sums.ts";
import css from "./session.module.css";
import { isTextField } from "./session-keys.ts";
import { useReviewSession } from "./use-review-session.ts";

/** A sitting: a card, then the next one, until the day's are done. */
export function SessionRun({ first }: { first: NextCard }) {
	const { t } = useTranslation("review");
	const reviewing = useReviewSession(first);
	const { session, undo } = reviewing;
	const { asked, next, note, turn, answered } = session;
	const page = useRef<HTMLDivElement>(null);

	useNextHeading(page, turn);
	useFocusOnNext(page, answered !== undefined);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const asks =
				event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
			if (!asks || isTextField(event.target)) return;
			event.preventDefault();
			void undo();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [undo]);

	// What was reviewed on another day stands.
	const canUndo = next.last !== undefined && localDay(next.last.at) === today();
	const said = note === undefined ? "" : t(`note.${note}`);
	const back = (
		<Button kind="quiet" aria-keyshortcuts="Control+Z" disabled={!canUndo} onClick={() => void undo()}>
			<Undo2 aria-hidden="true" size={18} strokeWidth={1.75} />
			{t("undo")}
		</Button>
	);
	if (asked === undefined) {
		return (
			<div ref={page}>
				<ReviewPage
					key={turn}
					follows={turn > 0}
					said={said}
					undo={canUndo ? back : undefined}
					onBegin={() => void reviewing.again()}
				/>
			</div>
		);
	}
	const done = countOf(next.done);
	const left = countOf(next.left);
	return (
		<div ref={page} className={css["page"]} data-phase={asked.lesson && ((asked.lesson.phase - 1) % 4) + 1}>
			<SessionTop
				count={left === 0 ? t("session.last") : t("session.left", { count: left })}
				share={done / Math.max(1, done + left)}
			>
				<a href="#/repasar">{t("session.leave")}</a>
			</SessionTop>
			<div className={css["note"]}>
				<Announcer text={said} />
			</div>
			{asked.kind === "question" ? (
				<QuestionCard key={turn} card={asked} reviewing={reviewing} />
			) : (
				<RecallCard key={turn} card={asked} onRate={reviewing.rate} />
			)}
			<div className={css["foot"]}>
				{back}
				{answered?.leech !== true && (
					<Button kind="quiet" onClick={() => void reviewing.setAside()}>
						{t("setAside")}
					</Button>
				)}
			</div>
		</div>
	);
}
