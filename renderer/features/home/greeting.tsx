import { useTranslation } from "react-i18next";
import { aroundName } from "./around-name.ts";

/** Greets by name, whatever its direction of writing; says nothing to someone whose name is not known. */
export function Greeting({ name }: { name: string }) {
	const { t } = useTranslation("home");
	if (name === "") return null;
	const [before, after] = aroundName((stand) => t("greeting", { name: stand }));
	return (
		<>
			{before}
			<bdi>{name}</bdi>
			{after}
		</>
	);
}
