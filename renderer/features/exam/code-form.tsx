import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./exam.module.css";

/** A code is typed, and leads to the exam that it names; where it names none, why. */
export function CodeForm() {
	const { client } = useSession();
	const { t } = useTranslation("exam");
	const [code, setCode] = useState("");
	const [problem, setProblem] = useState<string>();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (code.trim() === "") {
			setProblem(t("code.empty"));
			return;
		}
		try {
			const read = await client["exam.code"]({ code: code.trim() });
			if (read.kind === "found") location.hash = `#/examen/${read.exam}/${encodeURIComponent(read.code)}`;
			else {
				const { version = "", current } = read;
				setProblem(t(`code.problem.${read.problem}`, { version, current }));
			}
		} catch {
			setProblem(t("code.failed"));
		}
	};
	return (
		<section className={css["section"]}>
			<h2>{t("code.title")}</h2>
			<form className={css["code"]} onSubmit={submit} noValidate>
				<TextField
					label={t("code.label")}
					hint={t("code.hint")}
					value={code}
					problem={problem}
					autoComplete="off"
					spellCheck={false}
					maxLength={60}
					onChange={(text) => {
						setCode(text);
						setProblem(undefined);
					}}
				/>
				<Button type="submit" kind="quiet">
					{t("code.open")}
				</Button>
			</form>
		</section>
	);
}
