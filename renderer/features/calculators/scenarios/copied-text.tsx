import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./scenarios.module.css";

/** Whether a text went to the clipboard, or has to be taken from a field. */
export type Copied = { kind: "copied" } | { kind: "by-hand"; text: string };

/** Puts a text on the clipboard, where the browser lets a page do that. */
export async function copyText(text: string): Promise<Copied> {
	try {
		await navigator.clipboard.writeText(text);
		return { kind: "copied" };
	} catch {
		return { kind: "by-hand", text };
	}
}

/** Copying as a page's state: what came of the last time. */
export function useCopy() {
	const [copied, setCopied] = useState<Copied & { what: "result" | "code" }>();
	const copy = async (what: "result" | "code", text: string) => {
		// Said anew each time: the same words twice are not read out.
		setCopied(undefined);
		const outcome = await copyText(text);
		setCopied({ ...outcome, what });
	};
	return { copied, copy };
}

/** A text to be copied by hand, selected. */
export function ByHand({ text }: { text: string }) {
	const { t } = useTranslation("scenarios");
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, []);
	return (
		<div className={css["note"]}>
			<label htmlFor={id}>{t("copy.byHand")}</label>
			<textarea ref={field} id={id} readOnly rows={Math.min(8, text.split("\n").length + 1)} value={text} />
		</div>
	);
}
