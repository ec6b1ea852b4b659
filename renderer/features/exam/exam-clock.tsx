import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./exam.module.css";
import { clockText, minutesToTell, useTimeLeft } from "./time-left.ts";

/** The time left, seen all the time and said at ten, five and one minute; nothing where there is no limit. */
export function ExamClock(props: { left: number | null; onOver: () => void }) {
	const { t } = useTranslation("exam");
	const seconds = useTimeLeft(props.left);
	const over = useRef(props.onOver);
	over.current = props.onOver;
	const isOver = seconds === 0;
	useEffect(() => {
		if (isOver) over.current();
	}, [isOver]);
	if (seconds === null) return null;
	const told = minutesToTell(seconds);
	return (
		<>
			<p className={css["clock"]} role="timer" aria-live="off" data-soon={seconds <= 60}>
				{t("sitting.left", { clock: clockText(seconds) })}
			</p>
			<VisuallyHidden>
				<span role="status">{told === undefined ? "" : t("sitting.leftMinutes", { count: told })}</span>
			</VisuallyHidden>
		</>
	);
}
