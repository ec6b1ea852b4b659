import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PackTrust } from "../../../core/api/library-views.ts";
import css from "./library.module.css";

/** The fingerprint of a key, to be compared word by word: numbered, so that two people know where they are. */
function Words(props: { label: string; words: readonly string[] }) {
	const id = useId();
	if (props.words.length === 0) return null;
	// A word can be there twice.
	const numbered = props.words.map((word, place) => ({ number: place + 1, word }));
	return (
		<div className={css["key"]}>
			<p id={id} className={css["soft"]}>
				{props.label}
			</p>
			<ol aria-labelledby={id} lang="es" translate="no">
				{numbered.map(({ number, word }) => (
					<li key={number}>{word}</li>
				))}
			</ol>
		</div>
	);
}

/** Who signed a pack, and what to do to know that it was them. A changed key is accepted here, or the pack is not installed. */
export function TrustPart(props: { trust: PackTrust; accepted: boolean; onAccept: (accepted: boolean) => void }) {
	const { trust } = props;
	const { t } = useTranslation("library");
	const id = useId();
	if (trust.state === "changed") {
		const { author: now = "", before } = trust;
		const author = before?.author ?? "";
		const what = trust.key === undefined ? "lost" : now === author ? "key" : "other";
		return (
			<section className={css["warning"]} aria-labelledby={id}>
				<TriangleAlert aria-hidden="true" size={22} />
				<div>
					<h2 id={id}>{t(before ? "install.changed.title" : "install.changed.ownTitle")}</h2>
					{before === undefined ? (
						<>
							<p>{t(trust.key === undefined ? "install.changed.ownUnsigned" : "install.changed.ownSigned", { now })}</p>
							<p>{t("install.changed.ownAsk")}</p>
						</>
					) : (
						<>
							<p>{t(`install.changed.${what}`, { author, now })}</p>
							<p>{t("install.changed.ask", { author })}</p>
							<Words label={t("install.wordsBefore", { author })} words={before.words} />
						</>
					)}
					<Words label={t("install.wordsNow", { author: now })} words={trust.words} />
					<label className={css["accept"]}>
						<input
							type="checkbox"
							checked={props.accepted}
							onChange={(event) => props.onAccept(event.target.checked)}
						/>
						<span>{t("install.changed.accept")}</span>
					</label>
				</div>
			</section>
		);
	}
	return (
		<section className={css["section"]} aria-labelledby={id}>
			<h2 id={id}>{t("course.signature")}</h2>
			{trust.state === "none" ? (
				<p className={css["measured"]}>{t("install.unsigned")}</p>
			) : (
				<>
					<p>
						<strong>{t(`trust.${trust.state}`, { author: trust.author })}</strong>
					</p>
					<p className={css["measured"]}>
						{trust.state === "new" ? t("install.newHint", { author: trust.author }) : t("install.knownHint")}
					</p>
					{trust.state === "new" && <Words label={t("install.words")} words={trust.words} />}
				</>
			)}
		</section>
	);
}
