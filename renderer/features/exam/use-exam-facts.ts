import { useTranslation } from "react-i18next";
import type { ExamSummary } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import { useFormats } from "../../ui/formats.ts";

/** "15 preguntas · 25 minutos · se aprueba con 70 %" */
export function useExamFacts(): (exam: Pick<ExamSummary, "kind" | "size" | "minutes" | "pass">) => string {
	const { t } = useTranslation("exam");
	const { locale } = useSession();
	const { percent } = useFormats(locale);
	return ({ kind, size, minutes, pass }) =>
		[
			kind === "placement" ? t("list.upTo", { count: size }) : t("list.questions", { count: size }),
			minutes === null ? t("list.noLimit") : t("list.minutes", { count: minutes }),
			...(pass === null ? [] : [t("list.pass", { share: percent(pass) })]),
		].join(" · ");
}
