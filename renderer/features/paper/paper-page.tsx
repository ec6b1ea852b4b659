import { Printer } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { ExamPaper } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { OtherCode } from "./other-code.tsx";
import css from "./paper.module.css";
import "./paper-pages.css";
import { PaperKey } from "./paper-key.tsx";
import { OnPaper } from "./paper-language.tsx";
import { PaperSheet } from "./paper-sheet.tsx";
import { useFoot } from "./use-foot.ts";
import { paperAddress, useKeyedPaper, usePaper } from "./use-paper.ts";

const counts = ["1", "2", "3"] as const;

/** An exam as it is printed, in up to three versions and with its key, under what is chosen for it. */
export function PaperPage({ exam, code }: { exam: string; code: string | undefined }) {
	const { t } = useTranslation("paper");
	const { paper, state, retry } = usePaper(exam, code);
	const [count, setCount] = useState<(typeof counts)[number]>("1");
	const [keyWanted, setKeyWanted] = useState(false);
	const [keyed, retryKey] = useKeyedPaper(paper, keyWanted);
	if (paper === undefined || state === "missing" || state === "failed" || state === "gone") {
		return (
			<LoadState
				state={state === "ready" ? "waiting" : state}
				loading={t("loading")}
				failed={{ title: t("failed"), hint: t("failedHint") }}
				missing={{ title: t("missing"), hint: t("missingHint"), link: t("back"), href: "#/examenes" }}
				onRetry={retry}
			/>
		);
	}
	// A key that is still that of the paper before is not shown.
	const withKey = keyed.kind === "ready" && keyed.value?.code === paper.code ? keyed.value : undefined;
	const versions = paper.versions.slice(0, Number(count));
	const letters = paper.versions.map(({ letter }) => letter);
	return (
		<div className={css["page"]}>
			<div className={css["screen"]}>
				<p>
					<a href="#/examenes">{t("back")}</a>
				</p>
				<h1 tabIndex={-1}>
					{t("title")} <CourseText>{paper.exam.title}</CourseText>
				</h1>
				<div className={css["choices"]}>
					<RadioGroup
						legend={t("versions")}
						options={counts.map((value) => ({ value, label: letters.slice(0, Number(value)).join(", ") }))}
						value={count}
						onChange={setCount}
					/>
					<label className={css["check"]}>
						<input
							type="checkbox"
							checked={keyWanted}
							onChange={(event) => setKeyWanted(event.currentTarget.checked)}
						/>
						{t("withKey")}
					</label>
				</div>
				<div role="status">
					{keyed.kind === "missing" && <p className={css["problem"]}>{t("keyRefused")}</p>}
					{keyed.kind === "failed" && <p className={css["problem"]}>{t("keyFailed")}</p>}
				</div>
				{keyed.kind === "failed" && (
					<Button kind="quiet" onClick={retryKey}>
						{t("retry")}
					</Button>
				)}
				<Actions paper={paper}>
					<p className={css["soft"]}>{t("codeHint")}</p>
					<OtherCode />
				</Actions>
			</div>
			<OnPaper className={css["paper"]}>
				<Foot paper={paper} />
				{versions.map((version) => (
					<PaperSheet key={version.letter} paper={paper} version={version} />
				))}
				{withKey?.versions.slice(0, versions.length).map((version) => (
					<PaperKey key={version.letter} paper={paper} version={version} />
				))}
			</OnPaper>
		</div>
	);
}

/** What every printed page says at its foot of the exam that it is of; see `paper-pages.css`. */
function Foot({ paper }: { paper: ExamPaper }) {
	const { t } = useTranslation("paper");
	useFoot(`${paper.exam.title} · ${paper.code}`, t("keyFoot"));
	return null;
}

function Actions({ paper, children }: { paper: ExamPaper; children: ReactNode }) {
	const { client, fail } = useSession();
	const { t } = useTranslation("paper");
	const drawAnother = async () => {
		try {
			const { exam, code } = await client["exam.paper"]({ exam: paper.exam.id });
			navigate(paperAddress(exam.id, code));
		} catch (error) {
			fail(error);
		}
	};
	return (
		<>
			<div className={css["actions"]}>
				<Button onClick={() => window.print()}>
					<Printer aria-hidden="true" size={18} />
					{t("print")}
				</Button>
				<Button kind="quiet" onClick={drawAnother}>
					{t("another")}
				</Button>
			</div>
			<p role="status" className={css["code"]}>
				{t("code", { code: paper.code })}
			</p>
			{children}
		</>
	);
}
