import { useTranslation } from "react-i18next";
import { useTakeAlong } from "../../shell/use-take-along.ts";
import { Button } from "../../ui/button.tsx";
import css from "./copies.module.css";
import { useWords } from "./use-words.ts";

/** The whole record as one file. */
export function TakeSection() {
	const { t } = useTranslation("copies");
	const { size } = useWords();
	const [taken, take] = useTakeAlong();
	const working = taken.kind === "working";
	return (
		<section className={css["section"]} aria-labelledby="copies-take">
			<h2 id="copies-take">{t("take.title")}</h2>
			<p>{t("take.what")}</p>
			<p className={css["soft"]}>{t("take.pin")}</p>
			<p className={css["actions"]}>
				<Button kind="quiet" onClick={() => !working && void take()} aria-disabled={working}>
					{t(working ? "take.working" : "take.button")}
				</Button>
			</p>
			<p role="status" className={css["good"]}>
				{taken.kind === "handed-over" ? t("take.done", { file: taken.file, size: size(taken.bytes) }) : ""}
			</p>
			<div role="alert" className={css["problem"]}>
				{taken.kind === "failed" && <p>{t("take.failed")}</p>}
			</div>
		</section>
	);
}
