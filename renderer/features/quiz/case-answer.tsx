import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { CaseAnswer, CaseMark, PublicCase, PublicPart } from "../../../core/quiz/schema.ts";
import { RichText } from "../../ui/rich-text.tsx";
import prose from "../lesson/prose.module.css";
import { AnswerFields, type FieldsProps, saysItself } from "./answer-fields.tsx";
import css from "./case.module.css";
import { partDraft } from "./composed-draft.ts";
import { answerOf } from "./draft.ts";
import { MarkedFields } from "./marked-answer.tsx";
import { Points } from "./points.tsx";

/** The situation of a case, above its questions. */
function Situation({ html }: { html: string }) {
	return <RichText html={html} className={`${prose["prose"]} ${css["situation"]}`} />;
}

function Part(props: { part: PublicPart; place: number; id: string; children: ReactNode }) {
	const { part, id } = props;
	const { t } = useTranslation("quiz");
	// The fields of these kinds say by themselves of which question they are.
	const labelled = part.kind !== "number" && part.kind !== "short-text";
	const Held = labelled ? "div" : "fieldset";
	return (
		<li className={css["part"]} data-field={part.id}>
			<p className={css["kind"]}>
				{t("case.part", { place: props.place })} {t(`kind.${part.kind}`)}
			</p>
			<RichText as="p" id={`${id}-prompt`} html={part.prompt} className={css["prompt"]} />
			<Held className={css["held"]} aria-labelledby={labelled ? undefined : `${id}-prompt`}>
				{props.children}
			</Held>
		</li>
	);
}

/** A situation and the questions on it, answered together. */
export function CaseFields(props: FieldsProps<PublicCase>) {
	const { question, draft, locale } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	return (
		<>
			<Situation html={question.situation} />
			<ol className={css["parts"]} aria-label={t("case.parts")}>
				{question.parts.map((part, index) => {
					const own = partDraft(draft, part.id);
					const drafted = props.lacks === undefined ? undefined : answerOf(part, own, locale);
					const missing = drafted?.ok === false && drafted.missing !== "refused" ? drafted.missing : undefined;
					const lacks = missing === undefined ? undefined : t(`missing.${missing}`);
					const partId = `${id}-${part.id}`;
					return (
						<Part key={part.id} part={part} place={index + 1} id={partId}>
							<AnswerFields
								{...props}
								question={part}
								draft={own}
								onDraft={(next) => props.onDraft({ ...draft, parts: { ...draft.parts, [part.id]: next } })}
								labelledBy={`${partId}-prompt`}
								lacks={lacks}
								lacksId={`${partId}-missing`}
							/>
							{lacks !== undefined && !saysItself(part.kind) && (
								<p id={`${partId}-missing`} className={css["problem"]}>
									{lacks}
								</p>
							)}
						</Part>
					);
				})}
			</ol>
		</>
	);
}

/** A case once marked: each question as its kind is marked, with its explanation and what it earned. */
export function MarkedCase(props: {
	question: PublicCase;
	answer: CaseAnswer;
	mark: CaseMark;
	/** What is shown of a question without an answer. */
	unanswered?: ((part: PublicPart) => ReactNode) | undefined;
}) {
	const { question, answer, mark } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	return (
		<>
			<Situation html={question.situation} />
			<ol className={css["parts"]} aria-label={t("case.parts")}>
				{question.parts.map((part, index) => {
					const marked = mark.parts.find((one) => one.id === part.id);
					const given = answer.parts[part.id];
					const partId = `${id}-${part.id}`;
					if (marked === undefined) return null;
					return (
						<Part key={part.id} part={part} place={index + 1} id={partId}>
							{marked.mark === undefined || given === undefined ? (
								<>
									<p className={css["empty"]}>{t("partMark.empty")}</p>
									{props.unanswered?.(part)}
								</>
							) : (
								<MarkedFields
									question={part}
									feedback={{ answer: given, mark: marked.mark }}
									labelledBy={`${partId}-prompt`}
								/>
							)}
							<div className={css["why"]}>
								<RichText as="p" html={marked.explanation} />
								{marked.solution.length > 0 && (
									<ol>
										{marked.solution.map((step) => (
											<li key={step}>
												<RichText as="span" html={step} />
											</li>
										))}
									</ol>
								)}
							</div>
							<Points earned={marked.earned} worth={marked.worth} />
						</Part>
					);
				})}
			</ol>
		</>
	);
}
