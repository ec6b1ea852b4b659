import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewOverview } from "../../../core/api/review-views.ts";
import type { ReviewSettings } from "../../../core/review/schema.ts";
import { useSession } from "../../session.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { dayText, fullDay } from "./intervals.ts";
import { type LimitName, mostOf, readLimit } from "./limits.ts";
import { RetentionChoice } from "./retention-choice.tsx";
import css from "./review.module.css";

const limits: readonly LimitName[] = ["newPerDay", "reviewsPerDay"];

/** How many cards a day, how much is to be known, and the day of an exam to be ready for. */
export function SettingsSection(props: { overview: ReviewOverview; onChange: () => Promise<void> }) {
	const { settings, day } = props.overview;
	const { t } = useTranslation("review");
	const { client, learner, fail, outdate, locale, saving } = useSession();
	const [typed, setTyped] = useState(() => ({
		newPerDay: String(settings.newPerDay),
		reviewsPerDay: String(settings.reviewsPerDay),
		examDate: settings.examDate ?? "",
		retention: String(settings.retention),
	}));
	const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
	const [saved, setSaved] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const heading = useId();
	const dateId = useId();

	const type = (name: keyof typeof typed, text: string) => {
		setTyped((held) => ({ ...held, [name]: text }));
		setRefused((held) => new Set([...held].filter((one) => one !== name)));
		setSaved(false);
	};
	const send = async (next: ReviewSettings) => {
		try {
			await client["review.settings"]({ learner: learner.id, settings: next });
			outdate();
			setSaved(true);
			await props.onChange();
		} catch (error) {
			fail(error, () => void send(next));
		}
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const read = {
			newPerDay: readLimit("newPerDay", typed.newPerDay),
			reviewsPerDay: readLimit("reviewsPerDay", typed.reviewsPerDay),
		};
		const { newPerDay, reviewsPerDay } = read;
		const past = typed.examDate !== "" && typed.examDate < day;
		if (newPerDay === undefined || reviewsPerDay === undefined || past) {
			const wrong = [...limits.filter((name) => read[name] === undefined), ...(past ? ["examDate"] : [])];
			setRefused(new Set(wrong));
			form.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus();
			return;
		}
		const retention = Number(typed.retention);
		void send({ newPerDay, reviewsPerDay, retention, ...(typed.examDate === "" ? {} : { examDate: typed.examDate }) });
	};
	const dateRefused = refused.has("examDate");
	return (
		<section className={css["section"]} aria-labelledby={heading}>
			<h2 id={heading}>{t("settings.title")}</h2>
			<form ref={form} className={css["settings"]} onSubmit={submit} noValidate>
				<fieldset className={css["limits"]}>
					<legend>{t("settings.perDay")}</legend>
					{limits.map((name) => (
						<TextField
							key={name}
							name={name}
							label={t(`settings.${name}`)}
							hint={t(`settings.${name}Hint`)}
							inputMode="numeric"
							autoComplete="off"
							maxLength={5}
							value={typed[name]}
							problem={refused.has(name) ? t("settings.whole", { most: mostOf[name] }) : undefined}
							onChange={(text) => type(name, text)}
						/>
					))}
				</fieldset>
				<RetentionChoice
					overview={props.overview}
					value={typed.retention}
					onChange={(value) => type("retention", value)}
				/>
				<div className={css["date"]}>
					<label htmlFor={dateId}>{t("settings.examDate")}</label>
					<p id={`${dateId}-hint`} className={css["hint"]}>
						{t("settings.examHint")}
					</p>
					<input
						id={dateId}
						name="examDate"
						type="date"
						min={day}
						value={typed.examDate}
						aria-invalid={dateRefused || undefined}
						aria-describedby={`${dateId}-hint${dateRefused ? ` ${dateId}-problem` : ""}`}
						onChange={(event) => type("examDate", event.target.value)}
					/>
					{dateRefused && (
						<p id={`${dateId}-problem`} className={css["problem"]}>
							{t("settings.past", { day: dayText(t, day, day, locale) })}
						</p>
					)}
					{typed.examDate !== "" && (
						<p className={css["chosen"]}>
							{/* A browser writes dates in its own language. */}
							{t("settings.understood", { day: fullDay(typed.examDate, locale) })}{" "}
							<Button kind="quiet" onClick={() => type("examDate", "")}>
								{t("settings.noExam")}
							</Button>
						</p>
					)}
				</div>
				<div className={css["save"]}>
					<Button type="submit" kind="quiet">
						{t("settings.save")}
					</Button>
					<Announcer text={saved && saving.kind !== "unsaved" ? t("settings.saved") : ""} />
				</div>
			</form>
		</section>
	);
}
