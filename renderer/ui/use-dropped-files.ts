import { useEffect, useEffectEvent, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page, so that missing the mark does not leave the page. Returns whether
 * something is being held over it.
 *
 * @param onFiles gets the files that are `wanted`, one at least
 * @param wanted which files to take; the others are left to whoever else listens, and never leave the page either
 */
export function useDroppedFiles(
	onFiles: (files: readonly File[]) => void,
	wanted: (file: File) => boolean = () => true,
): boolean {
	const [over, setOver] = useState(false);
	const take = useEffectEvent((files: readonly File[]) => {
		const ours = files.filter(wanted);
		if (ours.length > 0) onFiles(ours);
	});
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
			const files = [...(event.dataTransfer?.files ?? [])];
			setOver(false);
			if (files.length === 0) return;
			event.preventDefault();
			take(files);
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
