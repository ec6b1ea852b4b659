import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isTooLong, nameLength, readName } from "../../core/learning/person-name.ts";

/** What a `TextField` for a person's name is given. */
interface NameFieldProps {
	readonly ref: RefObject<HTMLInputElement | null>;
	readonly value: string;
	readonly onChange: (text: string) => void;
	readonly problem: string | undefined;
	readonly autoComplete: "name";
	readonly spellCheck: false;
}

/**
 * A field for a name. A name that is too long is told while it is typed, and nothing of it is cut.
 *
 * @param missing what to say where there is no name
 * @returns the field, and what reads it: undefined, with the problem told and the focus in the field, where there is no
 * name to keep
 */
export function useNameField(initial: string, missing: string): [NameFieldProps, () => string | undefined] {
	const { t } = useTranslation("common");
	const [value, setValue] = useState(initial);
	const [nameless, setNameless] = useState(false);
	const ref = useRef<HTMLInputElement>(null);
	const long = isTooLong(value);

	const type = (text: string) => {
		setValue(text);
		if (readName(text) !== undefined) setNameless(false);
	};
	const read = () => {
		const name = readName(value);
		setNameless(name === undefined);
		if (name !== undefined && !long) return name;
		ref.current?.focus();
		return undefined;
	};
	const problem = long ? t("nameTooLong", { most: nameLength }) : nameless ? missing : undefined;
	return [{ ref, value, onChange: type, problem, autoComplete: "name", spellCheck: false }, read];
}
