import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../ui/button.tsx";
import { BringPreview } from "./bring-preview.tsx";
import css from "./copies.module.css";
import { Done } from "./done.tsx";
import { type Bringing, useBring } from "./use-bring.ts";
import { useDroppedFile } from "./use-dropped-file.ts";
import { useWords } from "./use-words.ts";

/** Brings in a record from a file: chosen or dropped, looked at, and only then taken in. */
export function BringSection({ onBrought }: { onBrought: () => void }) {
	const { t } = useTranslation("copies");
	const id = useId();
	const { state, look, bring, undone, cancel } = useBring(onBrought);
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
		<section className={css["section"]} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("bring.title")}</h2>
			<p>{t("bring.what")}</p>
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
					onConfirm={() => void bring(state.file, state.preview)}
					onCancel={leave}
				/>
			)}
			{state.kind === "brought" && (
				<Done
					text={t(!state.known ? "bring.added" : state.result.undo === undefined ? "bring.same" : "bring.joined")}
					undo={
						state.result.undo === undefined
							? undefined
							: { learner: state.result.learner.id, backup: state.result.undo }
					}
					onUndone={undone}
				>
					{!state.known && (
						<LinkButton kind="quiet" href="#/perfiles">
							{t("bring.toProfiles")}
						</LinkButton>
					)}
				</Done>
			)}
		</section>
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
