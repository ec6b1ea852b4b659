import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BringPreview } from "./bring-preview.tsx";
import css from "./copies.module.css";
import type { Bringing, BringSteps } from "./use-bring.ts";
import { useDroppedFile } from "./use-dropped-file.ts";
import { useWords } from "./use-words.ts";

/**
 * The field for the file of a record, chosen or dropped, and what is in it.
 *
 * @param props.toPicker where nobody is here yet, the way to those who are on this computer
 */
export function BringFile(props: { steps: BringSteps; toPicker?: () => void }) {
	const { state, look, bring, cancel } = props.steps;
	const { t } = useTranslation("copies");
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const over = useDroppedFile((file) => void look(file));
	const choose = (files: FileList | null) => {
		const file = files?.[0];
		if (file !== undefined) void look(file);
		// The same file can be chosen again.
		if (input.current !== null) input.current.value = "";
	};
	const leave = () => {
		cancel();
		input.current?.focus();
	};
	return (
		<>
			<div className={css["drop"]} data-over={over}>
				<input
					ref={input}
					id={`${id}-file`}
					type="file"
					accept=".aprendiz"
					aria-describedby={`${id}-limit`}
					onChange={(event) => choose(event.target.files)}
				/>
				{/* The field's own button would speak the browser's language. */}
				<label htmlFor={`${id}-file`}>{t("bring.choose")}</label>
				<p id={`${id}-limit`} className={css["soft"]}>
					{t(over ? "bring.drop" : "bring.limit")}
				</p>
			</div>
			<p role="status" className={css["soft"]}>
				{state.kind === "reading" ? t("bring.reading") : ""}
			</p>
			<div role="alert" className={css["problem"]}>
				<Problem state={state} />
			</div>
			{(state.kind === "ready" || state.kind === "bringing") && (
				<BringPreview
					key={state.preview.ticket}
					state={state}
					toPicker={props.toPicker}
					onConfirm={() => void bring(state.file, state.preview)}
					onCancel={leave}
				/>
			)}
		</>
	);
}

/** Why a file is not looked at any further. */
function Problem({ state }: { state: Bringing }) {
	const { t } = useTranslation("copies");
	const { size } = useWords();
	switch (state.kind) {
		case "too-large":
			return <p>{t("bring.tooLarge", { file: state.file, size: size(state.bytes) })}</p>;
		case "unreadable":
			return <p>{t("bring.unreadable", { file: state.file })}</p>;
		case "not-sent":
			return <p>{t("bring.notSent")}</p>;
		case "refused":
			return (
				<>
					<p>{t(`bring.refused.${state.problem}`)}</p>
					<p>
						{state.where !== undefined && t("bring.where", { where: state.where })} {t("bring.unchanged")}
					</p>
				</>
			);
		default:
			return null;
	}
}
