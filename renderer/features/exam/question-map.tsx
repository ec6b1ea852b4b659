import { ChevronDown, Flag } from "lucide-react";
import { type KeyboardEvent, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerState } from "./answer-keeper.ts";
import css from "./question-map.module.css";

export interface Station {
	state: AnswerState;
	flagged: boolean;
}

/** How far one has come, in a line: "12 de 30 respondidas · 2 marcadas". */
function useSummary(): (stations: readonly Station[]) => string {
	const { t } = useTranslation("exam");
	return (stations) => {
		const answered = stations.filter(({ state }) => state !== "none" && state !== "partial").length;
		const flagged = stations.filter((one) => one.flagged).length;
		const said = [t("sitting.answered", { count: answered, total: stations.length })];
		if (flagged > 0) said.push(t("sitting.flags", { count: flagged }));
		return said.join(" · ");
	};
}

/**
 * Every question by its number: which are answered, which are marked to come back to, and where one is. In a narrow window
 * the numbers are behind the line that sums them up, so that the question itself has the room.
 */
export function QuestionMap(props: {
	stations: readonly Station[];
	current: number;
	/** Whether the numbers are shown in a narrow window. */
	open: boolean;
	onOpen: (open: boolean) => void;
	onGo: (place: number) => void;
}) {
	const { stations, open, onOpen } = props;
	const { t } = useTranslation("exam");
	const id = useId();
	const summary = useSummary()(stations);
	const toggle = useRef<HTMLButtonElement>(null);
	const close = (event: KeyboardEvent) => {
		// In a wide window there is nothing to close, and nothing to go back to.
		if (event.key !== "Escape" || !open || toggle.current?.offsetParent === null) return;
		onOpen(false);
		toggle.current?.focus();
	};
	return (
		<nav className={css["map"]} aria-label={t("sitting.map")} onKeyDown={close}>
			<button
				ref={toggle}
				type="button"
				className={css["toggle"]}
				aria-expanded={open}
				aria-controls={id}
				onClick={() => onOpen(!open)}
			>
				{summary}
				<ChevronDown aria-hidden="true" size={18} />
			</button>
			<ol id={id} data-open={open}>
				{stations.map(({ state, flagged }, place) => {
					const number = place + 1;
					const said = [t("sitting.place", { number }), t(`sitting.state.${state}`)];
					if (flagged) said.push(t("sitting.flagged"));
					return (
						<li key={number}>
							<button
								type="button"
								data-state={state}
								aria-current={place === props.current ? "step" : undefined}
								aria-label={said.join(", ")}
								onClick={() => props.onGo(place)}
							>
								{number}
								{flagged && <Flag aria-hidden="true" size={12} />}
							</button>
						</li>
					);
				})}
			</ol>
			<p className={css["summary"]}>{summary}</p>
		</nav>
	);
}
