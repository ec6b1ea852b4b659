import { useEffect, useEffectEvent, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useDroppedFiles } from "../../ui/use-dropped-files.ts";
import { takeDropped } from "./dropped.ts";
import css from "./library.module.css";
import { SpokenProgress } from "./spoken-progress.tsx";
import { useSending } from "./use-sending.ts";
import { useWords } from "./use-words.ts";
import { pageOf, type Waiting, WaitingPacks } from "./waiting-packs.tsx";

/**
 * Hands over the files of courses, chosen or dropped; and those that wait already.
 *
 * @param props.onSeveral so many have come at once, and wait now
 */
export function BringPart(props: {
	waiting: Waiting;
	onSeveral: (count: number) => void;
	onDismiss: (pack: string, file: string) => void;
}) {
	const { t } = useTranslation("library");
	const words = useWords();
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const { state, send, cancel } = useSending((packs, asked) => {
		const [first] = packs;
		if (asked === 1 && first !== undefined) location.hash = pageOf(first);
		else props.onSeveral(packs.length);
	});
	const take = (files: readonly File[]) => void send(files);
	const over = useDroppedFiles(take);
	const takeHeld = useEffectEvent(() => {
		const files = takeDropped();
		if (files.length > 0) take(files);
	});
	useEffect(() => takeHeld(), []);
	const happening = useRef<HTMLDivElement>(null);
	const problems = state.kind === "idle" ? state.notTaken.length : 0;
	useEffect(() => {
		// A file can be dropped wherever the page stands.
		if (state.kind === "sending" || problems > 0) happening.current?.scrollIntoView({ block: "nearest" });
	}, [state.kind, problems]);
	const leave = () => {
		cancel();
		input.current?.focus();
	};
	return (
		<section className={css["section"]} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("bring.title")}</h2>
			<p className={css["measured"]}>{t("bring.what")}</p>
			<FileDrop
				ref={input}
				accept=".curso"
				label={t("bring.choose")}
				hint={t(over ? "bring.drop" : "bring.limit")}
				over={over}
				first
				several
				onFiles={take}
			/>
			<div ref={happening} className={css["happening"]}>
				{state.kind === "sending" && (
					<div className={css["work"]}>
						<p>
							{t("bring.sending", { file: state.file, share: words.share(state) })}
							{state.of > 1 && <> {t("bring.place", { place: state.place, of: state.of })}</>}
						</p>
						<ProgressBar share={state.total === 0 ? 0 : state.done / state.total} />
						<div className={css["actions"]}>
							<Button kind="quiet" onClick={leave}>
								{t("cancel")}
							</Button>
						</div>
					</div>
				)}
				<SpokenProgress
					what={state.kind === "sending" ? t("bring.sendingPlain", { file: state.file }) : ""}
					progress={state.kind === "sending" ? state : undefined}
				/>
				<div role="alert" className={css["problem"]}>
					{state.kind === "idle" &&
						state.notTaken.map(({ file, why }) => <p key={file}>{t(`bring.${why}`, { file })}</p>)}
				</div>
			</div>
			<WaitingPacks waiting={props.waiting} onDismiss={props.onDismiss} />
		</section>
	);
}
