import { ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./picture-dialog.module.css";
import { enlargedSize, enlargements, type Size } from "./picture-size.ts";

/** The room that an element leaves for what scrolls in it. */
function useRoom(): [(element: HTMLElement | null) => void, Size | undefined] {
	const [element, setElement] = useState<HTMLElement | null>(null);
	const [room, setRoom] = useState<Size>();
	useLayoutEffect(() => {
		if (element === null) return;
		// Without its scroll bars, which come and go with the size that is worked out from this.
		const look = () => setRoom({ width: element.offsetWidth, height: element.offsetHeight });
		look();
		const observer = new ResizeObserver(look);
		observer.observe(element);
		return () => observer.disconnect();
	}, [element]);
	return [setElement, room];
}

/** A picture of a lesson over the whole window, at a size at which it can be read; what does not fit is scrolled to. */
export function PictureDialog(props: { figure: HTMLElement; onClose: () => void }) {
	const { figure } = props;
	const { t } = useTranslation("lesson");
	const lang = useCourseLang();
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const region = useRef<HTMLElement>(null);
	const [setRoomOf, room] = useRoom();
	const [step, setStep] = useState(0);
	const picture = figure.querySelector("img");
	const caption = figure.querySelector("figcaption")?.textContent ?? "";
	const natural = { width: picture?.naturalWidth || 1, height: picture?.naturalHeight || 1 };
	const size = room && enlargedSize(natural, room, enlargements[step] ?? 1);
	const scrolls = room !== undefined && size !== undefined && (size.width > room.width || size.height > room.height);
	useEffect(() => {
		dialog.current?.showModal();
		// The arrow keys move what they see at once.
		region.current?.focus({ preventScroll: true });
	}, []);

	/** What is in the middle stays there. */
	const middle = useRef<{ across: number; down: number }>(null);
	const zoom = (next: number) => {
		const { current } = region;
		if (enlargements[next] === undefined || current === null) return;
		middle.current = {
			across: (current.scrollLeft + current.clientWidth / 2) / current.scrollWidth,
			down: (current.scrollTop + current.clientHeight / 2) / current.scrollHeight,
		};
		setStep(next);
	};
	useLayoutEffect(() => {
		const { current } = region;
		if (current === null || middle.current === null || size === undefined) return;
		current.scrollLeft = middle.current.across * current.scrollWidth - current.clientWidth / 2;
		current.scrollTop = middle.current.down * current.scrollHeight - current.clientHeight / 2;
		middle.current = null;
	}, [size]);

	return createPortal(
		<dialog
			ref={dialog}
			className={css["dialog"]}
			aria-labelledby={id}
			data-phase={figure.closest<HTMLElement>("[data-phase]")?.dataset["phase"]}
			onClose={props.onClose}
		>
			<div className={css["bar"]}>
				<h2 id={id} lang={caption === "" ? undefined : lang}>
					{caption === "" ? t("picture.title") : caption}
				</h2>
				<div className={css["actions"]}>
					<Button kind="quiet" aria-disabled={step === 0} onClick={() => zoom(step - 1)}>
						<ZoomOut aria-hidden="true" size={18} />
						{t("picture.farther")}
					</Button>
					<Button kind="quiet" aria-disabled={step === enlargements.length - 1} onClick={() => zoom(step + 1)}>
						<ZoomIn aria-hidden="true" size={18} />
						{t("picture.closer")}
					</Button>
					<Button onClick={() => dialog.current?.close()}>{t("picture.close")}</Button>
				</div>
			</div>
			<section
				ref={(element) => {
					region.current = element;
					setRoomOf(element);
				}}
				className={css["region"]}
				aria-label={t("picture.title")}
				tabIndex={scrolls ? 0 : -1}
			>
				{size && <img src={picture?.currentSrc} alt={picture?.alt} lang={lang} {...size} />}
			</section>
		</dialog>,
		document.body,
	);
}
