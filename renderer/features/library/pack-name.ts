/** Whether a file is named as packs are. What is in it is for the services to say. */
export function isPackName(name: string): boolean {
	return name.toLowerCase().endsWith(".curso");
}
