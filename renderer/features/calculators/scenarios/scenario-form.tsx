import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../../core/api/errors.ts";
import { mostKept, workNameLength, workNoteLength } from "../../../../core/learning/kept-work-limits.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import css from "./scenarios.module.css";

/** The name and note of a scenario. What was typed stays until it is recorded. */
export function ScenarioForm(props: {
	label: string;
	name?: string;
	note?: string;
	submit: string;
	/** Rejects where it was not recorded. */
	onSubmit: (name: string, note: string) => Promise<void>;
	onCancel: () => void;
}) {
	const { t } = useTranslation("scenarios");
	const [name, setName] = useState(props.name ?? "");
	const [note, setNote] = useState(props.note ?? "");
	const [state, setState] = useState<"typing" | "nameless" | "sending" | "too-many" | "failed">("typing");
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	useEffect(() => field.current?.focus(), []);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (state === "sending") return;
		if (name.trim() === "") {
			setState("nameless");
			field.current?.focus();
			return;
		}
		setState("sending");
		try {
			await props.onSubmit(name.trim(), note.trim());
		} catch (error) {
			setState(error instanceof AppError && error.code === "too-many" ? "too-many" : "failed");
		}
	};
	return (
		<form
			className={css["form"]}
			aria-label={props.label}
			noValidate
			onSubmit={(event) => void submit(event)}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				props.onCancel();
			}}
		>
			<TextField
				ref={field}
				label={t("form.name")}
				value={name}
				maxLength={workNameLength}
				autoComplete="off"
				required
				problem={state === "nameless" ? t("form.nameless") : undefined}
				onChange={(text) => {
					setName(text);
					if (state === "nameless") setState("typing");
				}}
			/>
			<div className={css["note"]}>
				<label htmlFor={id}>{t("form.note")}</label>
				<textarea
					id={id}
					rows={2}
					value={note}
					maxLength={workNoteLength}
					onChange={(event) => setNote(event.currentTarget.value)}
				/>
			</div>
			<div role="alert">
				{state === "too-many" && <p className={css["problem"]}>{t("form.tooMany", { count: mostKept })}</p>}
				{state === "failed" && <p className={css["problem"]}>{t("form.failed")}</p>}
			</div>
			<div className={css["actions"]}>
				<Button type="submit" kind="quiet" aria-disabled={state === "sending"}>
					{state === "sending" ? t("form.sending") : props.submit}
				</Button>
				<Button kind="quiet" onClick={props.onCancel}>
					{t("form.cancel")}
				</Button>
			</div>
		</form>
	);
}
