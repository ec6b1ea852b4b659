import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { workNameLength } from "../../../core/learning/kept-work-limits.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { longTime } from "../../ui/formats.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./sheet-bar.module.css";
import type { KeptSheet, SheetKind } from "./sheets.ts";
import type { SheetHandle } from "./use-sheet.ts";

/**
 * What a sheet is called, whether it is saved, and the way to the others. `of`: what the sheet is of, where
 * a page may have sheets of several things. Not printed.
 */
export function SheetBar<L extends SheetKind>({ sheet, of }: { sheet: SheetHandle<L>; of?: string }) {
	const { t } = useTranslation("laboratories");
	const { t: common } = useTranslation("calculators");
	const { locale } = useSession();
	const id = useId();
	const nameOf = ({ name, at }: Pick<KeptSheet<L>, "name" | "at">) =>
		name.trim() === "" ? t("sheet.unnamed", { time: longTime(locale, at) }) : name;
	const others = sheet.sheets.filter((one) => one.id !== sheet.id);
	// The button pressed is gone, or nothing more can be done with it.
	const field = useRef<HTMLInputElement>(null);
	const toName = () => field.current?.focus();
	const { keeping } = sheet;
	return (
		<section className={css["bar"]} aria-label={of === undefined ? t("sheet.label") : t("sheet.labelOf", { of })}>
			<div className={css["row"]}>
				<TextField
					ref={field}
					label={t("sheet.name")}
					value={sheet.name}
					maxLength={workNameLength}
					autoComplete="off"
					onChange={sheet.rename}
					onBlur={sheet.flush}
				/>
				<div className={css["actions"]}>
					<Button
						kind="quiet"
						disabled={!sheet.kept}
						onClick={() => {
							sheet.begin();
							toName();
						}}
					>
						{t("sheet.new")}
					</Button>
					<Button kind="quiet" disabled={!sheet.kept} onClick={() => void sheet.remove().then(toName)}>
						{t("sheet.remove")}
					</Button>
					<span className={css["kept"]} data-kept={keeping} role="status">
						{keeping === "untouched" || keeping === "waiting" ? "" : common(`keeping.${keeping}`)}
					</span>
				</div>
			</div>
			<div role="status">
				{sheet.copied && <p className={css["told"]}>{t("sheet.copied", { name: sheet.name })}</p>}
				{sheet.removed !== undefined && (
					<p className={css["told"]}>
						{t("sheet.removed", { name: nameOf(sheet.removed) })}{" "}
						<TextButton onClick={() => void sheet.restore().then(toName)}>{t("sheet.restore")}</TextButton>
					</p>
				)}
			</div>
			{others.length > 0 && (
				<details className={css["others"]}>
					<summary id={id}>{t("sheet.others", { count: others.length })}</summary>
					<ul aria-labelledby={id}>
						{others.map((other) => (
							<li key={other.id}>
								<TextButton onClick={() => sheet.open(other)}>{nameOf(other)}</TextButton>
								<span>{longTime(locale, other.at)}</span>
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
