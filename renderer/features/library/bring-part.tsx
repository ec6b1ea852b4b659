import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useDroppedFile } from "../copies/use-dropped-file.ts";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";
import { useSending } from "./use-sending.ts";
import { useWords } from "./use-words.ts";

const pageOf = (pack: string) => `#/biblioteca/instalar/${encodeURIComponent(pack)}`;

type Waiting = Awaited<ReturnType<LibraryClient["library.courses"]>>["waiting"];

/** Hands over the file of a course, chosen or dropped; and those that wait already. */
export function BringPart(props: { waiting: Waiting; onDismiss: (pack: string) => void }) {
	const { waiting } = props;
	const { t } = useTranslation("library");
	const words = useWords();
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const { state, send, cancel } = useSending((pack) => {
		location.hash = pageOf(pack);
	});
	const over = useDroppedFile((file) => void send(file));
	const choose = (files: FileList | null) => {
		const file = files?.[0];
		if (file !== undefined) void send(file);
		// The same file can be chosen again.
		if (input.current !== null) input.current.value = "";
	};
	const leave = () => {
		cancel();
		input.current?.focus();
	};
	const sending = state.kind === "sending";
	return (
		<section className={css["section"]} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("bring.title")}</h2>
			<p className={css["measured"]}>{t("bring.what")}</p>
			<div className={css["drop"]} data-over={over}>
				<input
					ref={input}
					id={`${id}-file`}
					type="file"
					accept=".curso"
					aria-describedby={`${id}-limit`}
					onChange={(event) => choose(event.target.files)}
				/>
				{/* The field's own button would speak the browser's language. */}
				<label htmlFor={`${id}-file`}>{t("bring.choose")}</label>
				<p id={`${id}-limit`} className={css["soft"]}>
					{t(over ? "bring.drop" : "bring.limit")}
				</p>
			</div>
			{sending && (
				<div className={css["work"]}>
					<p>{t("bring.sending", { file: state.file, share: words.share(state) })}</p>
					<ProgressBar share={state.total === 0 ? 0 : state.done / state.total} />
					<div className={css["actions"]}>
						<Button kind="quiet" onClick={leave}>
							{t("cancel")}
						</Button>
					</div>
				</div>
			)}
			<p role="alert" className={css["problem"]}>
				{state.kind === "not-sent" && t("bring.notSent", { file: state.file })}
			</p>
			{waiting.length > 0 && (
				<>
					<h3 id={`${id}-waiting`}>{t("bring.waiting")}</h3>
					<ul className={css["rows"]} aria-labelledby={`${id}-waiting`}>
						{waiting.map(({ pack, file }) => (
							<li key={pack}>
								<bdi>{file}</bdi>
								<span className={css["actions"]}>
									<LinkButton kind="quiet" href={pageOf(pack)} aria-label={t("bring.lookNamed", { file })}>
										{t("bring.look")}
									</LinkButton>
									<Button
										kind="quiet"
										aria-label={t("bring.dismissNamed", { file })}
										onClick={() => props.onDismiss(pack)}
									>
										{t("bring.dismiss")}
									</Button>
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
