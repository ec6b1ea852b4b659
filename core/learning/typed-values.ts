import { z } from "zod";
import { variableSchema } from "../id.ts";

/** What was typed into a calculator, by input, as it was typed. */
export const typedValuesSchema = z.record(variableSchema, z.string().max(60));
