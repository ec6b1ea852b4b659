import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../../core/api/errors.ts";
import { mostKept } from "../../../../core/learning/kept-work-limits.ts";
import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { formatsFor } from "../../../ui/formats.ts";
import type { Held } from "../use-typed-values.ts";
import { isSaved } from "./saved.ts";
import css from "./scenarios.module.css";
import { useScenarios } from "./use-scenarios.ts";

addLaterSpanish();

/**
 * Says that the numbers in a calculator are someone else's and not kept, with the way to keep them. The learner's own
 * numbers of before are put aside as a scenario first, and nothing is taken over where that fails.
 */
export function LentNotice({ metric, held }: { metric: string; held: Held }) {
	const { t } = useTranslation("scenarios");
	const { client, learner, outline, locale, keep, upToDate } = useSession();
	const { set } = useScenarios();
	const [state, setState] = useState<"asking" | "taking" | "too-many" | "failed">("asking");
	const own = learner.record.calculators.find((work) => work.metric === metric && work.lesson === null);
	const take = async () => {
		if (state === "taking") return;
		setState("taking");
		try {
			if (own !== undefined && !isSaved(learner.record, own)) {
				const { values, segment, at } = own;
				await set(crypto.randomUUID(), {
					metric,
					name: t("lent.before", { day: formatsFor(locale).day(at) }),
					note: "",
					values,
					locale: own.locale,
					...(segment === undefined ? {} : { segment }),
				});
			}
			const { values, segment } = held;
			const work = {
				metric,
				lesson: null,
				values: { ...values },
				locale,
				...(segment === undefined ? {} : { segment }),
			};
			await keep({ type: "calculator-worked", course: outline.id, version: outline.version, ...work }, () =>
				client["calculator.save"]({ learner: learner.id, ...work }),
			);
			await upToDate();
			location.hash = `#/calculadoras/${metric}`;
		} catch (error) {
			setState(error instanceof AppError && error.code === "too-many" ? "too-many" : "failed");
		}
	};
	return (
		<section className={css["lent"]} aria-label={t("lent.label")}>
			<p>{t("lent.what")}</p>
			<p className={css["soft"]}>{t(own === undefined ? "lent.nothingBefore" : "lent.putAside")}</p>
			<div role="alert">
				{state === "too-many" && <p className={css["problem"]}>{t("lent.tooMany", { count: mostKept })}</p>}
				{state === "failed" && <p className={css["problem"]}>{t("lent.failed")}</p>}
			</div>
			<div className={css["actions"]}>
				<Button aria-disabled={state === "taking"} onClick={() => void take()}>
					{t(state === "taking" ? "lent.taking" : "lent.take")}
				</Button>
				<a href={`#/calculadoras/${metric}`}>{t("lent.back")}</a>
			</div>
		</section>
	);
}
