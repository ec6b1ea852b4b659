import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { standingOf } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { topicsCsv } from "./csv-tables.ts";
import { DownloadCsv } from "./download-csv.tsx";
import css from "./progress.module.css";
import { Section } from "./section.tsx";
import { TopicGroup } from "./topic-group.tsx";
import topicCss from "./topics.module.css";
import { TopicsRule } from "./topics-rule.tsx";
import { TopicsTable } from "./topics-table.tsx";

const groups = ["mastered", "under-way", "gap"] as const;

/** How the learner stands with each topic: grouped and drawn, and all of them as a table. */
export function TopicsSection({ topics }: { topics: readonly Topic[] }) {
	const { t } = useTranslation("progress");
	const { learner } = useSession();
	const heading = useId();
	const title = t("topics.title");
	if (topics.every(({ answered }) => answered === 0)) {
		return (
			<Section id={heading} title={title}>
				<p>{t("topics.empty")}</p>
				<TopicsRule />
			</Section>
		);
	}
	const left = topics.filter(({ answered }) => answered === 0).length;
	const csv = <DownloadCsv of="topics" title={title} table={() => topicsCsv(t, learner, topics)} />;
	return (
		<Section id={heading} title={title} action={csv}>
			<p>{t("topics.lead")}</p>
			<TopicsRule />
			{groups.map((group) => (
				<TopicGroup key={group} standing={group} topics={topics.filter((topic) => standingOf(topic) === group)} />
			))}
			{left > 0 && <p className={topicCss["left"]}>{t("topics.left", { count: left })}</p>}
			<details className={css["more"]}>
				<summary>{t("asTable")}</summary>
				<TopicsTable topics={topics} title={title} />
			</details>
		</Section>
	);
}
