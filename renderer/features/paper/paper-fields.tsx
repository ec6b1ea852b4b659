import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PublicCalculation } from "../../../core/quiz/calculation-schema.ts";
import type { PublicCloze, PublicGap } from "../../../core/quiz/cloze-schema.ts";
import type { PublicNumber } from "../../../core/quiz/number.ts";
import type { PublicText } from "../../../core/quiz/placing.ts";
import type { PublicPart } from "../../../core/quiz/schema.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { TextWithGaps } from "../quiz/text-with-gaps.tsx";
import css from "./sheet.module.css";
import { signsOf } from "./signs.ts";

/** Things with their letters or numbers, and what stands before each to be filled in. */
function Signed(props: {
	things: readonly PublicText[];
	signs: ReadonlyMap<string, string>;
	fill?: ReactNode;
	end?: string;
	/** Whether something is written into each of them, or on the line after it. */
	written?: boolean;
	after?: ReactNode;
}) {
	const { things, signs, fill, end = ")", written = false } = props;
	return (
		<ul className={css["things"]} data-written={written}>
			{things.map(({ id, text }) => (
				<li key={id}>
					{fill}
					<span className={css["sign"]}>{`${signs.get(id) ?? ""}${end}`}</span>
					<span className={css["text"]}>
						<RichText as="span" html={text} />
						{props.after}
					</span>
				</li>
			))}
		</ul>
	);
}

const box = <span className={css["box"]} />;
const square = <span className={css["square"]} />;
const shortLine = <span className={css["short"]} />;

/** A line to write on, after what it is for. */
function Line({ label, unit }: { label: string; unit?: ReactNode }) {
	return (
		<p className={css["answer"]}>
			<span>{label}</span>
			<span className={css["line"]} />
			{unit}
		</p>
	);
}

/** What is to be chosen from, in the line: "[minutos / horas]". */
function Choices({ texts }: { texts: readonly string[] }) {
	return (
		<span className={css["choices"]}>
			[<CourseText>{texts.join(" / ")}</CourseText>]
		</span>
	);
}

function NumberLine({ question: { unit, units } }: { question: PublicNumber }) {
	const { t } = useTranslation("paper");
	return (
		<>
			<div className={css["workings"]} />
			<Line label={t("answer")} unit={unit === undefined ? undefined : <CourseText>{unit}</CourseText>} />
			{units !== undefined && (
				<p className={css["units"]}>
					{t("unit")} <Choices texts={units} />
				</p>
			)}
		</>
	);
}

function Blank({ gap, place }: { gap: PublicGap; place: number }) {
	return (
		<span className={css["gap"]}>
			<span className={css["place"]}>({place})</span>{" "}
			{gap.kind === "choice" ? (
				<Choices texts={gap.options.map(({ text }) => text)} />
			) : (
				<>
					<span className={css["blank"]} />
					{gap.kind === "number" && gap.unit !== undefined && <CourseText> {gap.unit}</CourseText>}
				</>
			)}
		</span>
	);
}

function ClozeText({ question }: { question: PublicCloze }) {
	return (
		<TextWithGaps
			question={question}
			className={css["prose"]}
			gap={(gap, place) => <Blank gap={gap} place={place} />}
		/>
	);
}

/** Each step with room to work it out and a line for its result. */
function Steps({ question, signs }: { question: PublicCalculation; signs: ReadonlyMap<string, string> }) {
	const { t } = useTranslation("paper");
	return (
		<ol className={css["steps"]}>
			{question.steps.map(({ id, prompt, unit }) => (
				<li key={id}>
					<p>
						{signs.has(id) && <span className={css["place"]}>({signs.get(id)}) </span>}
						<RichText as="span" html={prompt} />
					</p>
					<div className={css["room"]} />
					<Line label={t("result")} unit={<CourseText>{unit}</CourseText>} />
				</li>
			))}
		</ol>
	);
}

/** Where the answer to a question is written on paper. */
export function PaperFields({ question }: { question: PublicPart }) {
	const { t } = useTranslation("paper");
	const signs = signsOf(question);
	switch (question.kind) {
		case "one-choice":
		case "several-choices":
			return <Signed things={question.options} signs={signs} fill={box} />;
		case "true-false":
			return (
				<>
					<p className={css["verdicts"]}>
						<span>
							{box} {t("true")}
						</span>{" "}
						<span>
							{box} {t("false")}
						</span>
					</p>
					{question.reasons.length > 0 && (
						<>
							<p className={css["why"]}>{t("why")}</p>
							<Signed things={question.reasons} signs={signs} fill={box} />
						</>
					)}
				</>
			);
		case "short-text":
			return <Line label={t("answer")} />;
		case "number":
			return <NumberLine question={question} />;
		case "cloze":
			return <ClozeText question={question} />;
		case "calculation":
			return <Steps question={question} signs={signs} />;
		case "matching":
			return (
				<div className={css["columns"]}>
					<Signed things={question.items} signs={signs} end="." fill={shortLine} written />
					<Signed things={question.targets} signs={signs} />
				</div>
			);
		case "ordering":
			return <Signed things={question.items} signs={signs} fill={square} written />;
		case "sorting":
			return (
				<>
					<Signed things={question.items} signs={signs} />
					<Signed things={question.groups} signs={signs} end="." after={<span className={css["line"]} />} written />
				</>
			);
	}
}
