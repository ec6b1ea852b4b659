import { Lightbulb } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./hints.module.css";

/** The hints taken of a question, and a button for the next one, which says what it costs. */
export function Hints(props: {
	hints: PublicQuestion["hints"];
	/** Takes a hint, counted from 1; rejects where it did not come. */
	onTake: (number: number) => Promise<void>;
}) {
	const { hints, onTake } = props;
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	const [state, setState] = useState<"idle" | "asking" | "failed">("idle");
	const [took, setTook] = useState(false);
	const told = hints.filter(({ text }) => text !== undefined);
	const next = hints[told.length];
	const points = (cost: number) => ({ count: cost, points: formatNumber(cost, locale, { maxDecimals: 2 }) });

	const take = async () => {
		if (state === "asking" || next === undefined) return;
		setState("asking");
		try {
			await onTake(told.length + 1);
			setTook(true);
			setState("idle");
		} catch {
			setState("failed");
		}
	};
	const label = () => {
		if (next === undefined) return t("hint.none");
		const what = t(told.length === 0 ? "hint.first" : "hint.another");
		return next.cost === 0 ? what : `${what} · ${t("hint.costs", points(next.cost))}`;
	};
	return (
		<div className={css["hints"]}>
			{/* Each hint is read out as it comes, and only that one. */}
			<div aria-live="polite">
				{told.length > 0 && (
					<ol aria-label={t("hint.list")}>
						{told.map(({ text, cost }, index) => (
							<li key={text}>
								<b>
									{t("hint.title", { number: index + 1 })}
									{cost > 0 && <span> · {t("hint.cost", points(cost))}</span>}
								</b>
								<RichText as="span" html={text ?? ""} />
							</li>
						))}
					</ol>
				)}
			</div>
			{/* The button that was pressed keeps the focus, also once there is nothing more to take. */}
			{(next !== undefined || took) && (
				<Button kind="quiet" aria-disabled={next === undefined || state === "asking"} onClick={take}>
					<Lightbulb aria-hidden="true" size={16} />
					{label()}
				</Button>
			)}
			<div role="alert">{state === "failed" && <p className={css["problem"]}>{t("hint.failed")}</p>}</div>
		</div>
	);
}
