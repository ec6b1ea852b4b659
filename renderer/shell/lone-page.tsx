import type { ReactNode, RefObject } from "react";
import { useTranslation } from "react-i18next";
import css from "./lone-page.module.css";

/** A page without a learner, and so without the rail: its brand, its heading, and what it is for. */
export function LonePage(props: { title: string; heading: RefObject<HTMLHeadingElement | null>; children: ReactNode }) {
	const { t } = useTranslation();
	return (
		<main className={css["page"]} id="main" data-phase="1">
			<title>{t("title", { page: props.title })}</title>
			<p className={css["brand"]}>
				{t("app")}
				<span aria-hidden="true">.</span>
			</p>
			<h1 tabIndex={-1} ref={props.heading}>
				{props.title}
			</h1>
			{props.children}
		</main>
	);
}
