import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useExamCode } from "../exam/use-exam-code.ts";
import css from "./paper.module.css";
import { paperAddress } from "./use-paper.ts";

/** A code from elsewhere, which prints here what was printed there. */
export function OtherCode() {
	const { t } = useTranslation("paper");
	const { field, submit } = useExamCode((exam, code) => navigate(paperAddress(exam, code)));
	return (
		<details className={css["other"]}>
			<summary>{t("withCode")}</summary>
			<form onSubmit={submit} noValidate>
				<TextField {...field} />
				<Button type="submit" kind="quiet">
					{t("showCoded")}
				</Button>
			</form>
		</details>
	);
}
