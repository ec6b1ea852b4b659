import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";

/** A field for the code of an exam: what is typed, what is wrong with it, and what it names once it is sent. */
export function useExamCode(onFound: (exam: string, code: string) => void) {
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
			if (read.kind === "found") {
				setCode("");
				onFound(read.exam, read.code);
				return;
			}
			const { version = "", current } = read;
			setProblem(t(`code.problem.${read.problem}`, { version, current }));
		} catch {
			setProblem(t("code.failed"));
		}
	};
	const field = {
		label: t("code.label"),
		value: code,
		problem,
		autoComplete: "off",
		spellCheck: false,
		maxLength: 60,
		onChange: (text: string) => {
			setCode(text);
			setProblem(undefined);
		},
	};
	return { field, submit };
}
