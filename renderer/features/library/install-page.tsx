import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { coursePage } from "../../../core/api/course-scope.ts";
import type { PackReportView, ShelvedCourse } from "../../../core/api/library-views.ts";
import { isRefusalCode } from "../../../core/pack/refusal-text.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { keepWord } from "./kept-word.ts";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";
import { notDone } from "./not-done.ts";
import { PackReport } from "./pack-report.tsx";
import { Stopped, toLibrary } from "./stopped.tsx";
import { type Installing, useInstall } from "./use-install.ts";
import { WorkProgress } from "./work-progress.tsx";

addLaterSpanish();

interface Around {
	own?: string | undefined;
	file?: string | undefined;
	courses: readonly ShelvedCourse[];
}

/**
 * The courses that are here, the application's own, as its page has an address of its own, and what the file of a pack is called. Neither is
 * there until it is known.
 */
function useAround(library: LibraryClient, pack: string): Around {
	const [around, setAround] = useState<Around>({ courses: [] });
	useEffect(() => {
		library["library.courses"]({}).then(
			({ courses, waiting }) =>
				setAround({
					own: courses.find((course) => course.own)?.id,
					file: waiting.find((one) => one.pack === pack)?.file,
					courses,
				}),
			// Where it cannot be asked for, what follows tells so.
			() => undefined,
		);
	}, [library, pack]);
	return around;
}

/** Whether there is nothing to be done with a pack: it never can be installed, or is. */
function isIdle(state: Installing): boolean {
	if (state.kind === "refused") return isRefusalCode(state.refusal.code) && state.refusal.code !== "unreadable";
	return state.kind === "examined" && state.report.place === "same";
}

/** A file that was handed over: examined, then shown, then installed. */
export function InstallPage({ pack }: { pack: string }) {
	const { t } = useTranslation("library");
	const { client, outline } = useSession();
	const library: LibraryClient = client;
	const steps = useInstall(library, pack);
	const { own, file, courses } = useAround(library, pack);
	const { state } = steps;
	const stage = useRef<HTMLDivElement>(null);
	const shown = useRef(state.kind);
	useEffect(() => {
		// What had the focus is gone with the stage that it was in; the first stage has the page's own heading.
		if (shown.current !== state.kind) stage.current?.focus();
		shown.current = state.kind;
	}, [state.kind]);
	const last = useRef(state);
	useEffect(() => {
		last.current = state;
	}, [state]);
	useEffect(
		() => () => {
			// Nobody decides on it any more; read anew, the page would still say why.
			if (isIdle(last.current)) library["library.dismiss"]({ pack }).catch(() => undefined);
		},
		[library, pack],
	);
	const dismiss = async () => {
		// What cannot be put away now waits in the library.
		await library["library.dismiss"]({ pack }).catch(() => undefined);
		location.hash = toLibrary;
	};
	const use = async ({ id, version, title }: PackReportView["course"]): Promise<string | undefined> => {
		try {
			await library["library.choose"]({ course: id, version });
		} catch (error) {
			return t(notDone(error));
		}
		keepWord(t("course.used", { version, title }));
		if (id === outline.id) {
			// All that this window holds is of the other version.
			history.replaceState(null, "", toLibrary);
			location.reload();
		} else location.hash = toLibrary;
		return undefined;
	};
	return (
		<PageFrame
			title={t("install.title")}
			back={{ href: toLibrary, text: t("title") }}
			lead={
				file !== undefined && state.kind !== "examined" && state.kind !== "installed" ? <bdi>{file}</bdi> : undefined
			}
			narrow
		>
			<div ref={stage} tabIndex={-1} className={css["stage"]}>
				{(state.kind === "examining" || state.kind === "installing") && (
					<WorkProgress running={state.running} onCancel={steps.cancel} />
				)}
				{state.kind === "examined" && (
					<PackReport
						report={state.report}
						own={own}
						used={courses.find(({ id }) => id === state.report.course.id)?.version}
						onUse={() => use(state.report.course)}
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
								{t("title")}
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
