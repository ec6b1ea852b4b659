import { expect, test } from "vitest";
import { readRecordFile } from "../../../../services/transfer/read-record-file.ts";
import { createTickets, ticketLimits } from "../../../../services/transfer/tickets.ts";
import { anaFile } from "./record.ts";

async function office() {
	let [time, ids] = [0, 0];
	const record = await readRecordFile((await anaFile()).bytes);
	const tickets = createTickets(
		() => `t${++ids}`,
		() => time,
	);
	return { tickets, record, wait: (milliseconds: number) => (time += milliseconds) };
}

test("a ticket is good for ten minutes", async () => {
	const { tickets, record, wait } = await office();
	const ticket = tickets.add(record);
	wait(10 * 60_000);
	expect(tickets.find(ticket)).toBe(record);
	wait(1);
	expect(tickets.find(ticket)).toBeUndefined();
});

test("of more than three the oldest is forgotten", async () => {
	const { tickets, record } = await office();
	const made = Array.from({ length: ticketLimits.count + 1 }, () => tickets.add(record));
	expect(made.map((ticket) => tickets.find(ticket) !== undefined)).toEqual([false, true, true, true]);
});

test("a ticket that was used is none", async () => {
	const { tickets, record } = await office();
	const ticket = tickets.add(record);
	tickets.remove(ticket);
	expect(tickets.find(ticket)).toBeUndefined();
	expect(tickets.find("nada")).toBeUndefined();
});
