/** A width and a height in CSS pixels. */
export interface Size {
	width: number;
	height: number;
}

/** How many times larger a picture can be drawn than it is at first. */
export const enlargements = [1, 1.5, 2, 3] as const;

/**
 * How large a picture is drawn over the whole window: as large as it wants to be, and larger where there is more room than
 * that; it is never made smaller, so that its letters have at least the size that they were drawn with.
 *
 * @param natural how large it wants to be
 * @param room what the window leaves for it
 * @param times one of `enlargements`
 */
export function enlargedSize(natural: Size, room: Size, times: number): Size {
	const fits = Math.min(room.width / natural.width, room.height / natural.height);
	const scale = Math.max(1, fits) * times;
	return { width: Math.floor(natural.width * scale), height: Math.floor(natural.height * scale) };
}
