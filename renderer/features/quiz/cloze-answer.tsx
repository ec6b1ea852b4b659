import { Check, CircleDashed, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import type { ClozeMark, GapMark, PublicCloze, PublicGap } from "../../../core/quiz/cloze-schema.ts";
import { useSession } from "../../session.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { echoText, refusalText } from "../calculators/words.ts";
import prose from "../lesson/prose.module.css";
import type { FieldsProps } from "./answer-fields.tsx";
import css from "./cloze.module.css";
import { readGap, typedIn, typeIn } from "./composed-draft.ts";
import options from "./options.module.css";
import { Points } from "./points.tsx";
import { TextWithGaps } from "./text-with-gaps.tsx";

const clozeText = `${prose["prose"]} ${css["text"]}`;

/** What is inside a text of the course and is not of the course. */
function InPageLanguage({ children, className }: { children: ReactNode; className: string | undefined }) {
	const { locale } = useSession();
	const other = useCourseLang() !== undefined;
	return (
		<span className={className} lang={other ? locale : undefined}>
			{children}
		</span>
	);
}

/** A text whose gaps are fields and drop-down lists in the line. */
export function ClozeFields(props: FieldsProps<PublicCloze>) {
	const { question, draft, locale } = props;
	const { t } = useTranslation("quiz");
	const { t: tNumbers } = useTranslation("calculators");
	const id = useId();
	const hints = question.gaps.flatMap((gap, index) => {
		if (gap.kind !== "number") return [];
		const reading = readGap(typedIn(draft, gap.id), gap, locale);
		const problem = refusalText(tNumbers, reading, gap.unit);
		const hint = problem ?? echoText(tNumbers, reading);
		return hint === undefined ? [] : [{ gap: gap.id, place: index + 1, hint, refused: problem !== undefined }];
	});
	const field = (gap: PublicGap, place: number) => {
		const typed = typedIn(draft, gap.id);
		const lacking = props.lacks !== undefined && typed.trim() === "";
		const hint = hints.find((one) => one.gap === gap.id);
		const described = [lacking && props.lacksId, hint !== undefined && `${id}-${gap.id}`].filter(Boolean).join(" ");
		const name = t("gap.name", { place, total: question.gaps.length });
		const common = {
			"data-field": gap.id,
			"aria-label": [name, gap.label, gap.kind === "number" ? gap.unit : undefined].filter(Boolean).join(", "),
			"aria-invalid": lacking || hint?.refused === true,
			"aria-describedby": described === "" ? undefined : described,
			value: typed,
		};
		return (
			<InPageLanguage className={css["gap"]}>
				<span className={css["place"]} aria-hidden="true">
					{place}
				</span>
				{gap.kind === "choice" ? (
					<GapChoice
						{...common}
						gap={gap}
						onChoose={(option) => !props.disabled && props.onDraft(typeIn(draft, gap.id, option))}
					/>
				) : (
					<input
						{...common}
						type="text"
						inputMode={gap.kind === "number" ? "decimal" : undefined}
						className={css[gap.kind]}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						maxLength={gap.kind === "number" ? 60 : 100}
						readOnly={props.disabled}
						onChange={(event) => props.onDraft(typeIn(draft, gap.id, event.currentTarget.value))}
					/>
				)}
				{gap.kind === "number" && gap.unit !== undefined && (
					<span aria-hidden="true">
						<CourseText>{gap.unit}</CourseText>
					</span>
				)}
			</InPageLanguage>
		);
	};
	return (
		<fieldset className={css["cloze"]} aria-labelledby={props.labelledBy}>
			<TextWithGaps question={question} className={clozeText} gap={field} />
			{hints.map(({ gap, place, hint, refused }) => (
				<p key={gap} id={`${id}-${gap}`} className={refused ? css["problem"] : css["echo"]}>
					{t("gap.short", { place })}: <Sentence text={hint} />
				</p>
			))}
		</fieldset>
	);
}

function GapChoice(props: {
	gap: Extract<PublicGap, { kind: "choice" }>;
	onChoose: (option: string) => void;
	"data-field": string;
	"aria-label": string;
	"aria-invalid": boolean;
	"aria-describedby": string | undefined;
	value: string;
}) {
	const { gap, onChoose, ...select } = props;
	const { t } = useTranslation("quiz");
	const lang = useCourseLang();
	return (
		<select {...select} className={css["choice"]} onChange={(event) => onChoose(event.currentTarget.value)}>
			<option value="">{t("gap.choose")}</option>
			{gap.options.map((option) => (
				<option key={option.id} value={option.id} lang={lang}>
					{option.text}
				</option>
			))}
		</select>
	);
}

const signs = { right: Check, partly: CircleDashed, wrong: X, empty: X } as const;

function givenText(gap: GapMark, locale: Locale): string | undefined {
	if (gap.given === undefined || gap.kind !== "number") return gap.given?.toString();
	return formatQuantity(gap.given, fromCourse(gap.unit ?? ""), locale, { maxDecimals: 6 });
}

function expectedText(gap: GapMark, locale: Locale): string {
	if (gap.kind !== "number") return gap.expected;
	return formatQuantity(gap.expected, fromCourse(gap.unit ?? ""), locale, { decimals: gap.decimals });
}

/** The same text once marked: each gap with what was put there, and below, gap by gap, how it went. */
export function MarkedCloze(props: { question: PublicCloze; mark: ClozeMark; labelledBy: string; locale: Locale }) {
	const { question, mark, locale } = props;
	const { t } = useTranslation("quiz");
	const filled = ({ id }: PublicGap, place: number) => {
		const gap = mark.gaps.find((one) => one.id === id);
		if (gap === undefined) return null;
		const Sign = signs[gap.outcome];
		return (
			<InPageLanguage className={css["filled"]}>
				<span className={css["place"]} aria-hidden="true">
					{place}
				</span>
				<span data-outcome={gap.outcome}>
					<VisuallyHidden>{t("gap.filled", { place, outcome: t(`partMark.${gap.outcome}`) })} </VisuallyHidden>
					<Sign aria-hidden="true" size={14} />
					<CourseText>
						<Sentence text={givenText(gap, locale) ?? "—"} />
					</CourseText>
				</span>
			</InPageLanguage>
		);
	};
	return (
		<>
			<TextWithGaps question={question} className={clozeText} gap={filled} />
			<ol className={options["options"]} aria-labelledby={props.labelledBy}>
				{mark.gaps.map((gap, index) => (
					<MarkedGap
						key={gap.id}
						gap={gap}
						place={index + 1}
						label={question.gaps.find(({ id }) => id === gap.id)?.label}
						locale={locale}
					/>
				))}
			</ol>
		</>
	);
}

function MarkedGap({
	gap,
	place,
	label,
	locale,
}: {
	gap: GapMark;
	place: number;
	label: string | undefined;
	locale: Locale;
}) {
	const { t } = useTranslation("quiz");
	const given = givenText(gap, locale);
	const Sign = signs[gap.outcome];
	const spelling = gap.kind === "text" ? gap.spelling : undefined;
	const typo = gap.kind === "text" ? gap.typo : undefined;
	return (
		<li className={options["number"]} data-mark={gap.outcome === "right" ? "good" : "bad"}>
			<strong>
				<Sign aria-hidden="true" size={16} />
				{t(`partMark.${gap.outcome}`)}
			</strong>
			<span className={options["text"]}>
				<span className={css["asked"]}>
					<span className={css["which"]}>{t("gap.short", { place })}</span>
					{label !== undefined && (
						<>
							, <CourseText>{label}</CourseText>
						</>
					)}
				</span>
				{given !== undefined && (
					<b>
						{t("given")}{" "}
						<CourseText>
							<Sentence text={given} />
						</CourseText>
					</b>
				)}
				{gap.misconception !== undefined && (
					<RichText as="span" html={gap.misconception} className={options["misconception"]} />
				)}
				{typo !== undefined && (
					<span className={options["feedback"]}>
						<Sentence text={t("gap.typo", { text: fromCourse(typo) })} />
					</span>
				)}
				{spelling !== undefined && (
					<span className={options["feedback"]}>
						<Sentence text={t("gap.spelling", { text: fromCourse(spelling) })} />
					</span>
				)}
				{gap.feedback !== undefined && <RichText as="span" html={gap.feedback} className={options["feedback"]} />}
				{gap.outcome !== "right" && (
					<span className={css["expected"]}>
						{t("expected")}{" "}
						<CourseText>
							<Sentence text={expectedText(gap, locale)} />
						</CourseText>
					</span>
				)}
				<Points earned={gap.earned} worth={gap.worth} />
			</span>
		</li>
	);
}
