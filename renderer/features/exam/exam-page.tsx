import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { ExamResults, ExamRunView } from "../../../core/api/exam-views.ts";
import { sendUnsent, takeLate } from "../../api/send-unsent.ts";
import { useSession } from "../../session.tsx";
import { LoadState } from "../../shell/load-state.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { loadKinds } from "../quiz/later-kinds.ts";
import { asksTheSame } from "../quiz/run-progress.ts";
import { type CodeRefusal, codeRefusal } from "./code-refusal.ts";
import { ExamIntro } from "./exam-intro.tsx";
import { ExamResultsView, type TypingAtEnd } from "./exam-results.tsx";
import { ExamSitting } from "./exam-sitting.tsx";
import { PlacementSitting } from "./placement-sitting.tsx";
import { keyOf } from "./use-answer-keeper.ts";

/** What there is to see of an exam: what it is, why the code does not give it, the sitting under way, or how the last one went. */
type View =
	| { kind: "intro"; exam: ExamRunView["exam"]; code?: string | undefined }
	| { kind: "refused"; refusal: CodeRefusal }
	/**
	 * `turn`: how often it was opened again here, for another one or because an update changed what it asks; `renewed`: an
	 * update made another question of one that is still to be answered.
	 */
	| { kind: "sitting"; run: ExamRunView; turn?: number; renewed?: boolean }
	| { kind: "results"; results: ExamResults; typing?: TypingAtEnd | undefined };

/** An exam: explained, sat, and told how it went. `code`: of the very exam to sit. */
export function ExamPage(props: { exam: string; code?: string | undefined }) {
	const { client, learner, outdate, upToDate } = useSession();
	const { t } = useTranslation("exam");
	const { exam, code } = props;
	const own = { learner: learner.id, exam };

	const open = async (fresh: boolean, coded: string | undefined): Promise<View> => {
		const run = await client["exam.open"]({ ...own, fresh, ...(coded === undefined ? {} : { code: coded }) });
		outdate();
		return run.finished ? resultsView(await client["exam.results"](own)) : { kind: "sitting", run };
	};
	const resultsView = (results: ExamResults): View => {
		return { kind: "results", results, typing: takeLate(learner.id, exam) ? "late" : undefined };
	};
	const load = useCallback(async (): Promise<View> => {
		// What an earlier page could not send goes first; and the record says what was begun.
		if ((await sendUnsent(client, learner.id)) > 0) outdate();
		await Promise.all([upToDate(), loadKinds()]);
		const { exams } = await client["exam.list"]({ learner: learner.id });
		const summary = exams.find(({ id }) => id === exam);
		if (summary === undefined) throw new AppError("not-found", `There is no exam ${exam}.`);
		if (summary.underWay !== undefined) {
			return { kind: "sitting", run: await client["exam.open"]({ learner: learner.id, exam, fresh: false }) };
		}
		const refusal = code === undefined ? undefined : await codeRefusal(client, exam, code);
		if (refusal !== undefined) return { kind: "refused", refusal };
		// Starting is the learner's to do: the clock starts with it.
		if (summary.finished === 0 || code !== undefined) return { kind: "intro", exam: summary, code };
		const results = await client["exam.results"]({ learner: learner.id, exam });
		return { kind: "results", results, typing: takeLate(learner.id, exam) ? "late" : undefined };
	}, [client, learner.id, exam, code, outdate, upToDate]);
	const [loaded, retry] = useLoaded(load);
	const [newer, setNewer] = useState<View>();
	if (loaded.kind !== "ready") {
		return (
			<LoadState
				state={loaded.kind}
				loading={t("sitting.loading")}
				failed={{ title: t("sitting.failed"), hint: t("sitting.failedHint") }}
				missing={{
					title: t("sitting.notFound"),
					hint: t("sitting.notFoundHint"),
					link: t("intro.back"),
					href: "#/examenes",
				}}
				onRetry={retry}
			/>
		);
	}
	const view = newer ?? loaded.value;
	const reopen = async () => {
		const again = await open(false, undefined);
		if (again.kind !== "sitting" || view.kind !== "sitting") return setNewer(again);
		const renewed = view.renewed === true || hasRenewed(view.run, again.run);
		setNewer({ ...again, turn: (view.turn ?? 0) + 1, renewed });
	};
	const results = (found: ExamResults, typing?: TypingAtEnd) => {
		outdate();
		setNewer({ kind: "results", results: found, typing });
	};
	switch (view.kind) {
		case "refused": {
			const hint = t(`code.problem.${view.refusal.problem}`, view.refusal.versions);
			const back = { link: t("intro.back"), href: "#/examenes" };
			const failed = { title: t("code.refused"), hint };
			return <LoadState state="missing" loading="" failed={failed} missing={back} onRetry={retry} />;
		}
		case "intro":
			return (
				<ExamIntro
					exam={view.exam}
					code={view.code}
					follows={newer !== undefined}
					onStart={async () => setNewer(await open(view.code === undefined, view.code))}
				/>
			);
		case "results":
			return (
				<ExamResultsView
					key={view.results.id}
					results={view.results}
					typing={view.typing}
					follows={newer !== undefined}
					// Starting is the learner's to do here too, and another one draws other questions, whatever code this one had.
					onAgain={() => setNewer({ kind: "intro", exam: view.results.exam })}
				/>
			);
		case "sitting":
			return view.run.exam.kind === "placement" ? (
				<PlacementSitting run={view.run} follows={newer !== undefined} onReopen={reopen} onResults={results} />
			) : (
				<ExamSitting
					key={`${view.run.id} ${view.turn ?? 0}`}
					run={view.run}
					renewed={view.renewed === true}
					follows={newer !== undefined}
					onReopen={reopen}
					onResults={results}
				/>
			);
	}
}

/** Whether a sitting asks now otherwise what was still to be answered of it. */
function hasRenewed(before: ExamRunView, now: ExamRunView): boolean {
	const known = new Map(before.questions.map((one) => [keyOf(one), one.question]));
	return now.questions.some((one) => {
		const was = known.get(keyOf(one));
		return was !== undefined && one.answer === undefined && !asksTheSame(was, one.question);
	});
}
