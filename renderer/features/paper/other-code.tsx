import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./paper.module.css";
import { paperAddress } from "./use-paper.ts";

/** A code from elsewhere, which prints here what was printed there. */
export function OtherCode() {
	const { client } = useSession();
	const { t } = useTranslation("paper");
	const { t: tExam } = useTranslation("exam");
	const [code, setCode] = useState("");
	const [problem, setProblem] = useState<string>();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (code.trim() === "") {
			setProblem(tExam("code.empty"));
			return;
		}
		try {
			const read = await client["exam.code"]({ code: code.trim() });
			if (read.kind === "found") {
				setCode("");
				navigate(paperAddress(read.exam, read.code));
				return;
			}
			const { version = "", current } = read;
			setProblem(tExam(`code.problem.${read.problem}`, { version, current }));
		} catch {
			setProblem(tExam("code.failed"));
		}
	};
	return (
		<details className={css["other"]}>
			<summary>{t("withCode")}</summary>
			<form onSubmit={submit} noValidate>
				<TextField
					label={tExam("code.label")}
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
					{t("showCoded")}
				</Button>
			</form>
		</details>
	);
}
