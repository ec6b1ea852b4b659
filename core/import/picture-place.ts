import { readImageAddress } from "../course/links.ts";
import { freeId, slugOf } from "./slug.ts";

const endings = /\.(png|jpe?g|gif|webp|svg|avif)(?=$|[?#])/i;

/** Finds a place in `media/` for each picture: the same for the same address, and none that is taken already. */
export function picturePlaces(media: ReadonlySet<string>): (address: string, alt: string) => string {
	const places = new Map<string, string>();
	const taken = new Set(
		[...media].map((path) =>
			path
				.replace(/^media\//, "")
				.replace(/\.[a-z0-9]+$/i, "")
				.toLowerCase(),
		),
	);
	return (address, alt) => {
		const known = places.get(address);
		if (known !== undefined) return known;
		const isKept = readImageAddress(address).ok && media.has(address);
		const ending = endings.exec(address)?.[1]?.toLowerCase().replace("jpeg", "jpg") ?? "png";
		const name =
			(address.split(/[?#]/)[0] ?? "")
				.split("/")
				.at(-1)
				?.replace(/\.[a-z0-9]+$/i, "") ?? "";
		const readable = /^[\w%. -]{1,60}$/.test(name) && !/[0-9a-f]{12}|^\d+$/i.test(name);
		const wanted = (readable ? slugOf(name, 48) : "") || slugOf(alt, 48) || slugOf(name, 48) || "imagen";
		const place = isKept ? address : `media/${freeId(wanted, taken)}.${ending}`;
		places.set(address, place);
		return place;
	};
}
