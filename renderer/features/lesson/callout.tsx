import { BookOpen, Flag, Info, MapPin, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Block, CalloutTone } from "../../../core/course/blocks.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./callout.module.css";
import { Prose } from "./prose.tsx";

const signs = {
	situation: MapPin,
	example: BookOpen,
	note: Info,
	warning: TriangleAlert,
	takeaway: Flag,
} as const satisfies Record<CalloutTone, unknown>;

/** A passage set apart. Its tone is told by a sign and a word, not by colour alone. */
export function Callout({ block }: { block: Extract<Block, { kind: "callout" }> }) {
	const { t } = useTranslation("lesson");
	const lang = useCourseLang();
	const Sign = signs[block.tone];
	return (
		<div className={css["callout"]} data-tone={block.tone}>
			<p className={css["title"]}>
				<Sign aria-hidden="true" size={18} />
				<span className={css["tone"]}>{t(`tone.${block.tone}`)}</span>
				{block.title !== "" && (
					<strong lang={lang} data-passage="">
						{block.title}
					</strong>
				)}
			</p>
			<Prose html={block.html} />
		</div>
	);
}
