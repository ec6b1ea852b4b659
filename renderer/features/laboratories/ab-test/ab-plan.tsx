import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import {
	alphaOf,
	daysNeeded,
	exactPowerOf,
	powerOf,
	visitorsNeeded,
	zOfConfidence,
	zOfPower,
} from "../../../../core/laboratories/ab-test/power.ts";
import { type Power, powers } from "../../../../core/laboratories/ab-test/version.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { shareText, shareTexts } from "../figures.ts";
import page from "../laboratory.module.css";
import { AbField, type FieldProps } from "./ab-field.tsx";
import css from "./ab-test.module.css";
import { powerText } from "./ab-texts.ts";

/** How many people a test takes to find a difference worth having, and how often this one would find it. */
export function AbPlan(props: FieldProps & { result: AbTestResult | undefined; onPower: (power: Power) => void }) {
	const { work, read, result, locale } = props;
	const { t } = useTranslation("ab-test");
	const { plan, versions } = read;
	const ofA = versions === undefined ? undefined : shareText(versions.a.conversions / versions.a.visitors, locale);
	return (
		<section className={`${page["part"]} ${css["whole"]}`} aria-labelledby="ab-plan">
			<h2 id="ab-plan">{t("plan.title")}</h2>
			<p>{t("plan.intro")}</p>
			<div className={css["plan"]}>
				<div className={page["fields"]}>
					<AbField
						{...props}
						field="baseline"
						unit="percent"
						empty={ofA === undefined ? undefined : t("plan.ofA", { rate: ofA })}
					/>
					<AbField {...props} field="difference" unit="points" />
					<AbField {...props} field="visitorsPerDay" />
				</div>
				<RadioGroup
					legend={t("plan.power")}
					hint={t("plan.powerHint")}
					options={powers.map((value) => ({ value: `${value}`, label: t("percentOption", { value }) }))}
					value={`${work.power}`}
					onChange={(value) => props.onPower(powers.find((one) => `${one}` === value) ?? 80)}
				/>
			</div>
			{plan === undefined ? (
				<p>{t(read.refused.plan ? "plan.refused" : "plan.missing")}</p>
			) : (
				<PlanOutcome {...props} plan={plan} versions={versions} isExact={result?.test.kind === "exact"} />
			)}
		</section>
	);
}

function PlanOutcome(
	props: FieldProps & {
		plan: NonNullable<FieldProps["read"]["plan"]>;
		versions: FieldProps["read"]["versions"];
		isExact: boolean;
	},
) {
	const { plan, versions, isExact, work, read, locale } = props;
	const { t } = useTranslation("ab-test");
	const { confidence, power } = work;
	const { baseline, target } = plan;
	const [zConfidence, zPower] = [zOfConfidence(confidence), zOfPower(power)];
	const needed = visitorsNeeded(plan, zConfidence, zPower);
	const perDay = read.fields.visitorsPerDay.value;
	const own = useMemo(() => {
		if (versions === undefined) return undefined;
		const [ofA, ofB] = [versions.a.visitors, versions.b.visitors];
		const exact = isExact ? exactPowerOf({ baseline, target }, ofA, ofB, alphaOf(confidence)) : undefined;
		const power = exact ?? powerOf({ baseline, target }, ofA, ofB, zConfidence);
		return { power, isRough: isExact && exact === undefined };
	}, [versions, isExact, baseline, target, confidence, zConfidence]);
	const days = perDay === undefined ? undefined : daysNeeded(needed, perDay);
	const [from, to] = shareTexts([plan.baseline, plan.target] as const, locale);
	const whole = (value: number) => formatNumber(value, locale, { maxDecimals: 0 });
	const z = (value: number) => formatNumber(value, locale, { maxDecimals: 4 });
	return (
		<div className={page["outcome"]}>
			<p>
				<strong>
					{t("plan.needed", {
						count: needed,
						from,
						to,
						visitors: whole(needed),
						confidence: t("percentOption", { value: confidence }),
						power: t("percentOption", { value: power }),
					})}
				</strong>{" "}
				{days !== undefined &&
					perDay !== undefined &&
					t("plan.days", { count: days, days: whole(days), perDay: whole(perDay) })}
			</p>
			{own !== undefined && (
				<p>
					{t("plan.run", { power: powerText(t, own.power, locale) })} {own.power < power / 100 && t("plan.weak")}{" "}
					{own.isRough && t("plan.rough")}
				</p>
			)}
			<p className={page["soft"]}>{t("plan.method", { zConfidence: z(zConfidence), zPower: z(zPower) })}</p>
		</div>
	);
}
