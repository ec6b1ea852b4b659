import { Plus } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { addLaterSpanish } from "../../../i18n/later-spanish.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { UndoBar } from "../../notes/undo-bar.tsx";
import type { PanelHeading } from "../panels/panel-props.ts";
import { PanelSection } from "../panels/panel-section.tsx";
import type { Held } from "../use-typed-values.ts";
import { columnOf, savedColumn } from "./column.ts";
import { Comparison } from "./comparison.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { ResultsFigure } from "./results-figure.tsx";
import { type SavedScenario, scenariosOf } from "./saved.ts";
import { SavedList } from "./saved-list.tsx";
import { ScenarioForm } from "./scenario-form.tsx";
import css from "./scenarios.module.css";
import { Tools } from "./tools.tsx";
import { contentOf, useScenarios } from "./use-scenarios.ts";

addLaterSpanish();

export interface ScenariosProps {
	compiled: CompiledMetric;
	/** What is in the calculator's fields, and for whom it is judged. */
	held: Held;
	/** The same by now: what is drawn may be a moment behind, what is saved must not. */
	latest: () => Held;
	locale: Locale;
	heading: PanelHeading;
	/** Puts other numbers into the calculator. */
	onPut: (held: Held) => void;
}

/** What can be brought back: a scenario that was removed, or the numbers that were in the fields before others. */
type Undo = { kind: "removed"; scenario: SavedScenario } | { kind: "used"; name: string; before: Held };

