import { readBlockText } from "../../course/block-text.ts";
import { questionFindings } from "../../course/check-question.ts";
import type { Finding } from "../../course/finding.ts";
import { readInlineText } from "../../course/inline-text.ts";
import { readYaml } from "../../course/yaml.ts";
import { bankSchema } from "../../quiz/schema.ts";
import { textsOf } from "../../quiz/texts.ts";
import { writeYaml } from "../write-yaml.ts";

/** The first error that the linter would find in a question by itself, written into a bank and read again. */
export function faultOfMade(question: object): Pick<Finding, "code" | "params"> | undefined {
	const errors: Pick<Finding, "code" | "params">[] = [];
	const report = ({ severity, code, params }: Pick<Finding, "severity" | "code" | "params">) => {
		if (severity === "error") errors.push({ code, params });
	};
	const text = writeYaml({ lesson: "leccion", questions: [question] });
	const { value } = readYaml(bankSchema, { file: "", text }, report);
	for (const read of errors.length > 0 ? [] : (value?.questions ?? [])) {
		for (const finding of questionFindings(read, "open")) report(finding);
		for (const { text: said, form } of textsOf(read)) {
			const source = { file: "", text: said, place: () => ({ line: 1, column: 1 }) };
			if (form === "blocks") readBlockText(source, report);
			else readInlineText(source, report);
		}
	}
	return errors[0];
}
