import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import type { PackReportView } from "../../../core/api/library-views.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ChangesPart } from "./changes-part.tsx";
import css from "./library.module.css";
import { TrustPart } from "./trust-part.tsx";
import { useWords } from "./use-words.ts";

function Facts({ report }: { report: PackReportView }) {
	const { t } = useTranslation("library");
	const words = useWords();
	const { course } = report;
	return (
		<dl className={css["facts"]}>
			<dt>{t("install.authors")}</dt>
			<dd>{course.authors.join(", ")}</dd>
			<dt>{t("install.version")}</dt>
			<dd>{course.version}</dd>
			<dt>{t("install.contents")}</dt>
			<dd>{words.contents(report.contents)}</dd>
			<dt>{t("install.language")}</dt>
			<dd>{words.language(course.language)}</dd>
			<dt>{t("install.licence")}</dt>
			<dd>{course.licence}</dd>
			<dt>{t("install.file")}</dt>
			<dd>
				<bdi>{report.file}</bdi> ({words.size(report.size)})
			</dd>
		</dl>
	);
}

/**
 * What a pack is, before anything of it is installed.
 *
 * @param props.own the id of the application's own course, where that is known
 * @param props.used the version of the course that is used, where that is known
 */
export function PackReport(props: {
	report: PackReportView;
	own: string | undefined;
	used: string | undefined;
	/** Uses this version, which is here already. Resolves with what is to be said where that was not done. */
	onUse: () => Promise<string | undefined>;
	onInstall: (acceptChangedKey: boolean) => void;
	onDismiss: () => void;
}) {
	const { report, own, used } = props;
	const { course, place, changes, trust } = report;
	const { t } = useTranslation("library");
	const [accepted, setAccepted] = useState(false);
	const [problem, setProblem] = useState<string>();
	const unused = place === "same" && used !== undefined && used !== course.version;
	const installable = place !== "same" && place !== "other-content";
	const changedKey = trust.state === "changed";
	const isOpen = installable && changedKey && !accepted;
	const id = useId();
	return (
		<div className={css["report"]}>
			<div className={css["card"]}>
				<h2 lang={course.language}>{course.title}</h2>
				<p>
					{unused
						? t("install.sameUnused", { used })
						: t(`install.place.${place}`, { from: changes?.from ?? "", version: course.version })}
				</p>
				<Facts report={report} />
			</div>
			{installable && <TrustPart trust={trust} accepted={accepted} onAccept={setAccepted} />}
			{installable && changes !== undefined && <ChangesPart changes={changes} language={course.language} />}
			<div className={css["actions"]}>
				{installable && (
					<Button onClick={() => props.onInstall(changedKey)} disabled={isOpen} aria-describedby={`${id}-next`}>
						{place === "new" ? t("install.go") : t("install.goUpdate", { version: course.version })}
					</Button>
				)}
				{unused && (
					<Button onClick={async () => setProblem(await props.onUse())}>
						{t("install.use", { version: course.version })}
					</Button>
				)}
				{place === "same" && !unused && (
					<LinkButton href={coursePage(course.id === own ? undefined : course.id)}>{t("install.openNow")}</LinkButton>
				)}
				<Button kind="quiet" onClick={props.onDismiss}>
					{t("install.dismiss")}
				</Button>
			</div>
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
			<p id={`${id}-next`} className={css["soft"]}>
				{installable && t("install.nothingYet")} {isOpen && t("install.changed.first")}
			</p>
		</div>
	);
}
