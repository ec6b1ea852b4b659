import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WhenLoaded } from "./when-loaded.tsx";

/** A page of the course's reference (its glossary, its figures): what `load` brings, and until then the words for both. */
export function ReferencePage<T>({ load, children }: { load: () => Promise<T>; children: (value: T) => ReactNode }) {
	const { t } = useTranslation("reference");
	const failed = { title: t("failed"), hint: t("failedHint") };
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={failed}
			missing={{ ...failed, link: t("back"), href: "#/curso" }}
		>
			{children}
		</WhenLoaded>
	);
}
