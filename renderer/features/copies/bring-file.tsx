import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "../../ui/file-drop.tsx";
import { useDroppedFiles } from "../../ui/use-dropped-files.ts";
import { isPackName } from "../library/pack-name.ts";
import { BringPreview } from "./bring-preview.tsx";
import css from "./copies.module.css";
import type { Bringing, BringSteps } from "./use-bring.ts";
import { useWords } from "./use-words.ts";

/**
 * The field for the file of a record, chosen or dropped, and what is in it.
 *
 * @param props.toPicker where nobody is here yet, the way to those who are on this computer
 */
export function BringFile(props: { steps: BringSteps; toPicker?: () => void }) {
	const { state, look, bring, cancel } = props.steps;
	const { t } = useTranslation("copies");
	const input = useRef<HTMLInputElement>(null);
	const choose = ([file]: readonly File[]) => {
		if (file !== undefined) void look(file);
	};
	// The file of a course leads to the library, as it does on every page of someone who is here.
	const over = useDroppedFiles(choose, ({ name }) => props.toPicker !== undefined || !isPackName(name));
	const leave = () => {
		cancel();
		input.current?.focus();
	};
	return (
		<>
			<FileDrop
				ref={input}
				accept=".aprendiz"
				label={t("bring.choose")}
				hint={t(over ? "bring.drop" : "bring.limit")}
				over={over}
				onFiles={choose}
			/>
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
