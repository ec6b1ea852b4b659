import type { PublicMatching } from "../../../core/quiz/matching.ts";
import type { PublicOrdering } from "../../../core/quiz/ordering.ts";
import type { PublicSorting } from "../../../core/quiz/sorting.ts";
import type { FieldsProps } from "./answer-fields.tsx";
import { OrderingBoard } from "./ordering-board.tsx";
import { inverted } from "./placing.ts";
import { PlacingBoard } from "./placing-board.tsx";

export type PlacingQuestion = PublicMatching | PublicOrdering | PublicSorting;
export type PlacingFieldsProps = FieldsProps<PlacingQuestion>;

/** Where items are matched, put in order or sorted into groups. */
export function PlacingFields(props: PlacingFieldsProps) {
	const { question, draft, onDraft, disabled, labelledBy } = props;
	const common = {
		labelledBy,
		describedBy: props.lacks === undefined ? undefined : props.lacksId,
		disabled,
	};
	switch (question.kind) {
		case "matching":
			// The answers are the pieces here, and each item is a place for one; a draft has it the other way round.
			return (
				<PlacingBoard
					{...common}
					words="matching"
					pieces={question.targets}
					places={question.items}
					single={true}
					where={inverted(draft.fields)}
					onWhere={(where) => onDraft({ ...draft, fields: inverted(where) })}
				/>
			);
		case "sorting":
			return (
				<PlacingBoard
					{...common}
					words="sorting"
					pieces={question.items}
					places={question.groups}
					single={false}
					where={draft.fields}
					onWhere={(fields) => onDraft({ ...draft, fields })}
				/>
			);
		case "ordering":
			return (
				<OrderingBoard
					{...common}
					items={question.items}
					order={draft.options.length > 0 ? draft.options : question.items.map(({ id }) => id)}
					onOrder={(options) => onDraft({ ...draft, options })}
				/>
			);
	}
}
