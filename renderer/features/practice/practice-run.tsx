import { ArrowLeft } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseFeedback, CaseView } from "../../../core/api/case-views.ts";
import { AppError } from "../../../core/api/errors.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import { type CompiledMetric, compileMetric } from "../../../core/metrics/work.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { useFocusOnNext } from "../../ui/session-frame.tsx";
import { CaseForm } from "./case-form.tsx";
import { CaseResult } from "./case-result.tsx";
import { allInputs, calculatorAddress, caseOf, type GivenAnswer, questionText, spokenResult } from "./case-words.ts";
import css from "./practice.module.css";

/** What is on the page: a case, and what followed its answer. */
interface Turn {
	asked: CaseView;
	answered?: { given: GivenAnswer; feedback: CaseFeedback };
	/** The case before it was answered in another window. */
	elsewhere?: true;
}

/** Cases of one metric, one after another. */
export function PracticeRun({ first }: { first: CaseView }) {
	const compiled = useMemo(() => compileMetric(first.metric), [first.metric]);
	const { t } = useTranslation("practice");
	if (!compiled.ok) return <p className={css["note"]}>{t("failed")}</p>;
	return <Cases first={first} compiled={compiled.metric} />;
}

function Cases({ first, compiled }: { first: CaseView; compiled: CompiledMetric }) {
	const { client, learner, locale, outdate, upToDate } = useSession();
	const { t } = useTranslation("practice");
	const lang = useCourseLang();
	const [turn, setTurn] = useState<Turn>({ asked: first });
	const [failed, setFailed] = useState(false);
	const page = useRef<HTMLDivElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const { asked, answered } = turn;
	const { metric, seed, level } = asked;
	const drawn = useMemo(() => caseOf(compiled, asked), [compiled, asked]);

	// The next thing to do is where the focus is: "Otro caso" after an answer, the case itself when it is another one.
	useFocusOnNext(page, answered !== undefined);
	const shown = useRef(first);
	useEffect(() => {
		if (shown.current === asked) return;
		shown.current = asked;
		window.scrollTo(0, 0);
		heading.current?.focus({ preventScroll: true });
	}, [asked]);

	const open = async (): Promise<CaseView> => {
		await upToDate();
		return client["case.open"]({ learner: learner.id, metric: metric.id });
	};
	const answer = async (given: GivenAnswer) => {
		const { steps, ...number } = given;
		const about = { learner: learner.id, metric: metric.id, seed, level, steps, locale };
		try {
			const feedback = await client["case.answer"]({ ...about, answer: number });
			outdate();
			setTurn({ asked, answered: { given, feedback } });
		} catch (error) {
			if (!(error instanceof AppError && error.code === "superseded")) throw error;
			outdate();
			setTurn({ asked: await open(), elsewhere: true });
		}
	};
	const goOn = async () => {
		try {
			setTurn({ asked: await open() });
			setFailed(false);
		} catch {
			setFailed(true);
		}
	};

	const practice = answered?.feedback.practice ?? asked.practice;
	const said = answered && spokenResult(t, { ...answered, compiled, asked, locale });
	const question = questionText(t, compiled, asked, locale);
	const what = t(level === 1 ? "levelIs.1" : level === 2 ? "levelIs.2" : "levelIs.3");
	return (
		<div ref={page} className={css["page"]}>
			<a className={css["back"]} href={`#/calculadoras/${metric.id}`}>
				<ArrowLeft aria-hidden="true" size={16} /> {t("back")}
			</a>
			<h1 tabIndex={-1}>
				<Sentence text={t("titleOf", { metric: fromCourse(metric.name) })} />
			</h1>
			<p className={css["note"]}>
				{t("level", { level, what })}
				{practice !== undefined && ` · ${t("tally", { count: practice.worked, right: practice.right })}`}
			</p>
			<p role="status" className={turn.elsewhere === true ? css["change"] : css["unseen"]}>
				{turn.elsewhere === true ? t("elsewhere") : <Sentence text={said ?? ""} />}
			</p>
			<section className={css["case"]}>
				<h2 ref={heading} tabIndex={-1} lang={asked.situation === undefined ? undefined : lang}>
					{asked.situation ?? <Sentence text={question} />}
				</h2>
				<Listed asked={asked} />
				{answered === undefined ? (
					<CaseForm key={`${seed} ${level}`} asked={asked} compiled={compiled} drawn={drawn} onAnswer={answer} />
				) : (
					<>
						<CaseResult asked={asked} compiled={compiled} drawn={drawn} {...answered} locale={locale} />
						<div role="alert">{failed && <p className={css["problem"]}>{t("nextFailed")}</p>}</div>
						<div className={css["foot"]}>
							<Button data-next="" onClick={goOn}>
								{t("next")}
							</Button>
							<LinkButton kind="quiet" href={calculatorAddress(compiled, asked)}>
								{t("inCalculator")}
							</LinkButton>
						</div>
					</>
				)}
			</section>
		</div>
	);
}

/** The numbers of a case that its situation does not tell. */
function Listed({ asked }: { asked: CaseView }) {
	const { locale } = useSession();
	const { t } = useTranslation("practice");
	const id = useId();
	const inputs = allInputs(asked.metric).filter((input) => asked.listed.includes(input.id));
	if (inputs.length === 0) return null;
	return (
		<div className={css["listed"]}>
			<h3 id={id}>{t("listed")}</h3>
			<dl aria-labelledby={id}>
				{inputs.map((input) => (
					<div key={input.id}>
						<dt>
							<CourseText>{input.label}</CourseText>
						</dt>
						<dd>
							<Sentence text={formatQuantity(asked.told[input.id] ?? 0, fromCourse(input.unit), locale)} />
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
