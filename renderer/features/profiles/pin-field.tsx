import type { Ref } from "react";
import { TextField } from "../../ui/text-field.tsx";

/** A field for a PIN: digits that nobody reads over a shoulder, and that no browser offers to keep. */
export function PinField(props: {
	label: string;
	hint?: string;
	problem?: string | undefined;
	value: string;
	onChange: (text: string) => void;
	ref?: Ref<HTMLInputElement>;
}) {
	return <TextField {...props} inputMode="numeric" autoComplete="off" maxLength={12} spellCheck={false} data-masked />;
}
