// Brought into a server of the end-to-end tests with `--import`: what it draws is the same in every run.
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

// A sequence of its own from where the tests' environment says: a mix of 32 bits after murmur3's finaliser.
let state = Number(process.env["PROFUNDIZA_TEST_DRAWS"]) >>> 0;
crypto.randomInt = (limit) => {
	state = (state + 0x9e3779b9) >>> 0;
	let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return ((bits ^ (bits >>> 16)) >>> 0) % limit;
};
syncBuiltinESMExports();
