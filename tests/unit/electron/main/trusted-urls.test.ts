import { describe, expect, it } from "vitest";
import { externalLink, isOwnBlob, isOwnPage, isOwnUrl, mayLoad } from "../../../../electron/main/trusted-urls.ts";

describe("the application's own addresses", () => {
	it.each([
		"app://profundiza",
		"app://profundiza/",
		"app://profundiza/index.html#/curso",
		"app://profundiza/media/a.svg",
	])("%s is own", (url) => expect(isOwnUrl(url)).toBe(true));

	it.each([
		"https://profundiza/",
		"app://profundiza.example/",
		"app://otro/index.html",
		"app://ana@profundiza/",
		"app://ana:clave@profundiza/",
		"app://profundiza:8080/",
		"app:profundiza",
		"file:///index.html",
		"about:blank",
		"",
		"no es una dirección",
	])("%s is foreign", (url) => expect(isOwnUrl(url)).toBe(false));
});

describe("what the page holds in memory", () => {
	it("is its own", () => expect(isOwnBlob("blob:app://profundiza/0b9b0a4e-7f6f")).toBe(true));

	it.each([
		"blob:https://example.org/0b9b0a4e",
		"blob:null/0b9b0a4e",
		"blob:app://otro/0b9b0a4e",
		"app://profundiza/a.zip",
		"data:text/csv,a",
	])("%s is not", (url) => expect(isOwnBlob(url)).toBe(false));
});

describe("the only document that a window shows", () => {
	it.each([
		"app://profundiza/",
		"app://profundiza/index.html",
		"app://profundiza/?x=1#/leccion/a",
		"app://profundiza/curso/otro-curso/index.html#/leccion/a",
	])("%s", (url) => expect(isOwnPage(url)).toBe(true));

	it.each([
		"app://profundiza/media/mapa.svg",
		"app://profundiza/curso/otro-curso/media/mapa.svg",
		"app://profundiza/curso/../index.html/x",
		"app://profundiza/curso/otro-curso/",
		"app://profundiza/assets/index.js",
		"app://profundiza/index.html/x",
	])("%s is a file, not the page", (url) => expect(isOwnPage(url)).toBe(false));

	it("is not a page elsewhere that has the same path", () => {
		expect(isOwnPage("https://example.org/index.html")).toBe(false);
	});
});

describe("what a window may load", () => {
	it.each(["app://profundiza/assets/a.js", "devtools://devtools/bundled/a.js", "blob:app://profundiza/1", "data:,x"])(
		"loads %s",
		(url) => expect(mayLoad(url)).toBe(true),
	);

	it.each([
		"http://127.0.0.1:80/",
		"https://example.org/",
		"ws://example.org/",
		"ftp://example.org/",
		"file:///etc/hosts",
		"app://otro/a.js",
		"chrome://gpu",
		"",
	])("does not load %s", (url) => expect(mayLoad(url)).toBe(false));
});

describe("links out of the application", () => {
	it.each([
		["https://example.org/a?b=c#d", "example.org"],
		["http://example.org:8080/", "example.org:8080"],
		["mailto:ana.perez+curso@example.org", "ana.perez+curso@example.org"],
		["mailto:ana@example.org?subject=Hola&body=Buenas", "ana@example.org"],
	])("%s is offered as %s", (url, where) => expect(externalLink(url)).toEqual({ url, where }));

	it("shows the true letters of a host that imitates another", () => {
		// The first letter is a Cyrillic "а". The punycode is that of RFC 3492's reference encoder.
		expect(externalLink("https://аpple.com/")?.where).toBe("xn--pple-43d.com");
	});

	it("opens what it checked, as the parser wrote it", () => {
		expect(externalLink("HTTPS:\\\\EXAMPLE.org\\x")).toEqual({ url: "https://example.org/x", where: "example.org" });
	});

	it.each([
		"file:///etc/passwd",
		"javascript:alert(1)",
		"data:text/html,x",
		"smb://host/share",
		"ms-settings:privacy",
		"app://profundiza/",
		"https://ana@example.org/",
		"https://ana:clave@example.org/",
		"https://",
		"//example.org",
		"https://example.org/a b",
		"https://exam\nple.org/",
		"https://example.org/\u0000",
		"mailto:",
		"mailto:ana",
		"mailto:ana@example.org,eva@example.org",
		"mailto:ana@example.org?bcc=eva@example.org",
		"mailto:ana@example.org?attach=/etc/passwd",
		"mailto:ana%0Abcc@example.org",
	])("%j is not offered", (url) => expect(externalLink(url)).toBeUndefined());

	it("takes 2,048 characters and no more", () => {
		const start = "https://example.org/";
		expect(externalLink(start.padEnd(2048, "a"))).toBeDefined();
		expect(externalLink(start.padEnd(2049, "a"))).toBeUndefined();
	});
});
