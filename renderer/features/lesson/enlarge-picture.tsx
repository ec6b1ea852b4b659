import { Maximize2 } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./enlarge-picture.module.css";

// Most pictures are read as they stand: what shows one over the whole window comes when it is asked for.
const PictureDialog = lazy(async () => ({ default: (await import("./picture-dialog.tsx")).PictureDialog }));

/** The button that a figure ends with; a click on its picture does the same. */
export function EnlargePicture({ figure }: { figure: HTMLElement }) {
	const { t } = useTranslation("lesson");
	const button = useRef<HTMLButtonElement>(null);
	const [open, setOpen] = useState(false);
	const enlarge = useCallback(() => {
		// Which has the focus again once the picture is closed, whatever was clicked.
		button.current?.focus({ preventScroll: true });
		setOpen(true);
	}, []);
	useEffect(() => {
		const picture = figure.querySelector("img");
		picture?.addEventListener("click", enlarge);
		return () => picture?.removeEventListener("click", enlarge);
	}, [figure, enlarge]);
	return (
		<>
			<button
				ref={button}
				type="button"
				className={css["enlarge"]}
				aria-haspopup="dialog"
				data-operated=""
				onClick={enlarge}
			>
				<Maximize2 aria-hidden="true" size={16} />
				{t("picture.enlarge")}
			</button>
			{open && (
				<Suspense>
					<PictureDialog figure={figure} onClose={() => setOpen(false)} />
				</Suspense>
			)}
		</>
	);
}
