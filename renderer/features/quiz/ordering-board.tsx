import { ChevronDown, ChevronUp, GripVertical } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useDrag } from "./dragging.ts";
import { droppedAt, moved, moveForKey, type Rows, wayGiven } from "./order-moves.ts";
import css from "./placing.module.css";
import { placeForKey } from "./placing.ts";
import { plainText } from "./plain-text.ts";

/** Which button of an item has the focus. */
type Focus = { item: string; button: "piece" | "up" | "down" };

/**
 * Items to put in order. One is moved by its arrows, by the arrow keys, by a digit, by dragging it, or by choosing it and
 * then the one in whose place it goes.
 */
export function OrderingBoard(props: {
	items: readonly { id: string; text: string }[];
	/** The items from first to last. */
	order: readonly string[];
	onOrder: (order: string[]) => void;
	labelledBy: string;
	/** The id of what says what is missing. */
	describedBy: string | undefined;
	disabled: boolean;
}) {
	const { items, order, disabled } = props;
	const { t } = useTranslation("placing");
	const id = useId();
	const list = useRef<HTMLOListElement>(null);
	const rows = useRef<Rows>([]);
	const [held, setHeld] = useState<string>();
	const [said, setSaid] = useState("");
	const [focus, setFocus] = useState<Focus>();
	const total = order.length;

	// A row that moves in the page loses the focus on its way.
	useLayoutEffect(() => {
		if (focus === undefined) return;
		const row = list.current?.querySelector(`[data-item="${CSS.escape(focus.item)}"]`);
		row?.querySelector<HTMLElement>(`[data-button="${focus.button}"]`)?.focus();
		setFocus(undefined);
	}, [focus]);

	const textOf = (item: string) => items.find((one) => one.id === item)?.text ?? "";
	const nameOf = (item: string) => fromCourse(plainText(textOf(item)));
	const move = (item: string, to: number, button: Focus["button"] = "piece") => {
		if (disabled) return;
		setHeld(undefined);
		setFocus({ item, button });
		const key = to === order.indexOf(item) ? "ordering.stays" : "ordering.moved";
		setSaid(t(key, { item: nameOf(item), place: to + 1, total }));
		if (to !== order.indexOf(item)) props.onOrder(moved(order, item, to));
	};
	const click = (item: string) => () => {
		if (disabled) return;
		if (held !== undefined && held !== item) move(held, order.indexOf(item));
		else if (held === item) letGo();
		else {
			setHeld(item);
			setSaid(t("ordering.picked", { item: nameOf(item) }));
		}
	};
	const letGo = () => {
		setHeld(undefined);
		setSaid(t("letGo"));
	};
	const onKey = (item: string) => (event: KeyboardEvent) => {
		if (event.key === "Escape" && held !== undefined) {
			event.preventDefault();
			letGo();
			return;
		}
		const to = moveForKey(event, order.indexOf(item), total) ?? placeForKey(event, total);
		if (to === undefined) return;
		event.preventDefault();
		move(item, to);
	};
	const { drag, grab } = useDrag({
		onStart: () => {
			setHeld(undefined);
			rows.current = [...(list.current?.children ?? [])].map((row) => {
				const { top, height } = row.getBoundingClientRect();
				return { top, height };
			});
		},
		onDrop: ({ id: item, dy }) => move(item, droppedAt(rows.current, order.indexOf(item), dy)),
	});
	const from = drag === undefined ? -1 : order.indexOf(drag.id);
	const to = drag === undefined ? -1 : droppedAt(rows.current, from, drag.dy);

	const described = props.describedBy === undefined ? `${id}-hint` : `${id}-hint ${props.describedBy}`;
	return (
		<fieldset
			aria-labelledby={props.labelledBy}
			aria-describedby={described}
			className={css["board"]}
			data-holding={held !== undefined}
			data-dragging={drag !== undefined}
		>
			<p className={css["hint"]} id={`${id}-hint`}>
				{t("ordering.hint")} <span className={css["keys"]}>{t("ordering.keys")}</span>
			</p>
			<ol ref={list} className={css["order"]} aria-label={t("ordering.list")}>
				{order.map((item, place) => {
					const mine = drag?.id === item;
					const way = mine ? drag.dy : drag === undefined ? 0 : wayGiven(rows.current, from, to, place);
					const textId = `${id}-${item}`;
					return (
						<li
							key={item}
							className={css["row"]}
							data-item={item}
							data-moving={mine}
							style={drag === undefined ? undefined : { transform: `translateY(${way}px)` }}
						>
							<button
								type="button"
								className={css["piece"]}
								data-button="piece"
								data-field={item}
								aria-pressed={held === item}
								onClick={click(item)}
								onKeyDown={onKey(item)}
								onPointerDown={grab(item)}
							>
								<span className={css["grip"]} data-grip="" aria-hidden="true">
									<GripVertical size={16} />
								</span>
								<span className={css["key"]} aria-hidden="true">
									{place + 1}
								</span>
								<span className={css["text"]}>
									<RichText as="span" id={textId} html={textOf(item)} />
									<VisuallyHidden>{`, ${t("ordering.place", { place: place + 1, total })}`}</VisuallyHidden>
								</span>
							</button>
							{(["up", "down"] as const).map((way) => {
								const atEnd = place === (way === "up" ? 0 : total - 1);
								const Sign = way === "up" ? ChevronUp : ChevronDown;
								return (
									<button
										key={way}
										type="button"
										className={css["step"]}
										data-button={way}
										aria-labelledby={`${textId}-${way} ${textId}`}
										// Not `disabled`: an item that has come to the end must not lose the focus.
										aria-disabled={atEnd}
										onClick={() => move(item, atEnd ? place : place + (way === "up" ? -1 : 1), way)}
									>
										<Sign aria-hidden="true" size={20} />
										<VisuallyHidden>
											<span id={`${textId}-${way}`}>{t(`ordering.${way}`)}</span>
										</VisuallyHidden>
									</button>
								);
							})}
						</li>
					);
				})}
			</ol>
			<VisuallyHidden>
				<span role="status">
					<Sentence text={said} />
				</span>
			</VisuallyHidden>
		</fieldset>
	);
}
