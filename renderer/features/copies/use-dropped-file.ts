import { useEffect, useEffectEvent, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page, so that missing the mark does not leave the page. Returns whether
 * something is being held over it.
 */
export function useDroppedFile(onFile: (file: File) => void): boolean {
	const [over, setOver] = useState(false);
	const take = useEffectEvent(onFile);
	useEffect(() => {
		const onOver = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes("Files")) return;
			event.preventDefault();
			setOver(true);
		};
		const onLeave = (event: DragEvent) => {
			// Of the window itself, not of something in it.
			if (event.relatedTarget === null) setOver(false);
		};
		const onDrop = (event: DragEvent) => {
			const file = event.dataTransfer?.files[0];
			setOver(false);
			if (file === undefined) return;
			event.preventDefault();
			take(file);
		};
		window.addEventListener("dragover", onOver);
		window.addEventListener("dragleave", onLeave);
		window.addEventListener("drop", onDrop);
		return () => {
			window.removeEventListener("dragover", onOver);
			window.removeEventListener("dragleave", onLeave);
			window.removeEventListener("drop", onDrop);
		};
	}, []);
	return over;
}
