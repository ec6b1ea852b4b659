import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupView } from "../../../core/api/views.ts";
import { Button } from "../../ui/button.tsx";
import { BackupPreview } from "./backup-preview.tsx";
import css from "./copies.module.css";
import { useWords } from "./use-words.ts";

/** How many are shown at first. */
const latest = 6;

/** Backups, the newest first; what restoring one would change opens under it. */
export function BackupList(props: {
	backups: readonly BackupView[];
	/** The one that is to be seen among them. */
	pointedAt: string | undefined;
	onRestored: (backup: BackupView, undo: string) => void;
}) {
	const { backups, pointedAt } = props;
	const { t } = useTranslation("copies");
	const words = useWords();
	const [all, setAll] = useState(false);
	const [open, setOpen] = useState<string>();
	const hidden = backups.slice(latest).some(({ id }) => id === pointedAt);
	const shownOnes = all || hidden ? backups : backups.slice(0, latest);
	return (
		<>
			<ul className={css["list"]}>
				{shownOnes.map((backup) => {
					const { id, at, kind, bytes, holds } = backup;
					const shown = open === id;
					return (
						<li key={id} data-pointed-at={id === pointedAt}>
							<div className={css["backup"]}>
								<div>
									<p>
										<strong>{words.time(at)}</strong> <span className={css["soft"]}>{words.ago(at)}</span>
									</p>
									<p className={css["soft"]}>
										{holds !== undefined && `${words.holds(holds)} · `}
										{t(`backups.kind.${kind}`)} · {words.size(bytes)}
									</p>
									{holds === undefined && <p className={css["problem"]}>{t("backups.unreadable")}</p>}
								</div>
								{holds !== undefined && (
									<Button
										kind="quiet"
										aria-expanded={shown}
										aria-label={shown ? undefined : t("backups.lookAt", { at: words.time(at) })}
										onClick={() => setOpen(shown ? undefined : id)}
									>
										{t(shown ? "backups.hide" : "backups.look")}
									</Button>
								)}
							</div>
							{shown && (
								<BackupPreview
									backup={backup}
									onRestored={(undo) => {
										setOpen(undefined);
										props.onRestored(backup, undo);
									}}
								/>
							)}
						</li>
					);
				})}
			</ul>
			{backups.length > latest && !hidden && (
				<p className={css["actions"]}>
					<Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
						{all ? t("backups.fewer") : t("backups.all", { count: backups.length })}
					</Button>
				</p>
			)}
		</>
	);
}
