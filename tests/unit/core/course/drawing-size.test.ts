import { expect, it } from "vitest";
import { sizeOfDrawing } from "../../../../core/course/drawing-size.ts";

it.each([
	[
		'<?xml version="1.0"?>\n<svg xmlns="x" viewBox="0 0 6 4" width="600" height="420"><rect width="1" height="1"/></svg>',
	],
	['<svg\n\theight="420"\n\twidth="600">'],
])("reads what the drawing's own element says: %s", (svg) => {
	expect(sizeOfDrawing(svg)).toEqual({ width: 600, height: 420 });
});

it.each([
	[""],
	["no drawing"],
	['<svg viewBox="0 0 600 420"><rect width="600" height="420"/></svg>'],
	['<svg width="100%" height="420">'],
	['<svg width="600">'],
	['<svg width="0" height="420">'],
	['<svg stroke-width="600" height="420">'],
	['<svg width="99999" height="420">'],
])("knows nothing of %s", (svg) => {
	expect(sizeOfDrawing(svg)).toBeUndefined();
});
