/** Whether keys typed there are text. */
export function isTextField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches("input:not([type=radio], [type=checkbox], [type=button]), textarea, select")
	);
}

/** Whether nothing that keys operate has the focus: the page itself, or a heading that was read out. */
export function isIdle(target: EventTarget | null): boolean {
	return target === document.body || (target instanceof HTMLElement && target.tabIndex < 0 && !isTextField(target));
}

export function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	return ctrlKey || metaKey || altKey;
}
