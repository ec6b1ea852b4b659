import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./exam.module.css";
import { useExamCode } from "./use-exam-code.ts";

/** A code is typed, and leads to the exam that it names; where it names none, why. */
export function CodeForm() {
	const { t } = useTranslation("exam");
	const { field, submit } = useExamCode((exam, code) => {
		location.hash = `#/examen/${exam}/${encodeURIComponent(code)}`;
	});
	return (
		<section className={css["section"]}>
			<h2>{t("code.title")}</h2>
			<form className={css["code"]} onSubmit={submit} noValidate>
				<TextField {...field} hint={t("code.hint")} />
				<Button type="submit" kind="quiet">
					{t("code.open")}
				</Button>
			</form>
		</section>
	);
}
