import { Search } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../core/api/views.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseText, useCourseLang } from "../../ui/course-language.tsx";
import { findMetrics, groupMetrics } from "./metric-groups.ts";
import css from "./metric-list.module.css";

/** All metrics of the course, by the lesson that uses them, with a field to find one. */
export function MetricList({ metrics }: { metrics: readonly MetricView[] }) {
	const { outline } = useSession();
	const { t } = useTranslation("calculators");
	const lang = useCourseLang();
	const [query, setQuery] = useState("");
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	const found = findMetrics(metrics, query);
	const clear = () => {
		setQuery("");
		field.current?.focus();
	};
	return (
		<div className={css["page"]}>
			<h1 tabIndex={-1}>{t("title")}</h1>
			{metrics.length === 0 ? (
				<p className={css["soft"]}>{t("empty")}</p>
			) : (
				<>
					<p className={css["soft"]}>{t("intro")}</p>
					<search className={css["search"]}>
						<label htmlFor={id}>{t("search")}</label>
						<div className={css["box"]}>
							<Search aria-hidden="true" size={18} />
							<input
								ref={field}
								id={id}
								type="search"
								autoComplete="off"
								value={query}
								onChange={(event) => setQuery(event.currentTarget.value)}
							/>
						</div>
					</search>
					<p role="status" className={query === "" ? css["unseen"] : css["soft"]}>
						{query === "" ? "" : found.length === 0 ? t("noneFound", { query }) : t("found", { count: found.length })}
					</p>
					{found.length === 0 && (
						<Button kind="quiet" onClick={clear}>
							{t("clearSearch")}
						</Button>
					)}
					{groupMetrics(found, outline).map(({ lesson, metrics: views }) => (
						<section key={lesson?.id ?? "none"} className={css["group"]}>
							<h2>
								{lesson === undefined ? (
									t("otherUses")
								) : (
									<>
										{lesson.number} · <CourseText>{lesson.title}</CourseText>
									</>
								)}
							</h2>
							<ul>
								{views.map(({ metric }) => (
									<li key={metric.id}>
										<a href={`#/calculadoras/${metric.id}`} lang={lang}>
											<strong>{metric.name}</strong>
											<span>{metric.summary}</span>
										</a>
									</li>
								))}
							</ul>
						</section>
					))}
				</>
			)}
		</div>
	);
}
