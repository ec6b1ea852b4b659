import { useId } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import type { PackTrust, ShelvedCourse } from "../../../core/api/library-views.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import css from "./library.module.css";
import type { Removal } from "./remove-dialog.tsx";
import { useWords } from "./use-words.ts";

type Version = ShelvedCourse["versions"][number];

function TrustText({ trust }: { trust: PackTrust }) {
	const { t } = useTranslation("library");
	if (trust.state === "none" || trust.state === "changed") return t(`trust.${trust.state}`);
	return t(`trust.${trust.state}`, { author: trust.author });
}

interface CardActions {
	onUse: (version: string) => void;
	onRemove: (removal: Removal) => void;
}

/** A version that is here beside the one in use. */
function OtherVersion(props: { course: ShelvedCourse; version: Version } & CardActions) {
	const { course, version } = props;
	const { title } = course;
	const { t } = useTranslation("library");
	const { day, contents } = useWords();
	const where = version.own
		? t("course.cameWith")
		: version.installedAt !== undefined && t("course.installedAt", { at: day(version.installedAt) });
	return (
		<li>
			<div>
				<p>
					<strong>{t("course.of", { version: version.version })}</strong>
					{where !== false && <span className={css["soft"]}>, {where}</span>}
				</p>
				{version.unsound ? (
					<p className={css["problem"]}>{t("course.unsound")}</p>
				) : (
					<p className={css["soft"]}>{contents(version.contents)}</p>
				)}
			</div>
			<span className={css["actions"]}>
				{!version.unsound && (
					<Button
						kind="quiet"
						aria-label={t("course.useNamed", { version: version.version, title })}
						onClick={() => props.onUse(version.version)}
					>
						{t("course.use")}
					</Button>
				)}
				{!version.own && (
					<Button
						kind="quiet"
						aria-label={t("course.removeVersionNamed", { version: version.version, title })}
						onClick={() => props.onRemove({ course: course.id, title, version: version.version, used: false })}
					>
						{t("course.remove")}
					</Button>
				)}
			</span>
		</li>
	);
}

/** Something that is known of a course, as long as it is. */
function Fact(props: { name: string; children: string | undefined }) {
	if (props.children === undefined || props.children === "") return null;
	return (
		<>
			<dt>{props.name}</dt>
			<dd>{props.children}</dd>
		</>
	);
}

/** A course with all there is to know of it, and what can be done with it. `here`: the window is in it. */
export function CourseCard(props: { course: ShelvedCourse; here: boolean } & CardActions) {
	const { course, here } = props;
	const { t } = useTranslation("library");
	const words = useWords();
	const id = useId();
	const { title } = course;
	const used = course.versions.find(({ version }) => version === course.version);
	const others = course.versions.filter((version) => version !== used);
	const removal: Removal | undefined = !course.own
		? { course: course.id, title, used: true }
		: used !== undefined && !used.own
			? { course: course.id, title, version: used.version, used: true }
			: undefined;
	return (
		<li className={css["card"]} data-here={here} aria-labelledby={id}>
			<h2 id={id} lang={course.language}>
				{title}
			</h2>
			<p className={css["soft"]}>
				{t(course.own ? "course.own" : "course.installed")}
				{here && (
					<>
						. <strong>{t("course.here")}</strong>
					</>
				)}
			</p>
			{used?.unsound === true && <p className={css["problem"]}>{t("course.unsoundUsed")}</p>}
			<dl className={css["facts"]}>
				<Fact name={t("course.authors")}>{course.authors.join(", ")}</Fact>
				<Fact name={t("course.contents")}>{used && words.contents(used.contents)}</Fact>
				<dt>{t("course.version")}</dt>
				<dd>
					{course.version}
					{used?.installedAt !== undefined && `, ${t("course.installedAt", { at: words.day(used.installedAt) })}`}
				</dd>
				{used !== undefined && !used.own && !used.unsound && (
					<>
						<dt>{t("course.signature")}</dt>
						<dd>
							<TrustText trust={used.trust} />
						</dd>
					</>
				)}
				<Fact name={t("course.language")}>{course.language === "und" ? "" : words.language(course.language)}</Fact>
				<Fact name={t("course.licence")}>{course.licence}</Fact>
			</dl>
			<div className={css["actions"]}>
				{used?.unsound !== true && (
					<LinkButton
						kind="quiet"
						href={coursePage(course.own ? undefined : course.id)}
						aria-label={t("course.openNamed", { title })}
					>
						{t("course.open")}
					</LinkButton>
				)}
				{removal !== undefined && (
					<Button
						kind="quiet"
						aria-label={
							removal.version === undefined
								? t("course.removeNamed", { title })
								: t("course.removeVersionNamed", { version: removal.version, title })
						}
						onClick={() => props.onRemove(removal)}
					>
						{t("course.remove")}
					</Button>
				)}
			</div>
			{others.length > 0 && (
				<details className={css["versions"]}>
					<summary>{t("course.versions", { count: others.length })}</summary>
					<ul className={css["rows"]}>
						{others.map((version) => (
							<OtherVersion
								key={version.version}
								course={course}
								version={version}
								onUse={props.onUse}
								onRemove={props.onRemove}
							/>
						))}
					</ul>
				</details>
			)}
		</li>
	);
}
