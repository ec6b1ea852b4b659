import { useEffect, useState } from "react";

/** Whole seconds left, counted on by the monotonic clock from a number that the services gave; null without a limit. */
export function useTimeLeft(left: number | null): number | null {
	const [now, setNow] = useState(() => ({ given: left, left }));
	useEffect(() => {
		if (left === null) return;
		const began = performance.now();
		const look = () => {
			setNow({ given: left, left: Math.max(0, left - (performance.now() - began) / 1000) });
		};
		look();
		const timer = setInterval(look, 500);
		return () => clearInterval(timer);
	}, [left]);
	const seconds = now.given === left ? now.left : left;
	return seconds === null ? null : Math.ceil(seconds);
}

/** "1:05:09" or "12:34". */
export function clockText(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const two = (value: number) => String(value).padStart(2, "0");
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** At which minutes left a person is told of the time, once each. */
const toldMinutes = [10, 5, 1];

/** The minutes left that are to be said now: the last of the told ones that has been reached, if any. */
export function minutesToTell(seconds: number | null): number | undefined {
	return seconds === null || seconds === 0 ? undefined : toldMinutes.findLast((minutes) => seconds <= minutes * 60);
}
