import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RunningExam } from "../../shell/exams-now.ts";
import css from "./exam.module.css";
import { clockText, useTimeLeft } from "./time-left.ts";

/** How far an exam under way is, and the time left, which goes on while it is looked at. `onOver`: it has run out. */
export function RunningStanding({ exam, onOver }: { exam: Pick<RunningExam, "underWay">; onOver: () => void }) {
	const { t } = useTranslation("exam");
	const { answered, size, left } = exam.underWay;
	const seconds = useTimeLeft(left);
	const over = useRef(onOver);
	over.current = onOver;
	const isOver = seconds === 0;
	useEffect(() => {
		if (isOver) over.current();
	}, [isOver]);
	return (
		<>
			{t("list.underWay", { answered, size })}{" "}
			{seconds !== null && (
				<span className={css["left"]} role="timer" aria-live="off">
					{t("sitting.left", { clock: clockText(seconds) })}.
				</span>
			)}
		</>
	);
}
