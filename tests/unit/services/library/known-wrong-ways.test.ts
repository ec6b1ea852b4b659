import { beforeAll, describe, expect, it } from "vitest";
import { readNumber } from "../../../../core/metrics/number-read.ts";
import type { Calculation } from "../../../../core/quiz/calculation-schema.ts";
import { drawnNumbers } from "../../../../core/quiz/calculation-numbers.ts";
import { rightAnswer } from "../../../../core/quiz/key.ts";
import { mark } from "../../../../core/quiz/mark.ts";
import { matchingItem, matchingTarget } from "../../../../core/quiz/matching.ts";
import type { NumberQuestion } from "../../../../core/quiz/number.ts";
import { orderingItem } from "../../../../core/quiz/ordering.ts";
import type { Answer, PartQuestion, Question } from "../../../../core/quiz/schema.ts";
import { sortingGroup, sortingItem } from "../../../../core/quiz/sorting.ts";
import { openLibrary } from "../../../../services/library/open-library.ts";
import { arithmetic } from "../../../arithmetic.ts";

