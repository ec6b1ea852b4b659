import type { PackWorkView } from "../../../core/api/library-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { installRefusalText, isInstallRefusalCode } from "../../../core/pack/install-refusal-text.ts";
import { isRefusalCode, refusalText } from "../../../core/pack/refusal-text.ts";

type RefusalView = Extract<PackWorkView, { state: "refused" }>["refusal"];

/** Why a pack is not taken, in a sentence; undefined for a reason that these pages do not know, of newer services. */
export function refusalSentence({ code, params }: RefusalView, locale: Locale): string | undefined {
	if (isRefusalCode(code)) return refusalText({ code, params }, locale);
	return isInstallRefusalCode(code) ? installRefusalText({ code, params }, locale) : undefined;
}
