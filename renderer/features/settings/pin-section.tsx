import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { pinPattern } from "../../../core/learning/pin.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { PinField } from "../profiles/pin-field.tsx";
import { type Told, usePinTold, useWaitOver } from "../profiles/told.ts";
import { useWords } from "../profiles/use-words.ts";
import css from "./settings.module.css";
import type { Save } from "./use-save.ts";

type Task = "set" | "change" | "remove";

/** Whether the profile has a PIN, what that is good for, and the ways to set, change and take it away. */
export function PinSection({ save }: { save: Save }) {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	const words = useWords();
	const [task, setTask] = useState<Task>();
	const [changed, setChanged] = useState(false);
	const buttons = useRef<HTMLDivElement>(null);
	const closed = useRef(false);
	const tasks: readonly Task[] = learner.hasPin ? ["change", "remove"] : ["set"];
	if (task !== undefined && !tasks.includes(task)) {
		setTask(undefined);
		setChanged(true);
	}
	const begin = (one: Task) => {
		setChanged(false);
		setTask(one);
	};
	useEffect(() => {
		// The form that had the focus is gone.
		if (task === undefined && closed.current) buttons.current?.querySelector("button")?.focus();
		closed.current = task !== undefined;
	}, [task]);
	return (
		<section className={css["pin"]} aria-labelledby="settings-pin">
			<h3 id="settings-pin">{t("pin.title")}</h3>
			<p>{t(learner.hasPin ? "pin.isSet" : "pin.none")}</p>
			{learner.pinResetAskedAt !== undefined && (
				<p className={css["note"]}>{t("pin.someoneAsked", { time: words.time(learner.pinResetAskedAt) })}</p>
			)}
			<p role="alert" className={css["problem"]}>
				{changed && t("pin.changed")}
			</p>
			<p className={css["soft"]}>{t("honest", { ns: "profiles" })}</p>
			{task === undefined ? (
				<div className={css["actions"]} ref={buttons}>
					{tasks.map((one) => (
						<Button key={one} kind="quiet" onClick={() => begin(one)}>
							{t(`pin.${one}`)}
						</Button>
					))}
				</div>
			) : (
				<PinTask key={task} task={task} save={save} onDone={() => setTask(undefined)} />
			)}
		</section>
	);
}

type Field = "current" | "next" | "again";
const fieldsOf: Readonly<Record<Task, readonly Field[]>> = {
	set: ["next", "again"],
	change: ["current", "next", "again"],
	remove: ["current"],
};

function PinTask(props: { task: Task; save: Save; onDone: () => void }) {
	const { task, save, onDone } = props;
	const { t } = useTranslation("settings");
	const { client, learner, refresh } = useSession();
	const told = usePinTold();
	const [typed, setTyped] = useState<Record<Field, string>>({ current: "", next: "", again: "" });
	const [problem, setProblem] = useState<Told & { field: Field }>();
	useWaitOver(problem?.until, (text) => problem && setProblem({ field: problem.field, text }));
	const [sending, setSending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const fields = fieldsOf[task];
	const focus = (field: Field | undefined) => {
		form.current?.querySelectorAll("input")[field === undefined ? 0 : fields.indexOf(field)]?.focus();
	};
	useEffect(() => form.current?.querySelector("input")?.focus(), []);

	const wrong = (): { field: Field; text: string } | undefined => {
		const shapeless = fields.find((field) => field !== "again" && !pinPattern.test(typed[field]));
		if (shapeless !== undefined) return { field: shapeless, text: t("pin.shape", { ns: "profiles" }) };
		if (task === "remove" || typed.next === typed.again) return undefined;
		return { field: "again", text: t("pin.different") };
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (sending) return;
		const found = wrong();
		setProblem(found);
		if (found !== undefined) return focus(found.field);
		setSending(true);
		try {
			const { id } = learner;
			const pin = task === "remove" ? null : typed.next;
			const current = task === "set" ? {} : { current: typed.current };
			save.tell(await client["learner.set-pin"]({ learner: id, pin, ...current }));
			onDone();
		} catch (error) {
			const [first = "next"] = fields;
			// The PIN is not any more as this window knew it.
			if (error instanceof AppError && error.code === "superseded") await refresh();
			setProblem({ field: first, ...(await told(error, learner.id)) });
			setSending(false);
			focus(first);
		}
	};

	return (
		<form ref={form} className={css["fields"]} onSubmit={submit} noValidate>
			{fields.map((field) => (
				<PinField
					key={field}
					label={t(`pin.field.${field}`)}
					{...(field === "next" ? { hint: t("pin.hint") } : {})}
					problem={problem?.field === field ? problem.text : undefined}
					value={typed[field]}
					onChange={(text) => setTyped({ ...typed, [field]: text })}
				/>
			))}
			<div className={css["actions"]}>
				<Button type="submit" kind="quiet">
					{t(task === "remove" ? "pin.remove" : "pin.save")}
				</Button>
				<Button kind="quiet" onClick={onDone}>
					{t("cancel")}
				</Button>
				<span role="alert">
					<VisuallyHidden>{problem?.text}</VisuallyHidden>
				</span>
			</div>
		</form>
	);
}
