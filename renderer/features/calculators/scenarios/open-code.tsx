import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../../core/api/views.ts";
import { decodeNumbers } from "../../../../core/metrics/share-code.ts";
import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import css from "./scenarios.module.css";

addLaterSpanish();

/** A field for the code of shared numbers; it leads to the calculator that shows them, or says why there is none. */
export function OpenCode({ metrics }: { metrics: readonly MetricView[] }) {
	const { t } = useTranslation("scenarios");
	const [code, setCode] = useState("");
	const [problem, setProblem] = useState<string>();
	const open = (event: FormEvent) => {
		event.preventDefault();
		const read = decodeNumbers(
			metrics.map(({ metric }) => metric),
			code,
		);
		if (!read.ok) {
			setProblem(t(`open.problem.${read.reason}`));
			return;
		}
		const typed = code.slice(code.lastIndexOf("/") + 1).trim();
		location.hash = `#/calculadoras/${read.metric}/${encodeURIComponent(typed.replaceAll(/\s+/g, "-"))}`;
	};
	return (
		<form className={css["open"]} onSubmit={open} noValidate>
			<TextField
				label={t("open.label")}
				hint={t("open.hint")}
				value={code}
				problem={problem}
				autoComplete="off"
				spellCheck={false}
				onChange={(text) => {
					setCode(text);
					setProblem(undefined);
				}}
			/>
			<Button type="submit" kind="quiet">
				{t("open.button")}
			</Button>
		</form>
	);
}