/** Numbers of a calculator kept under a name, compared with each other, and taken away as text, paper, table or code. */
export function ScenariosPanel(props: ScenariosProps) {
	const { compiled, held, locale, onPut } = props;
	const { metric } = compiled;
	const { learner, fail } = useSession();
	const { t } = useTranslation("scenarios");
	const keeper = useScenarios();
	const [naming, setNaming] = useState(false);
	const [sending, setSending] = useState<SavedScenario>();
	const [editing, setEditing] = useState<string>();
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const [told, setTold] = useState("");
	const [undo, setUndo] = useState<Undo>();
	const [printing, setPrinting] = useState<string>();
	const [focus, setFocus] = useState<{ on: string }>();
	const panel = useRef<HTMLDivElement>(null);

	const now = useMemo(
		() => columnOf(compiled, { id: "now", name: "", note: "", typed: held.values, segment: held.segment }, locale),
		[compiled, held, locale],
	);
	// Not worked anew with every key: there may be a hundred.
	const listed = useMemo(() => {
		const saved = scenariosOf(learner.record, metric.id);
		const isThere = sending === undefined || saved.some(({ id }) => id === sending.id);
		return (isThere ? saved : [...saved, sending]).map((scenario) => ({
			scenario,
			column: savedColumn(compiled, scenario, locale),
			sending: scenario === sending,
		}));
	}, [learner.record, metric.id, sending, compiled, locale]);
	const compared = [now, ...listed.map(({ column }) => column).filter(({ id }) => chosen.includes(id))];

	/** To what is there once the page has been drawn anew. */
	const focusOn = (selector: string) => setFocus({ on: selector });
	useEffect(() => {
		if (focus !== undefined) panel.current?.querySelector<HTMLElement>(focus.on)?.focus();
	}, [focus]);
	const outcome = (isOnDisk: boolean, name: string) => setTold(t(isOnDisk ? "saved" : "held", { name }));

	const save = async (name: string, note: string) => {
		const id = crypto.randomUUID();
		const at = new Date().toISOString();
		const { values, segment } = props.latest();
		const content = {
			metric: metric.id,
			name,
			note,
			values: { ...values },
			locale,
			...(segment === undefined ? {} : { segment }),
		};
		setTold("");
		setSending({ id, ...content, createdAt: at, at });
		try {
			outcome(await keeper.set(id, content), name);
			setNaming(false);
			focusOn("[data-new]");
		} finally {
			setSending(undefined);
		}
	};
	const change = async (scenario: SavedScenario, name: string, note: string) => {
		setTold("");
		outcome(await keeper.set(scenario.id, { ...contentOf(scenario), name, note }), name);
		setEditing(undefined);
		focusOn(`[data-scenario="${scenario.id}"] [data-action="edit"]`);
	};
	const remove = async (scenario: SavedScenario) => {
		try {
			setTold("");
			await keeper.remove(scenario.id);
			setChosen((ids) => ids.filter((id) => id !== scenario.id));
			setUndo({ kind: "removed", scenario });
		} catch (error) {
			fail(error, () => void remove(scenario));
		}
	};
	const use = (scenario: SavedScenario) => {
		const { name } = scenario;
		const { typed, segment } = savedColumn(compiled, scenario, locale);
		const before = props.latest();
		setUndo({ kind: "used", name, before });
		onPut({ values: { ...before.values, ...typed }, segment: segment ?? before.segment });
	};
	const bringBack = async (what: Undo) => {
		if (what.kind === "used") {
			onPut(what.before);
			setUndo(undefined);
			focusOn("[data-new]");
			return;
		}
		const { scenario } = what;
		try {
			outcome(await keeper.set(scenario.id, contentOf(scenario)), scenario.name);
			setUndo(undefined);
			focusOn(`[data-scenario="${scenario.id}"] [data-action="remove"]`);
		} catch (error) {
			fail(error, () => void bringBack(what));
		}
	};
	const printed = useCallback(() => setPrinting(undefined), []);

	return (
		<div ref={panel}>
			<PanelSection operated heading={props.heading} title={t("title")} intro={t("intro")}>
				<div className={css["panel"]}>
					{listed.length > 0 && (
						<SavedList
							metric={metric}
							locale={locale}
							listed={listed}
							compared={chosen}
							editing={editing}
							onCompare={(id, compare) => setChosen(compare ? [...chosen, id] : chosen.filter((one) => one !== id))}
							onUse={use}
							onEdit={(id) => {
								setEditing(id);
								if (id === undefined) focusOn(`[data-scenario="${editing}"] [data-action="edit"]`);
							}}
							onChange={change}
							onRemove={(scenario) => void remove(scenario)}
						/>
					)}
					{naming ? (
						<ScenarioForm
							label={t("form.label")}
							submit={t("form.save")}
							onSubmit={save}
							onCancel={() => {
								setNaming(false);
								focusOn("[data-new]");
							}}
						/>
					) : (
						<div className={css["actions"]}>
							<Button kind="quiet" data-new onClick={() => setNaming(true)}>
								<Plus aria-hidden="true" size={18} strokeWidth={1.75} /> {t("new")}
							</Button>
						</div>
					)}
					<p role="status" className={css["told"]}>
						{told}
					</p>
					{compared.length > 1 && (
						<>
							<Comparison metric={metric} columns={compared} locale={locale} />
							<ResultsFigure metric={metric} columns={compared} locale={locale} />
						</>
					)}
					<Tools
						compiled={compiled}
						now={now}
						columns={[now, ...listed.map(({ column }) => column)]}
						locale={locale}
						onPrint={() => setPrinting(new Date().toISOString())}
					/>
				</div>
			</PanelSection>
			{undo !== undefined && (
				<UndoBar
					key={undo.kind === "removed" ? undo.scenario.id : undo.name}
					text={
						undo.kind === "removed"
							? t("remove.removed", { name: undo.scenario.name })
							: t("use.used", { name: undo.name })
					}
					onUndo={() => void bringBack(undo)}
					onClose={() => {
						setUndo(undefined);
						focusOn("[data-new]");
					}}
				/>
			)}
			{printing !== undefined && (
				<PrintSheet
					compiled={compiled}
					now={now}
					compared={compared}
					locale={locale}
					at={printing}
					onPrinted={printed}
				/>
			)}
		</div>
	);
}
