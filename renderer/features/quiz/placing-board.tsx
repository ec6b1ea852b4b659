import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useDrag } from "./dragging.ts";
import { PieceCard } from "./piece-card.tsx";
import { PlaceHead } from "./place-head.tsx";
import css from "./placing.module.css";
import { nextFree, placeForKey, pushedOut, put, type Where } from "./placing.ts";
import { plainText } from "./plain-text.ts";

interface Part {
	id: string;
	text: string;
}

/** What is in hand: a piece that waits for its place, or a place that waits for its piece. */
type Held = { piece: string } | { place: string } | undefined;

/** What moves the focus on: an element by its role here and the id of what it stands for. */
type Focus = { of: "piece" | "place"; id: string };

/** A click by key or by a screen reader, not by a pointer. */
function byKey(event: MouseEvent): boolean {
	return event.detail === 0;
}

/**
 * Pieces and the places to put them in. A piece is dragged to its place, or either one is chosen and then the other; a
 * digit sends the piece in focus to that place. Every way moves the same pieces, any number of times.
 */
export function PlacingBoard(props: {
	words: "matching" | "sorting";
	pieces: readonly Part[];
	places: readonly Part[];
	/** Whether a place holds one piece only. */
	single: boolean;
	where: Where;
	onWhere: (where: Where) => void;
	labelledBy: string;
	/** The id of what says what is missing. */
	describedBy: string | undefined;
	disabled: boolean;
}) {
	const { words, pieces, places, single, where, disabled } = props;
	const { t } = useTranslation("placing");
	const id = useId();
	const board = useRef<HTMLFieldSetElement>(null);
	const [held, setHeld] = useState<Held>();
	const [said, setSaid] = useState("");
	const [focus, setFocus] = useState<Focus>();

	// What had the focus has gone to another list: it, or what comes next, takes the focus there.
	useLayoutEffect(() => {
		if (focus === undefined) return;
		const target = board.current?.querySelector<HTMLElement>(`[data-${focus.of}="${CSS.escape(focus.id)}"]`);
		target?.focus({ preventScroll: document.activeElement === document.body });
		setFocus(undefined);
	}, [focus]);

	const name = (parts: readonly Part[], of: string) =>
		fromCourse(plainText(parts.find((part) => part.id === of)?.text ?? ""));
	const pieceName = (of: string) => name(pieces, of);
	const placeName = (of: string) => name(places, of);
	const heldPiece = held !== undefined && "piece" in held ? held.piece : undefined;
	const heldPlace = held !== undefined && "place" in held ? held.place : undefined;
	const free = pieces.filter((piece) => where[piece.id] === undefined);
	const inPlace = (place: string) => pieces.filter((piece) => where[piece.id] === place);

	const left = (now: Where) =>
		single
			? places.filter((place) => !Object.values(now).includes(place.id)).length
			: pieces.filter((piece) => now[piece.id] === undefined).length;
	const move = (piece: string, place: string | undefined, keys: boolean, from: "piece" | "place" = "piece") => {
		if (disabled) return;
		const out = place === undefined ? undefined : pushedOut(where, piece, place, single);
		const now = put(where, piece, place, single);
		props.onWhere(now);
		setHeld(undefined);
		const freed = place === undefined ? piece : out;
		const sentences = [
			...(place === undefined ? [] : [t(`${words}.put`, { piece: pieceName(piece), place: placeName(place) })]),
			...(freed === undefined ? [] : [t(`${words}.freed`, { piece: pieceName(freed) })]),
			t(`${words}.left`, { count: left(now) }),
		];
		setSaid(sentences.join(" "));
		const emptyPlace = places.find((one) => !Object.values(now).includes(one.id))?.id;
		if (keys && from === "place" && single && emptyPlace !== undefined) setFocus({ of: "place", id: emptyPlace });
		else if (keys && place !== undefined && left(now) > 0) {
			setFocus({ of: "piece", id: nextFree(pieces, now, piece) ?? piece });
		} else setFocus({ of: "piece", id: piece });
	};
	const letGo = () => {
		setHeld(undefined);
		setSaid(t("letGo"));
	};

	const clickPiece = (piece: string) => (event: MouseEvent) => {
		if (disabled) return;
		if (heldPlace !== undefined) move(piece, heldPlace, byKey(event), "place");
		else if (heldPiece === piece) letGo();
		else {
			setHeld({ piece });
			setSaid(t(`${words}.picked`, { piece: pieceName(piece) }));
			const first = where[piece] ?? places.find((place) => inPlace(place.id).length === 0)?.id ?? places[0]?.id;
			if (byKey(event) && first !== undefined) setFocus({ of: "place", id: first });
		}
	};
	const clickPlace = (place: string) => (event: MouseEvent) => {
		if (disabled) return;
		if (heldPiece !== undefined) move(heldPiece, place, byKey(event));
		else if (heldPlace === place) letGo();
		else {
			setHeld({ place });
			setSaid(t(`${words}.pickedPlace`, { place: placeName(place) }));
			const first = (free[0] ?? inPlace(place)[0] ?? pieces[0])?.id;
			if (byKey(event) && first !== undefined) setFocus({ of: "piece", id: first });
		}
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key === "Escape" && held !== undefined) {
			event.preventDefault();
			letGo();
			if (heldPiece !== undefined) setFocus({ of: "piece", id: heldPiece });
			if (heldPlace !== undefined) setFocus({ of: "place", id: heldPlace });
			return;
		}
		const { target } = event;
		const onPiece = target instanceof HTMLElement ? target.dataset["piece"] : undefined;
		const onPlace = target instanceof HTMLElement ? target.dataset["place"] : undefined;
		const piece = onPiece ?? (onPlace === undefined ? undefined : heldPiece);
		if (onPlace !== undefined && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
			const next = places[places.findIndex((place) => place.id === onPlace) + (event.key === "ArrowDown" ? 1 : -1)];
			event.preventDefault();
			if (next !== undefined) setFocus({ of: "place", id: next.id });
			return;
		}
		if (piece === undefined) return;
		const index = placeForKey(event, places.length);
		const place = index === undefined ? undefined : places[index];
		const takenOut = event.key === "Delete" || event.key === "Backspace";
		if (place === undefined && !(takenOut && where[piece] !== undefined)) return;
		event.preventDefault();
		move(piece, place?.id, true);
	};

	/** What a place holds, in words. */
	const stateOf = (number: number, inside: readonly Part[]): string => {
		if (words === "sorting") return t("sorting.place", { count: inside.length, number });
		const [only] = inside;
		return only === undefined
			? t("matching.placeEmpty", { number })
			: t("matching.placeHeld", { number, piece: pieceName(only.id) });
	};
	/** The place under a point of the window; null where the point is over the free pieces. */
	const placeAt = (x: number, y: number): string | null | undefined => {
		const over = document.elementFromPoint(x, y);
		if (over === null || board.current?.contains(over) !== true) return undefined;
		const place = over.closest<HTMLElement>("[data-drop]")?.dataset["drop"];
		return place ?? (over.closest("[data-pool]") === null ? undefined : null);
	};
	const { drag, grab } = useDrag({
		onStart: () => setHeld(undefined),
		onDrop: (dropped) => {
			const place = placeAt(dropped.x, dropped.y);
			if (place === undefined || (place ?? undefined) === where[dropped.id]) return;
			move(dropped.id, place ?? undefined, false);
		},
	});
	const over = drag === undefined ? undefined : placeAt(drag.x, drag.y);

	const card = (piece: Part) => {
		const place = where[piece.id];
		const state = place === undefined ? t(`${words}.free`) : t(`${words}.placed`, { place: placeName(place) });
		return (
			<PieceCard
				key={piece.id}
				piece={piece}
				state={state}
				held={heldPiece === piece.id}
				drag={drag?.id === piece.id ? drag : undefined}
				onClick={clickPiece(piece.id)}
				onGrab={grab(piece.id)}
			/>
		);
	};
	const pool = (
		<div key="pool" className={css["pool"]} data-pool="" data-over={over === null}>
			<p className={css["label"]} id={`${id}-pool`}>
				{t(`${words}.pieces`)}
			</p>
			{free.length > 0 ? (
				<ul aria-labelledby={`${id}-pool`}>{free.map(card)}</ul>
			) : (
				<p className={css["none"]}>{t(`${words}.noneLeft`)}</p>
			)}
			{heldPiece !== undefined && where[heldPiece] !== undefined && (
				<Button kind="quiet" onClick={(event) => move(heldPiece, undefined, byKey(event))}>
					{t(`${words}.back`)}
				</Button>
			)}
		</div>
	);
	const list = (
		<div key="places" className={css["placesPart"]}>
			<p className={css["label"]} id={`${id}-places`}>
				{t(`${words}.places`)}
			</p>
			<ul className={css["places"]} aria-labelledby={`${id}-places`}>
				{places.map((place, index) => {
					const inside = inPlace(place.id);
					return (
						<li key={place.id} className={css["place"]} data-drop={place.id} data-over={over === place.id}>
							<PlaceHead
								place={place}
								number={index + 1}
								state={[
									stateOf(index + 1, inside),
									...(heldPiece === undefined ? [] : [t(`${words}.here`, { piece: pieceName(heldPiece) })]),
								].join("; ")}
								held={heldPlace === place.id}
								awaiting={heldPiece !== undefined}
								onClick={clickPlace(place.id)}
							/>
							{inside.length > 0 ? (
								<ul className={css["inside"]}>{inside.map(card)}</ul>
							) : (
								// The name of the place says so already.
								<p className={css["slot"]} aria-hidden="true">
									{t(`${words}.empty`)}
								</p>
							)}
						</li>
					);
				})}
			</ul>
		</div>
	);
	const described = props.describedBy === undefined ? `${id}-hint` : `${id}-hint ${props.describedBy}`;
	return (
		// The keys are those of the buttons inside; the group only gathers them.
		<fieldset
			ref={board}
			aria-labelledby={props.labelledBy}
			aria-describedby={described}
			className={css["board"]}
			data-words={words}
			data-holding={held !== undefined}
			data-dragging={drag !== undefined}
			onKeyDown={onKey}
		>
			<p className={css["hint"]} id={`${id}-hint`}>
				{t(`${words}.hint`)} <span className={css["keys"]}>{t("keys")}</span>
			</p>
			{/* In the order in which one works: what is to be placed first, where the places are few. */}
			{words === "sorting" ? [pool, list] : [list, pool]}
			<VisuallyHidden>
				<span role="status">
					<Sentence text={said} />
				</span>
			</VisuallyHidden>
		</fieldset>
	);
}
