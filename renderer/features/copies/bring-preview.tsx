import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Comparison } from "./comparison.tsx";
import css from "./copies.module.css";
import { Taken } from "./taken.tsx";
import type { Bringing } from "./use-bring.ts";
import { useFocus } from "./use-focus.ts";
import { useWords } from "./use-words.ts";

/** Whose record a file holds and what it would add, before anything is changed. `toPicker`: nobody is here yet. */
export function BringPreview(props: {
	state: Extract<Bringing, { kind: "ready" | "bringing" }>;
	toPicker: (() => void) | undefined;
	onConfirm: () => void;
	onCancel: () => void;
}) {
	const { file, preview, failure, kind } = props.state;
	const { t } = useTranslation("copies");
	const words = useWords();
	const id = useId();
	const heading = useFocus<HTMLHeadingElement>();
	const { known, difference, name } = preview;
	const { toPicker } = props;
	const who = toPicker === undefined ? "here" : "nobody";
	// Of a learner whose PIN has not been given nothing is told, and nothing can be taken in.
	const closed = known && difference === undefined;
	const gained = difference?.eventsGained ?? 0;
	const bringing = kind === "bringing";
	return (
		<section className={css["preview"]} aria-labelledby={id}>
			<h3 id={id} ref={heading} tabIndex={-1}>
				{t("bring.preview")}
			</h3>
			<dl>
				<dt>{t("bring.profile")}</dt>
				<dd>
					<bdi>{name === "" ? t("bring.nameless") : name}</bdi>
				</dd>
				<dt>{t("bring.exported")}</dt>
				<dd>
					{words.time(preview.exportedAt)} ({words.ago(preview.exportedAt)})
				</dd>
				<dt>{t("bring.file")}</dt>
				<dd>
					<bdi>{file}</bdi>
				</dd>
			</dl>
			<p>{closed ? t(`bring.closed.${who}`) : known ? t("bring.known") : t(`bring.new.${who}`)}</p>
			{!closed && (
				<p>
					<strong>{gained === 0 ? t("bring.nothing") : t("bring.gained", { count: gained })}</strong>
				</p>
			)}
			{difference !== undefined && gained > 0 && (
				<>
					<Taken difference={difference} by="bring" />
					<Comparison difference={difference} owner={name} />
				</>
			)}
			<div role="alert" className={css["problem"]}>
				{failure !== undefined && (
					<p>{t(failure === "locked" ? `bring.failed.locked.${who}` : `bring.failed.${failure}`)}</p>
				)}
			</div>
			<p className={css["actions"]}>
				{gained > 0 && (
					<Button onClick={() => !bringing && props.onConfirm()} aria-disabled={bringing}>
						{t(bringing ? "bring.confirming" : "bring.confirm")}
					</Button>
				)}
				{closed && toPicker === undefined && (
					<LinkButton kind="quiet" href="#/perfiles">
						{t("bring.toProfiles")}
					</LinkButton>
				)}
				{gained === 0 && toPicker !== undefined && <Button onClick={toPicker}>{t("bring.toPicker")}</Button>}
				{!bringing && (
					<Button kind="quiet" onClick={props.onCancel}>
						{t("bring.cancel")}
					</Button>
				)}
			</p>
		</section>
	);
}
