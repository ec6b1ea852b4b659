import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { PageFrame } from "../../ui/page.tsx";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";
import { PackReport } from "./pack-report.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import { type InstallSteps, useInstall } from "./use-install.ts";
import { useWords } from "./use-words.ts";
import { WorkProgress } from "./work-progress.tsx";

addLaterSpanish();

const toLibrary = "#/biblioteca";

/** The application's own course: its page has an address of its own. Undefined until it is known. */
function useOwnCourse(library: LibraryClient): string | undefined {
	const [own, setOwn] = useState<string>();
	useEffect(() => {
		library["library.courses"]({}).then(
			({ courses }) => setOwn(courses.find((course) => course.own)?.id),
			// Where it cannot be asked for, what follows tells so.
			() => undefined,
		);
	}, [library]);
	return own;
}

/** Why it went no further, and what to do. */
function Stopped({ steps }: { steps: InstallSteps }) {
	const { t } = useTranslation(["library", "common"]);
	const { locale } = useWords();
	const { state } = steps;
	const other = (
		<LinkButton kind={state.kind === "refused" || state.kind === "gone" ? "filled" : "quiet"} href={toLibrary}>
			{t("install.other")}
		</LinkButton>
	);
	const again = (
		<Button onClick={steps.examine}>{state.kind === "failed" ? t("common:retry") : t("install.again")}</Button>
	);
	switch (state.kind) {
		case "refused":
			return (
				<>
					<h2>{t("install.refused")}</h2>
					<p className={css["problem"]}>{refusalSentence(state.refusal, locale) ?? t("install.unknownReason")}</p>
					<p>{t("install.unchanged")}</p>
					<div className={css["actions"]}>{other}</div>
				</>
			);
		case "failed":
			return (
				<>
					<h2>{t("install.failed")}</h2>
					<p className={css["problem"]}>{t(`install.reason.${state.reason}`)}</p>
					<p>{t("install.unchanged")}</p>
					<div className={css["actions"]}>
						{again}
						{other}
					</div>
				</>
			);
		case "cancelled":
			return (
				<>
					<p>{t("install.cancelled")}</p>
					<div className={css["actions"]}>
						{again}
						{other}
					</div>
				</>
			);
		case "gone":
			return (
				<>
					<h2>{t("install.gone")}</h2>
					<p>{t("install.goneHint")}</p>
					<div className={css["actions"]}>{other}</div>
				</>
			);
		default:
			return null;
	}
}

/** A file that was handed over: examined, then shown, then installed. */
export function InstallPage({ pack }: { pack: string }) {
	const { t } = useTranslation("library");
	const library: LibraryClient = useSession().client;
	const steps = useInstall(library, pack);
	const own = useOwnCourse(library);
	const { state } = steps;
	const stage = useRef<HTMLDivElement>(null);
	const shown = useRef(state.kind);
	useEffect(() => {
		// What had the focus is gone with the stage that it was in; the first stage has the page's own heading.
		if (shown.current !== state.kind) stage.current?.focus();
		shown.current = state.kind;
	}, [state.kind]);
	const dismiss = async () => {
		// What cannot be put away now waits in the library.
		await library["library.dismiss"]({ pack }).catch(() => undefined);
		location.hash = toLibrary;
	};
	return (
		<PageFrame title={t("install.title")} back={{ href: toLibrary, text: t("toLibrary") }} narrow>
			<div ref={stage} tabIndex={-1} className={css["stage"]}>
				{(state.kind === "examining" || state.kind === "installing") && (
					<WorkProgress running={state.running} onCancel={steps.cancel} />
				)}
				{state.kind === "examined" && (
					<PackReport
						report={state.report}
						own={own}
						onInstall={(accept) => steps.install(state.report, accept)}
						onDismiss={() => void dismiss()}
					/>
				)}
				{state.kind === "installed" && (
					<>
						<p className={css["done"]}>
							<Check aria-hidden="true" size={20} />
							{t("install.done", { title: state.installed.title, version: state.installed.version })}
						</p>
						<div className={css["actions"]}>
							<LinkButton href={coursePage(state.installed.course === own ? undefined : state.installed.course)}>
								{t("install.open")}
							</LinkButton>
							<LinkButton kind="quiet" href={toLibrary}>
								{t("toLibrary")}
							</LinkButton>
						</div>
					</>
				)}
				<div role="alert" className={css["stopped"]}>
					<Stopped steps={steps} />
				</div>
			</div>
		</PageFrame>
	);
}
