import { Flag } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerState } from "./answer-keeper.ts";
import css from "./exam.module.css";

export interface Station {
	state: AnswerState;
	flagged: boolean;
}

/** Every question by its number: which are answered, which are marked to come back to, and where one is. */
export function QuestionMap(props: { stations: readonly Station[]; current: number; onGo: (place: number) => void }) {
	const { t } = useTranslation("exam");
	return (
		<nav className={css["map"]} aria-label={t("sitting.map")}>
			<ol>
				{props.stations.map(({ state, flagged }, place) => {
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
		</nav>
	);
}
