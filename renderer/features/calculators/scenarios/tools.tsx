import { Copy, Download, Printer, Share2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { encodeNumbers } from "../../../../core/metrics/share-code.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { fromCourse, Sentence } from "../../../ui/course-language.tsx";
import { today } from "../../../ui/local-day.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { csvOf } from "../../progress/csv.ts";
import type { Column } from "./column.ts";
import { ByHand, useCopy } from "./copied-text.tsx";
import { numbersIn } from "./lent.ts";
import { resultAsText } from "./plain-text.ts";
import css from "./scenarios.module.css";
import { scenariosCsv } from "./scenarios-csv.ts";

/** What can be taken away from a calculator: the result as text, a sheet of paper, a table, a code. */
export function Tools(props: {
	compiled: CompiledMetric;
	/** The numbers in the fields now. */
	now: Column;
	/** All that go into the table. */
	columns: readonly Column[];
	locale: Locale;
	onPrint: () => void;
}) {
	const { compiled, now, columns, locale } = props;
	const { t } = useTranslation("scenarios");
	const { t: say } = useTranslation("calculators");
	const { learner, fail } = useSession();
	const [sharing, setSharing] = useState(false);
	const { copied, copy } = useCopy();
	const save = async () => {
		try {
			const table = scenariosCsv(t, say, learner.name, compiled.metric, columns);
			const name = `profundiza-${compiled.metric.id}-${today()}.csv`;
			saveFile(name, await csvOf(table, locale), "text/csv;charset=utf-8");
		} catch (error) {
			fail(error, () => void save());
		}
	};
	const numbers = sharing ? numbersIn(compiled.metric, now.typed, locale) : undefined;
	const code = numbers && encodeNumbers(compiled.metric, numbers.values, now.benchmark?.segment);
	const isEmpty = numbers !== undefined && Object.keys(numbers.values).length === 0;
	const icon = { "aria-hidden": true, size: 18, strokeWidth: 1.75 } as const;
	return (
		<div className={css["tools"]}>
			<div className={css["actions"]}>
				<Button kind="quiet" onClick={() => void copy("result", resultAsText(t, say, compiled, now, locale))}>
					<Copy {...icon} /> {t("copy.button")}
				</Button>
				<Button kind="quiet" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
					<Share2 {...icon} /> {t("share.button")}
				</Button>
				<Button kind="quiet" onClick={props.onPrint}>
					<Printer {...icon} /> {t("print.button")}
				</Button>
				<Button kind="quiet" onClick={() => void save()}>
					<Download {...icon} /> {t("csv.button")}
				</Button>
			</div>
			{sharing && numbers !== undefined && (
				<div className={css["share"]}>
					{numbers.refused.length > 0 ? (
						<p>
							<Sentence text={t("share.refused", { fields: fromCourse(numbers.refused.join(", ")) })} />
						</p>
					) : isEmpty ? (
						<p>{t("share.empty")}</p>
					) : (
						<>
							<p>{t("share.explanation")}</p>
							<p className={css["code"]}>
								<span className={css["unseen"]}>{t("share.code")}</span> <output>{code}</output>
							</p>
							<Button kind="quiet" onClick={() => void copy("code", code ?? "")}>
								<Copy {...icon} /> {t("share.copy")}
							</Button>
						</>
					)}
				</div>
			)}
			<p role="status" className={css["told"]}>
				{copied?.kind === "copied" ? t(`copied.${copied.what}`) : ""}
				{copied?.kind === "by-hand" ? t("copied.not") : ""}
			</p>
			{copied?.kind === "by-hand" && <ByHand key={copied.text} text={copied.text} />}
		</div>
	);
}
