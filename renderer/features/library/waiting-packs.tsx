import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import css from "./library.module.css";
import type { LibraryClient } from "./library-client.ts";

export type Waiting = Awaited<ReturnType<LibraryClient["library.courses"]>>["waiting"];

/** The address of the page on which a pack is looked at. */
export const pageOf = (pack: string) => `#/biblioteca/instalar/${encodeURIComponent(pack)}`;

/** The packs that were handed over and nobody has decided on. */
export function WaitingPacks(props: { waiting: Waiting; onDismiss: (pack: string, file: string) => void }) {
	const { t } = useTranslation("library");
	const id = useId();
	if (props.waiting.length === 0) return null;
	return (
		<>
			<h3 id={id}>{t("bring.waiting")}</h3>
			<ul className={css["rows"]} aria-labelledby={id}>
				{props.waiting.map(({ pack, file }) => (
					<li key={pack}>
						<bdi>{file}</bdi>
						<span className={css["actions"]}>
							<LinkButton kind="quiet" href={pageOf(pack)} aria-label={t("bring.lookNamed", { file })}>
								{t("bring.look")}
							</LinkButton>
							<Button
								kind="quiet"
								aria-label={t("bring.dismissNamed", { file })}
								onClick={() => props.onDismiss(pack, file)}
							>
								{t("bring.dismiss")}
							</Button>
						</span>
					</li>
				))}
			</ul>
		</>
	);
}
