import type { Client } from "../../../../core/api/contract.ts";
import type { Fact, LearnerEvent } from "../../../../core/learning/events.ts";

const lesson = "metricas-de-email";
const settings = { language: "es", theme: "system", textSize: "normal" } as const;

/** A window that answers one question after another as fast as the replies come. Each answer is unlike every other. */
export class AnsweringClient {
	/** What the server said is saved, in the order of asking. */
	readonly confirmed: number[] = [];
	/** What it said is held in memory. */
	readonly held: number[] = [];
	private next: number;

	/** @param name sets its answers apart from those of other clients */
	constructor(readonly name: number) {
		this.next = name * 1_000_000;
	}

	/** Goes on until a call fails, as it does when the server is gone, or until told to stop. */
	async answer(client: Client, learner: string, question: string, goesOn: () => boolean = () => true): Promise<void> {
		while (goesOn()) {
			this.next++;
			const number = this.next;
			const answer = { kind: "number", value: number, typed: String(number) } as const;
			try {
				// Answers and notes in turn: short and long lines.
				const { saved } =
					number % 3 === 0
						? await client["annotation.set"]({ learner, lesson, annotation: "a", anchor, text: `${number} ${filling}` })
						: await client["practice.answer"]({ learner, lesson, question, answer });
				(saved ? this.confirmed : this.held).push(number);
			} catch {
				return;
			}
		}
	}

	/** The numbers of this client's answers among events. */
	answersIn(events: readonly LearnerEvent[]): number[] {
		const numbers = events.map(({ fact }) => numberOf(fact));
		return numbers.filter((number) => Math.floor(number / 1_000_000) === this.name);
	}
}

const anchor = { section: null, quote: "correos", prefix: "", suffix: "" };
const filling = "ñ".repeat(900);

function numberOf(fact: Fact): number {
	if (fact.type === "annotation-set") return Number.parseInt(fact.text, 10);
	if (fact.type === "practice-answered" && fact.answer.kind === "number") return fact.answer.value;
	return 0;
}

/** The learner of a data folder, made if there is none, and a question inside a lesson that takes a number. */
export async function begin(client: Client): Promise<{ learner: string; question: string }> {
	const { learners } = await client["app.start"]({});
	const learner = learners[0]?.id ?? (await client["learner.create"]({ name: "Ana", settings })).id;
	const { questions } = await client["course.lesson"]({ lesson });
	const question = Object.values(questions).find(({ kind }) => kind === "number");
	if (question === undefined) throw new Error(`${lesson} asks for no number.`);
	return { learner, question: question.id };
}
